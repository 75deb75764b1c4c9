using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Sections;

/// <summary>How the numbers were made: conventions, formulas with their sources, and what is needed to make them again.</summary>
internal static class MethodsSection
{
    private static readonly string[] s_conventions =
    [
        Text.Key(
            "The network has two modes: cities and events. A city is tied to an event where the records say that it took part, in any role; "
                + "several roles at one event make one tie. Only events that were held make ties, unless the selection below says otherwise."),
        Text.Key(
            "Each period is a network of the nodes present in it: a city or event without a tie in a period counts in no n or m there. A city that "
                + "is absent has no rank."),
        Text.Key("Periods and windows are half-open: the first day belongs to them, the last does not. The window “all” holds all periods."),
        Text.Key("Values are normalised as the table of measures says; raw values are in the data. Equal values share a rank."),
        Text.Key("Events that report the same occasion (column same_occasion) are one event: one opportunity to meet, not two."),
        Text.Key(
            "Two cities are tied where they were recorded at the same event, an office held together included; the weight of a tie is made of "
                + "those events, which stay listed with it."),
        Text.Key(
            "Blank means not known or not defined, never zero. Intervals are at 95 %, unless a column states their level. A p from resampling is (1 "
                + "+ as extreme) / (draws + 1)."),
        Text.Key("The same records, settings and seed give the same numbers, whatever the number of processors."),
    ];

    private static readonly string[] s_ofDirectTies =
    [
        Text.Key(
            "The network has one mode: cities. Two cities are tied where the records state a tie between them; where ties have a direction, it goes from the "
                + "source to the target."),
        Text.Key(
            "Rows of one pair and direction are one tie: its weight is the sum over kinds of the largest weight among the rows of a kind. A row of a city and "
                + "itself is no tie."),
        Text.Key(
            "A tie counts in every period in which one of its rows holds; a row without dates holds in all. A city without a tie in a period counts in no n "
                + "there, and has no rank."),
        Text.Key(
            "Where ties have a direction, they count as they come in: a city is central that others name or reach. Where every tie stands both ways with one "
                + "weight, the measures are those of an undirected network."),
        Text.Key("Periods and windows are half-open: the first day belongs to them, the last does not. The window “all” holds all periods."),
        Text.Key("Values are normalised as the table of measures says; raw values are in the data. Equal values share a rank."),
        Text.Key("Blank means not known or not defined, never zero."),
        Text.Key("The same records and settings give the same numbers, whatever the number of processors."),
    ];

    public static Section Of(StudyTables study) => new("methods", Text.Of("Methods"), Markup.Of(
        $"""
        <h3>{Text.Of("Conventions")}</h3>
        <ul>
        {(study.Direct is null ? s_conventions : s_ofDirectTies).Select(convention => Markup.Of($"<li>{Text.Word(convention)}</li>\n"))}</ul>
        {Measures(study)}{Parts(study)}{Made(study)}
        """));

    private static Markup Measures(StudyTables study) => study.Table("measures") is not { } measures
        ? Markup.Empty
        : Markup.Of($"<h3>{Text.Of("Measures")}</h3>\n{HtmlTable.InWords(Text.Of("Measures with formula and source"), measures)}");

    private static Markup Parts(StudyTables study) => study.Parts.All(part => part.Extent == "whole") ? Markup.Empty : Markup.Of(
        $"""
        <h3>{Text.Of("What is whole and what is not")}</h3>
        {HtmlTable.Of<PartRow>(Text.Of("Each part of the study with its size and the size up to which it is computed in full"), study.Parts,
        [
            new(Text.Of("table"), row => Markup.Of($"{row.Table}")),
            new(Text.Of("made"), row => Markup.Of($"{Text.Word(row.Extent)}")),
            new(Text.Of("size"), row => Markup.Of($"{Prose.Number(row.Size)}"), true),
            new(Text.Of("whole up to"), row => Markup.Of($"{Prose.Number(row.Limit)}"), true),
            new(Text.Of("counted in"), row => Markup.Of($"{Text.Word(row.Unit)}")),
            new(Text.Of("in place of the whole"), row => Markup.Of($"{Text.Word(row.Note)}")),
        ])}
        """);

    private static Markup Made(StudyTables study) => Markup.Of(
        $"""
        <h3>{Text.Of("To make this report again")}</h3>
        <dl class="facts">
        <dt>{Text.Of("Data set")}</dt><dd>{study.Input.DatasetId}</dd>
        <dt>{Text.Of("Program")}</dt><dd>CityNetworks {study.Input.Version}</dd>
        {study.Input.Facts.Select(fact => Markup.Of($"<dt>{Facts.Label(fact)}</dt><dd>{Facts.Value(fact)}</dd>\n"))}</dl>

        """);
}
