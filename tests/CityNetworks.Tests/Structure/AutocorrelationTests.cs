using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class AutocorrelationTests
{
    [Fact]
    public void A_chain_of_rising_values_is_worked_out_by_hand()
    {
        // x = 1 2 3 4 in a row, weights 1: Σ over the six ends of the products −.75·−... = 2(0.75 − 0.25 + 0.75) = 2.5, squares 5, so I = 4/6·2.5/5 = 1/3 and C
        // = 3·6/(2·6·5) = 0.3.
        var window = Samples.Chain(3).All;
        Assert.Equal(1.0 / 3, Autocorrelation.Moran(window, [1, 2, 3, 4], TieScaling.Counts, 0).Value, 1e-12);
        Assert.Equal(0.3, Autocorrelation.Geary(window, [1, 2, 3, 4], TieScaling.Counts, 0).Value, 1e-12);
        Assert.Equal(-1.0 / 3, Autocorrelation.Moran(window, [1, 2, 3, 4], TieScaling.Counts, 0).Expected, 1e-12);
    }

    [Fact]
    public void Indices_equal_their_double_sums() => Gen.Select(Samples.RandomWindow, Gen.Int[-1, 5].Array[12]).Sample((window, cells) =>
    {
        var values = cells[..window.Network.CityCount].Select(cell => cell < 0 ? double.NaN : cell).ToArray();
        foreach (var scaling in Enum.GetValues<TieScaling>())
        {
            var (i, c, n) = NaiveGroups.Autocorrelation(NaiveGroups.Meetings(window), values, scaling is TieScaling.RowNormalised);
            var moran = Autocorrelation.Moran(window, values, scaling, 0);
            var geary = Autocorrelation.Geary(window, values, scaling, 0);
            Assert.Equal(i, moran.Value, 1e-9);
            Assert.Equal(c, geary.Value, 1e-9);
            Assert.Equal(n, moran.Cities);
            Assert.Equal(window.CountCities(), n + moran.Isolates + moran.Missing);
        }
    });

    [Fact]
    public void Mean_and_variance_are_those_over_all_orders_of_the_values() => Gen.Select(Connected, Gen.Double[0, 9].Array[6]).Sample((window, values) =>
    {
        foreach (var scaling in Enum.GetValues<TieScaling>())
        {
            var moran = Autocorrelation.Moran(window, values, scaling, 0);
            var geary = Autocorrelation.Geary(window, values, scaling, 0);
            var w = NaiveGroups.Meetings(window);
            var all = NaiveGroups.Orders(values).Select(order => NaiveGroups.Autocorrelation(w, order, scaling is TieScaling.RowNormalised)).ToArray();
            Assert.Equal(6, moran.Cities);
            Assert.Equal(all.Average(x => x.I), moran.Expected, 1e-9);
            Assert.Equal(all.Average(x => (x.I - moran.Expected) * (x.I - moran.Expected)), moran.Variance, 1e-9);
            Assert.Equal(all.Average(x => x.C), geary.Expected, 1e-9);
            Assert.Equal(all.Average(x => (x.C - 1) * (x.C - 1)), geary.Variance, 1e-9);
        }
    }, iter: 5);

    [Fact]
    public void Permutation_deals_values_among_the_cities_compared()
    {
        var window = Samples.Chain(5).All;
        var moran = Autocorrelation.Moran(window, [1, 2, 3, 4, 5, 6], permutations: 3000);
        Assert.InRange(
            moran.Permutation.Expected, moran.Expected - (4 * Math.Sqrt(moran.Variance / 3000)), moran.Expected + (4 * Math.Sqrt(moran.Variance / 3000)));
        Assert.InRange(moran.Permutation.Deviation * moran.Permutation.Deviation / moran.Variance, 0.9, 1.1);
        Assert.True(moran.Permutation.PHigh < 0.05);
        Assert.Equal((moran.Value + 0.2) / Math.Sqrt(moran.Variance), moran.Z, 1e-12);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(1, 2)]
    public void Without_a_tie_nothing_is_defined(int cities, int events)
    {
        var result = Autocorrelation.Moran(Samples.Complete(cities, events).All, [1.0, 2, 3]);
        Assert.Equal((double.NaN, double.NaN, double.NaN), (result.Value, result.Expected, result.Permutation.P));
        Assert.Equal(events == 0 ? 0 : 1, result.Isolates);
    }

    [Fact]
    public void A_column_that_does_not_vary_has_no_autocorrelation() =>
        Assert.Equal(double.NaN, Autocorrelation.Geary(Samples.Complete(3, 1).All, [0.1, 0.1, 0.1]).Value);

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var values = Enumerable.Range(0, 18).Select(woman => Math.Sqrt(woman)).ToArray();
        Assert.Equal(
            Autocorrelation.Geary(Davis.Network.All, values, permutations: 100, workers: Workers.One),
            Autocorrelation.Geary(Davis.Network.All, values, permutations: 100, workers: new Workers(8)));
    }

    // Six cities in a chain, so that all are compared, and some more ties.
    private static Gen<Window> Connected { get; } =
        from more in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4]).Array[0, 6]
        select NetworkBuilder.Build(6, 5, [.. Samples.TiesOf(Samples.Chain(5).All), .. more]).All;
}
