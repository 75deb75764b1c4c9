using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>Which cities meet: the drawn network, the ties with the events behind them, structure.</summary>
internal static class TiesSection
{
    private const int MostEvents = 8;

    public static Section? Of(StudyTables study) => Section.Unless(
        study.Ties.Count == 0 && study.Structure is null && study.Cut("ties") is null && study.Cut("structure") is null,
        "ties",
        study.Direct is null ? Text.Of("Who was recorded together") : Text.Of("Who is tied to whom"),
        () => Markup.Of(
            $"{PartNotes.Of(study, "ties")}{Drawings(study)}{Heaviest(study)}{PartNotes.Of(study, "structure")}{Structure(study)}"));

    private static Markup Drawings(StudyTables study)
    {
        var moments = Moments.Of(study);
        var map = CityMap.Of(study, moments);
        var none = map is null && study.Cities.Count > 0 && study.Ties.Count > 0
            ? Text.Html("<p>There is no map: the records give no coordinates of any city (columns <code>lat</code> and <code>lon</code>).</p>")
            : Markup.Empty;
        return Markup.Of($"{Section.Show(CoordinationNetwork.Of(study, moments))}{Section.Show(map)}{none}");
    }

    private static Markup Heaviest(StudyTables study)
    {
        var all = study.Ties.Any(tie => tie.Window == StudyTables.AllPeriods);
        var ties = study.Ties.Where(tie => !all || tie.Window == StudyTables.AllPeriods)
            .OrderByDescending(tie => tie.Weight)
            .ThenBy(tie => tie.Source, StringComparer.Ordinal)
            .ThenBy(tie => tie.Target, StringComparer.Ordinal)
            .ThenBy(tie => tie.Window, StringComparer.Ordinal)
            .ToArray();
        var tested = ties.Any(tie => !double.IsNaN(tie.AdjustedP));
        var columns = new List<HtmlColumn<TieRow>>
        {
            new(study.IsDirected ? Text.Of("from") : Text.Of("city"), row => Markup.Of($"{study.CityName(row.Source)}")),
            new(study.IsDirected ? Text.Of("to") : Text.Of("city"), row => Markup.Of($"{study.CityName(row.Target)}")),
            new(Text.Of("weight"), row => Markup.Of($"{Prose.Number(row.Weight)}"), true),
            study.Direct is null
                ? new(Text.Of("events behind the tie"), row => Markup.Of($"{Events(study, row)}"))
                : new(Text.Of("kinds"), row => Markup.Of($"{string.Join("; ", row.Kinds.Split(';'))}")),
        };
        if (!all)
            columns.Insert(2, new(Text.Of("period"), row => Markup.Of($"{Text.Word(row.Window)}")));
        if (tested)
        {
            columns.Insert(columns.Count - 1, new(Text.Of("p adjusted"), row => Markup.Of($"{Prose.Number(row.AdjustedP)}"), true));
            columns.Insert(
                columns.Count - 1, new(Text.Of("kept in the backbone"), row => Markup.Of($"{(row.Kept == "true" ? Text.Of("yes") : Text.Of("no"))}")));
        }

        var title = study.Direct is null ? Text.Of("Heaviest ties and the events behind them") : Text.Of("Heaviest ties");
        var caption = study.HasAllTies ? Text.Of("Heaviest ties") : Text.Of("Heaviest of the ties of this study");
        return ties.Length == 0
            ? Markup.Empty
            : Markup.Of($"<h3>{title}</h3>\n{HtmlTable.Of(caption, ties, columns, 20)}");
    }

    private static string Events(StudyTables study, TieRow tie)
    {
        var events = tie.Events.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var named = string.Join("; ", events.Take(MostEvents).Select(study.EventTitle));
        return events.Length > MostEvents ? Text.Of($"{named}; and {events.Length - MostEvents} more") : named;
    }

    private static Markup Structure(StudyTables study) => study.Structure is not { } structure ? Markup.Empty
        : study.Direct is not null
        ? Markup.Of(
            $"<h3>{Text.Of("Structure")}</h3>\n{HtmlTable.Of(Text.Of("Measures of structure"), DirectTiesFacts.WithoutEvents(structure), 120)}")
        : Markup.Of(
        $"""
        <h3>{Text.Of("Structure")}</h3>
        <details class="long"><summary>{Text.Of("Closure, mixing, brokerage and other measures by period")}</summary>
        {HtmlTable.Of(Text.Of("Measures of structure; expected value and p where a null model was drawn"), structure, 120)}</details>

        """);
}
