using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Inference.Permutation;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Structure;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Numerics;

/// <summary>Work cut into parts is, joined, the same bits as in one process.</summary>
public sealed class ItemPartsTests
{
    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(Mercocities.Records);
    private static readonly CityGroups s_countries = CityGroups.Of(CityColumn.Text(s_network, Mercocities.Records, "country"));

    [Fact]
    public void Rows_and_sums_of_parts_are_those_of_the_whole() => Gen.Select(Gen.Int[0, 40], Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[1, 16]).Sample(
        (count, width, sums, of) =>
        {
            ItemNumbers Work(Workers workers) => workers.Items(count, width, sums, () => 0, (item, _, row, totals) =>
            {
                for (var place = 0; place < width; place++)
                    row[place] = Math.Sin((item * 10) + place);
                for (var place = 0; place < sums; place++)
                    totals[place] += item * (place + 1);
            });
            var whole = Work(new Workers(2));
            var joined = Work(Workers.One with { Parts = Joined(of, workers => Work(workers)) });
            Assert.Equal(whole.Rows, joined.Rows);
            Assert.Equal(whole.Sums, joined.Sums);
        }, iter: 200);

    [Fact]
    public void Items_are_dealt_out_without_gaps() => Gen.Select(Gen.Int[0, 100], Gen.Int[1, 16]).Sample((count, of) =>
    {
        var ends = Enumerable.Range(1, of).Select(number => ItemParts.Own(count, number, of)).ToArray();
        Assert.Equal((0, count), (ends[0].First, ends[^1].End));
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.First));
        Assert.All(ends, own => Assert.InRange(own.End - own.First, count / of, (count + of - 1) / of));
    });

    [Theory]
    [InlineData("compare")]
    [InlineData("compare-bca")]
    [InlineData("bootstrap")]
    [InlineData("rarefaction")]
    [InlineData("fdsm")]
    [InlineData("centrality")]
    [InlineData("endpoints")]
    [InlineData("structure")]
    [InlineData("structure-cities")]
    [InlineData("qap")]
    public void Tables_are_the_same_for_1_to_16_parts(string table)
    {
        var whole = Text(Made(table, Workers.One));
        foreach (var of in new[] { 1, 2, 3, 5, 8, 13, 16 })
            Assert.Equal(whole, Text(Made(table, Workers.One with { Parts = Joined(of, workers => Made(table, workers)) })));
    }

    [Fact]
    public void Paths_of_any_window_are_the_same_for_any_number_of_parts() => Gen.Select(Samples.RandomWindow, Gen.Int[1, 40]).Sample((window, of) =>
    {
        CentralityMeasure[] measures = [Betweenness.Definition, Closeness.Definition, Harmonic.Definition];
        string Measured(Workers workers) => Text(
            CentralityTable.Of([window, window], measures, [Mode.City, Mode.Event], CentralityOptions.Default, workers));
        Assert.Equal(Measured(Workers.One), Measured(Workers.One with { Parts = Joined(of, workers => Measured(workers)) }));
    }, iter: 30);

    [Fact]
    public void Parts_of_other_work_are_refused()
    {
        var parts = Parts(2, workers => Made("bootstrap", workers));
        Assert.Throws<InvalidDataException>(() => new ItemParts([parts[0], [.. parts[1], new byte[8]]]));
        Assert.Throws<InvalidDataException>(() => Made("fdsm", Workers.One with { Parts = new ItemParts(parts) }));
    }

    private static Table Made(string table, Workers workers)
    {
        var windows = Windows.Sliding(s_network, 6);
        var settings = new ResamplingSettings
        {
            Replicates = 20,
            Method = table == "compare-bca" ? IntervalMethod.BiasCorrectedAccelerated : IntervalMethod.Calibrated,
        };
        NodeMeasure measure = Degree.Definition.OfCities;
        return table switch
        {
            "bootstrap" => BootstrapTable.Of(windows, "degree", measure, 3, settings, workers),
            "rarefaction" => Rarefaction.ToTable(WindowPair.Consecutive(windows), "degree", measure, settings, workers),
            "centrality" => CentralityTable.Of(windows, CentralityMeasures.All, [Mode.City, Mode.Event], CentralityOptions.Default, workers),
            "endpoints" => EndpointsTable.Of(windows, [Mode.City, Mode.Event], workers),
            "structure" => StructureTable.Of([s_network.All], s_countries, Structure(workers)),
            "structure-cities" => CityStructureTable.Of([s_network.All], s_countries, Structure(workers)),
            "qap" => Permuted(workers),
            "fdsm" => TiesTable.Of([.. windows.Take(2).Select(window => (
                CoTies.Of(window), Backbone.Of(window, BackboneMethod.Fdsm, new BackboneOptions { Replicates = 20 }, workers)))]),
            _ => PeriodComparison.Consecutive(windows, "degree", measure, settings, workers),
        };
    }

    private static StructureOptions Structure(Workers workers) => StructureParameters.Options(s_network, Mercocities.Records, 1, 20, workers);

    private static Table Permuted(Workers workers)
    {
        var request = new MatrixRequest { Outcome = "ties", Predictors = ["same-country", "distance"] };
        var matrices = RecordMatrices.Of(Mercocities.Records, Selection.Default, request);
        return QapTables.Of(matrices, Qap.Of(matrices.Data, new QapSettings { Permutations = 50 }, workers), false)[0];
    }

    private static IReadOnlyList<byte[]>[] Parts(int of, Action<Workers> work) => [.. Enumerable.Range(1, of).Select(number =>
    {
        var part = new ItemParts(number, of);
        work(new Workers(2) { Parts = part });
        return part.Stages;
    })];

    private static ItemParts Joined(int of, Action<Workers> work) => new(Parts(of, work));

    private static string Text(Table table)
    {
        using var writer = new StringWriter();
        TableCsv.Write(table, writer);
        return writer.ToString();
    }
}
