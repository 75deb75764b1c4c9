using CityNetworks.Networks;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class NestednessTests
{
    // The example of Almeida-Neto et al. (2008, figure 1): by hand, Σ over the ten pairs of rows 16/3, of columns 19/3.
    private static readonly int[][] s_example = [[1, 0, 1, 1, 1], [1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [1, 1, 0, 0, 0], [1, 1, 0, 0, 0]];

    [Fact]
    public void Nestedness_of_a_small_matrix_is_that_worked_out_by_hand()
    {
        var nested = Nestedness.Of(NetworkOf(s_example).All);
        Assert.Equal(53.333333, nested.Cities, 4);
        Assert.Equal(63.333333, nested.Events, 4);
        Assert.Equal(58.333333, nested.Total, 4);
    }

    [Fact]
    public void Nestedness_does_not_depend_on_the_order_of_rows_and_columns()
    {
        var expected = Nestedness.Of(NetworkOf(s_example).All);
        Gen.Select(Gen.Shuffle(s_example), Gen.Shuffle(new[] { 0, 1, 2, 3, 4 })).Sample((rows, columns) =>
        {
            var shuffled = Nestedness.Of(NetworkOf([.. rows.Select(row => columns.Select(column => row[column]).ToArray())]).All);
            Assert.Equal(expected.Cities, shuffled.Cities, 1e-12);
            Assert.Equal(expected.Events, shuffled.Events, 1e-12);
            Assert.Equal(expected.Total, shuffled.Total, 1e-12);
        });
    }

    [Fact]
    public void A_staircase_is_perfectly_nested_and_a_complete_network_is_not_nested()
    {
        Assert.Equal(new NestednessScore(100, 100, 100), Nestedness.Of(NetworkOf([[1, 1, 1], [1, 1, 0], [1, 0, 0]]).All));
        Assert.Equal(new NestednessScore(0, 0, 0), Nestedness.Of(Samples.Complete(3, 4).All));
    }

    [Fact]
    public void Nestedness_equals_its_definition() => Samples.RandomWindow.Sample(window =>
    {
        var rows = NaiveOccurrence.Matrix(Samples.TiesOf(window));
        var (cities, events) = (NaiveOccurrence.PairedNestedness(rows), NaiveOccurrence.PairedNestedness(NaiveOccurrence.Transposed(rows)));
        var nested = Nestedness.Of(window);
        Assert.Equal(Mean(cities), nested.Cities, 1e-9);
        Assert.Equal(Mean(events), nested.Events, 1e-9);
        Assert.Equal(Mean([.. cities, .. events]), nested.Total, 1e-9);
    });

    [Fact]
    public void Without_a_pair_nothing_is_defined()
    {
        foreach (var window in new[] { Samples.Complete(3, 0).All, Samples.Complete(1, 1).All })
            Assert.Equal(new NestednessScore(double.NaN, double.NaN, double.NaN), Nestedness.Of(window));
        Assert.Equal(double.NaN, Nestedness.Of(Samples.Complete(1, 3).All).Cities);
        Assert.Equal(0, Nestedness.Of(Samples.Complete(1, 3).All).Total);
    }

    private static double Mean(double[] values) => values.Length == 0 ? double.NaN : values.Average();

    private static TwoModeNetwork NetworkOf(int[][] matrix) =>
        NetworkBuilder.Build(
            matrix.Length,
            matrix[0].Length,
            [.. matrix.SelectMany((row, c) => row.Select((cell, e) => (c, e, cell)).Where(x => x.cell == 1).Select(x => (x.c, x.e)))]);
}
