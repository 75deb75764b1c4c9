using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Figures.Results;
using CityNetworks.Figures.Scenes;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tables;
using CityNetworks.Temporal;
using Xunit;

namespace CityNetworks.Figures.Tests;

/// <summary>Every kind of figure, of the bundled records, of many cities with long and odd names, and of one city.</summary>
internal static class Figures
{
    private static readonly string[] s_odd = ["São Bernardo do Campo", "Ñuñoa", new string('W', 300), "北京市", "<b>&amp;</b>", "Київ", "a", "Łódź"];

    public static TwoModeNetwork Mercocities { get; } = NetworkBuilder.Build(CityNetworks.Records.Bundled.Mercocities.Read().Records!);

    /// <summary>120 cities at 60 events in 20 years; the first ten have odd names.</summary>
    public static TwoModeNetwork Large { get; } = MadeUp(120, 60, 20);

    public static TwoModeNetwork Alone { get; } = MadeUp(1, 1, 1);

    public static TheoryData<string> Names { get; } = [.. All().Select(figure => figure.Name)];

    public static Scene Find(string name) => All().First(figure => figure.Name == name).Draw();

    /// <summary>The name of each, and how it is drawn.</summary>
    public static IEnumerable<(string Name, Func<Scene> Draw)> All()
    {
        foreach (var (set, network) in new[] { ("mercocities", Mercocities), ("large", Large), ("alone", Alone) })
        {
            foreach (var size in new FigureSize?[] { null, FigureSize.Single, FigureSize.Double })
            {
                var name = $"{set} {size?.Millimetres ?? 0}";
                yield return ($"centrality {name}", () => CentralityFigure.Of(CentralityTable.Of([network.All]), size)!);
                yield return ($"centrality by window {name}", () => CentralityFigure.Of(CentralityTable.Of(Windows.Each(network)), size)!);
                if (set == "alone")
                    continue;
                yield return ($"ties {name}", () => TiesFigure.Of(Ties([network.All]), "shared events", size)!);
                yield return ($"ties by window {name}", () => TiesFigure.Of(Ties(Windows.Each(network)), "shared events", size)!);
                yield return ($"compare {name}", () => CompareFigure.Of(Comparison(network), size)!);
                yield return ($"paths {name}", () => PathsFigure.Of(
                    PathsTable.Of(network.All), network.Names.Cities, network.Names.CityLabels, network.Names.Periods, size)!);
            }
        }

        foreach (var policies in new[] { 1, 3 })
        {
            yield return ($"curves {policies}", () => CurvesFigure.OfAdoptions(Curves(policies, 1), null)!);
            yield return ($"curves of scenarios {policies}", () => CurvesFigure.OfAdoptions(Curves(policies, 6), null)!);
            yield return ($"differences {policies}", () => CurvesFigure.OfDifferences(Curves(policies, 1), null, "remove city Pergamino")!);
        }

        yield return ("coefficients", () => RowsFigure.OfCoefficients(Coefficients, null)!);
    }

    public static Table Coefficients { get; } =
        Table.Of("coefficients", new[] { ("intercept", -2.0), ("exposure", 0.31), ("a very long term of the model:with@parts", -0.004) })
            .Text("model", _ => "logit").Text("term", row => row.Item1).Number("estimate", row => row.Item2)
            .Number("ci_lo", row => row.Item2 - 0.2).Number("ci_hi", row => row.Item2 + 0.25).Build();

    /// <summary>Made-up curves; also with the columns of differences.</summary>
    public static Table Curves(int policies, int scenarios)
    {
        var rows = from policy in Enumerable.Range(0, policies)
                   from scenario in Enumerable.Range(0, scenarios)
                   from period in Enumerable.Range(2000, 9)
                   select (
                       Policy: $"policy {policy}", Scenario: $"scenario number {scenario}", Period: period, Mean: (period - 1999.0) * (1 + (scenario * 0.02)));
        var table = Table.Of("curves", rows.ToArray());
        if (scenarios > 1)
            table.Text("scenario", row => row.Scenario);
        return table
            .Text("policy", row => row.Policy)
            .Text("period", row => $"{row.Period}")
            .Number("mean", row => row.Mean)
            .Number("difference", row => -row.Mean)
                .Number("run_lo", row => row.Mean - 1)
                .Number("q25", row => row.Mean - 0.5)
                .Number("q75", row => row.Mean + 0.5)
                .Number("run_hi", row => row.Mean + 1.5)
                .Build();
    }

    private static Table Ties(IReadOnlyList<Window> windows) => TiesTable.Of([.. windows.Select(window => CoTies.Of(window))]);

    private static Table Comparison(TwoModeNetwork network) => PeriodComparison.Of(
        WindowPair.Consecutive(Windows.Each(network)), "degree", window => Degree.Normalised(window, Degree.Of(window)).Cities,
        new ResamplingSettings { Replicates = 20, Seed = 1 });

    private static TwoModeNetwork MadeUp(int cities, int events, int years)
    {
        var csv = new System.Text.StringBuilder("city,event,period,role\n");
        for (var e = 0; e < events; e++)
        {
            for (var k = 0; k < Math.Min(cities, 4 + (e % 5)); k++)
                csv.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"\"{Name(((e * 7) + (k * k * 3)) % cities)}\",Event {e},{2000 + (e % years)},participant\n");
        }

        var files = RecordFiles.SingleOf("made-up.csv", System.Text.Encoding.UTF8.GetBytes(csv.ToString()));
        return NetworkBuilder.Build(RecordReader.Read(files).Records!);
    }

    private static string Name(int city) => city < s_odd.Length ? s_odd[city] : $"Ciudad Número {city}";
}
