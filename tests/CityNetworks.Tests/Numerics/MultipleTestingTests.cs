using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class MultipleTestingTests
{
    // By hand: Holm 4·.01, 3·.02, then the larger of 2·.03 and what came before, and so on.
    [Fact]
    public void Holm_example_by_hand_holds() => AssertClose([0.04, 0.06, 0.06, 0.06], MultipleTesting.Adjusted([0.01, 0.02, 0.03, 0.04], Adjustment.Holm));

    // By hand: 4·.005/1, 4·.04/2 → lowered to 4·.045/3 by the next, 4·.5/4.
    [Fact]
    public void Benjamini_Hochberg_example_by_hand_holds() =>
        AssertClose([0.5, 0.06, 0.02, 0.06], MultipleTesting.Adjusted([0.5, 0.045, 0.005, 0.04], Adjustment.BenjaminiHochberg));

    [Fact]
    public void No_adjustment_changes_nothing() => Assert.Equal([0.2, double.NaN], MultipleTesting.Adjusted([0.2, double.NaN], Adjustment.None));

    [Theory]
    [InlineData(Adjustment.Holm)]
    [InlineData(Adjustment.BenjaminiHochberg)]
    public void What_was_not_tested_does_not_count(Adjustment adjustment)
    {
        var adjusted = MultipleTesting.Adjusted([double.NaN, 0.01, double.NaN, 0.02], adjustment);
        AssertClose(MultipleTesting.Adjusted([0.01, 0.02], adjustment), [adjusted[1], adjusted[3]]);
        Assert.True(double.IsNaN(adjusted[0]));
    }

    [Fact]
    public void Adjusted_values_follow_the_definition_and_keep_the_order() => Gen.Int[1, 20].Select(k => k / 20.0).Array[0, 12].Sample(p =>
    {
        var holm = MultipleTesting.Adjusted(p, Adjustment.Holm);
        var bh = MultipleTesting.Adjusted(p, Adjustment.BenjaminiHochberg);
        for (var k = 0; k < p.Length; k++)
        {
            // Step-down: every hypothesis at least as extreme must pass its own step. Step-up: some step at or after it must pass.
            Assert.Equal(p.Where(q => q <= p[k]).Max(q => Math.Min(1, q * p.Count(other => other >= q))), holm[k], 1e-12);
            Assert.Equal(p.Where(q => q >= p[k]).Min(q => Math.Min(1, q * p.Length / p.Count(other => other <= q))), bh[k], 1e-12);
            Assert.InRange(bh[k], p[k], holm[k] + 1e-12);
        }
    });

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var k = 0; k < expected.Length; k++)
            Assert.Equal(expected[k], actual[k], 1e-14);
    }

    [Fact]
    public void A_p_value_of_several_tests_is_adjusted_as_if_it_stood_there_as_often() =>
        Gen.Select(Gen.Select(Gen.Double[0, 1], Gen.Int[0, 4]).Array[0, 12], Gen.Enum<Adjustment>()).Sample((groups, adjustment) =>
        {
            double[] pValues = [.. groups.Select(group => Math.Round(group.Item1, 1))]; // so that some are equal
            var grouped = MultipleTesting.Adjusted(pValues, Array.ConvertAll(groups, group => group.Item2), adjustment);
            var single = MultipleTesting.Adjusted([.. groups.SelectMany((group, k) => Enumerable.Repeat(pValues[k], group.Item2))], adjustment);
            Assert.Equal(single, groups.SelectMany((group, k) => Enumerable.Repeat(grouped[k], group.Item2)));
        });
}
