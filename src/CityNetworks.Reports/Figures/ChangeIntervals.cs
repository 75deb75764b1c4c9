using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>The change of each city between two periods with its interval, one view a pair of periods.</summary>
internal static class ChangeIntervals
{
    private const int Limit = 30;

    /// <summary>A change is called clear at this level, after adjustment.</summary>
    public const double Level = 0.05;

    public static Figure? Of(StudyTables study)
    {
        var pairs = study.Changes.Where(change => !double.IsNaN(change.Delta)).GroupBy(change => (change.Measure, change.From, change.To)).ToArray();
        if (pairs.Length == 0)
            return null;
        // A pair with intervals says more than one without; among those the one with the smallest p comes first.
        var clearest = Array.IndexOf(
            pairs, pairs.OrderBy(pair => pair.All(row => double.IsNaN(row.Low))).ThenBy(pair => pair.Min(row => double.IsNaN(row.P) ? 1 : row.P)).First());
        var limit = pairs.Max(pair => pair.Count()) > Limit ? Text.Of($" The {Limit} largest changes of each pair are drawn.") : string.Empty;
        return new(
            "changes",
            Text.Of("Change of each city between two periods"),
            Text.Of(
                $"The mark is the change, the bar its 95\u00A0% confidence interval; a filled mark means that the p-value of the permutation "
                    + $"test is below {Level} after adjustment for the number of cities. Where a period has too few events, or a city came to too few, there "
                    + $"is no bar; the column note says why.{limit}"),
            Plot.Of(
                "changes",
                Text.Of("Changes with intervals, largest increase on top. The table below lists them."),
                Text.Of("Periods compared"),
                320,
                [.. pairs.Select(pair => View(study, pair))],
                clearest),
            "compare",
            Alternative(study));
    }

    private static PlotView View(StudyTables study, IGrouping<(string Measure, string From, string To), ChangeRow> pair)
    {
        var rows = pair.OrderByDescending(row => Math.Abs(row.Delta)).ThenBy(row => row.Node, StringComparer.Ordinal).Take(Limit)
            .OrderBy(row => row.Delta).ThenByDescending(row => row.Node, StringComparer.Ordinal).ToArray();
        var view = Intervals.View(
            Text.Of($"{pair.Key.From} to {pair.Key.To}, {MeasureWords.Name(pair.Key.Measure)}"),
            Text.Of($"change of {MeasureWords.Name(pair.Key.Measure)}"),
            [.. rows.Select(row => new IntervalItem(
                row.Node, study.CityName(row.Node, Plot.NameLetters), row.Delta, row.Low, row.High, Words(study, row),
                row.AdjustedP < Level ? "circle" : "circle-open"))]);
        view.Layout["xaxis"]!["zeroline"] = true;
        view.Layout["xaxis"]!["zerolinecolor"] = Palette.Text;
        view.Layout["xaxis"]!["zerolinewidth"] = 1.5;
        return view;
    }

    private static string Words(StudyTables study, ChangeRow row) =>
        Text.Of($"{study.CityName(row.Node)}: {Prose.Signed(row.Delta)}{Interval(row)}, adjusted p {row.AdjustedP}");

    private static string Interval(ChangeRow row) =>
        double.IsNaN(row.Low) ? string.Empty : Text.Of($", interval {Prose.Signed(row.Low)} to {Prose.Signed(row.High)}");

    private static Markup Alternative(StudyTables study) => HtmlTable.Of<ChangeRow>(
        Text.Of("Changes, the smallest p first"),
        [.. study.Changes
            .OrderBy(row => double.IsNaN(row.AdjustedP) ? 2 : row.AdjustedP)
            .ThenBy(row => row.P)
            .ThenByDescending(row => Math.Abs(row.Delta))
            .ThenBy(row => row.Node, StringComparer.Ordinal)],
        [
            new(Text.Of("city"), row => Markup.Of($"{study.CityName(row.Node)}")),
            new(Text.Of("from"), row => Markup.Of($"{row.From}")),
            new(Text.Of("to"), row => Markup.Of($"{row.To}")),
            new(Text.Of("measure"), row => Markup.Of($"{MeasureWords.Name(row.Measure)}")),
            new(Text.Of("change"), row => Markup.Of($"{Prose.Signed(row.Delta)}"), true),
            new(Text.Of("low"), row => Markup.Of($"{Prose.Signed(row.Low)}"), true),
            new(Text.Of("high"), row => Markup.Of($"{Prose.Signed(row.High)}"), true),
            new(Text.Of("p"), row => Markup.Of($"{Prose.Number(row.P)}"), true),
            new(Text.Of("p adjusted"), row => Markup.Of($"{Prose.Number(row.AdjustedP)}"), true),
        ],
        30);
}
