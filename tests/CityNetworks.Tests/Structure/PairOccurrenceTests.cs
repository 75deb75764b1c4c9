using CityNetworks.Networks;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class PairOccurrenceTests
{
    [Fact]
    public void Co_occurrence_equals_its_definition() => Samples.RandomWindow.Sample(window =>
    {
        var rows = NaiveOccurrence.Matrix(Samples.TiesOf(window));
        foreach (var (mode, matrix) in new[] { (Mode.City, rows), (Mode.Event, NaiveOccurrence.Transposed(rows)) })
        {
            var score = PairOccurrence.Of(window, mode);
            Assert.Equal(Mean(NaiveOccurrence.CheckerboardUnits(matrix)), score.CScore, 1e-9);
            Assert.Equal(Mean(NaiveOccurrence.SharedUnits(matrix)), score.Togetherness, 1e-9);
            Assert.Equal(NaiveOccurrence.Checkerboards(matrix), score.Checkerboards);
        }
    });

    [Fact]
    public void Two_cities_that_split_four_events_are_one_checkerboard_of_four_units()
    {
        var score = PairOccurrence.Of(NetworkOf([[1, 1, 0, 0], [0, 0, 1, 1]]).All, Mode.City);
        Assert.Equal(new PairOccurrenceScore(1, 1, 4, 0), score);
        var shared = PairOccurrence.Of(NetworkOf([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1]]).All, Mode.City);
        Assert.Equal(new PairOccurrenceScore(3, 2, 8, 4), shared);
    }

    [Fact]
    public void Without_a_pair_nothing_is_defined()
    {
        foreach (var window in new[] { Samples.Complete(3, 0).All, Samples.Complete(1, 1).All })
        {
            Assert.Equal(double.NaN, PairOccurrence.Of(window, Mode.City).CScore);
            Assert.Equal(double.NaN, PairOccurrence.Of(window, Mode.Event).Togetherness);
        }
    }

    [Fact]
    public void Renaming_cities_changes_nothing() => Samples.RandomWindow.Sample(window =>
    {
        var renamed = Samples.Relabelled(window, WeightedNetworks.Reversed(window)).All;
        Assert.Equal(PairOccurrence.Of(window, Mode.City), PairOccurrence.Of(renamed, Mode.City));
        Assert.Equal(PairOccurrence.Of(window, Mode.Event), PairOccurrence.Of(renamed, Mode.Event));
    });

    private static double Mean(double[] values) => values.Length == 0 ? double.NaN : values.Average();

    private static TwoModeNetwork NetworkOf(int[][] matrix) =>
        NetworkBuilder.Build(
            matrix.Length,
            matrix[0].Length,
            [.. matrix.SelectMany((row, c) => row.Select((cell, e) => (c, e, cell)).Where(x => x.cell == 1).Select(x => (x.c, x.e)))]);
}
