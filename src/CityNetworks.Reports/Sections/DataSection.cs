using System.Text;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Sections;

/// <summary>All tables of the study as CSV, inside the page: each stands here once, and the figures point to it.</summary>
internal static class DataSection
{
    private const string Files =
        "The tables behind this page, as CSV files that R, Stata, Python and spreadsheets read (UTF-8, comma, point as decimal mark).";

    /// <summary>The section.</summary>
    /// <param name="study">The study.</param>
    /// <param name="room">Bytes that the data may take; the smallest tables go first, those that do not fit are named.</param>
    public static Section? Of(StudyTables study, long room)
    {
        var shown = study.Direct is null ? study.Input.Tables : study.Input.Tables.Where(table => table.Value.RowCount > 0); // none of events, that is
        var files = shown.ToDictionary(pair => pair.Key, pair => Csv(pair.Value, room), StringComparer.Ordinal);
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, csv) in files
            .Where(file => file.Value is not null)
            .OrderBy(file => file.Value!.Length)
            .ThenBy(file => file.Key, StringComparer.Ordinal))
        {
            if (csv!.Length <= room)
            {
                held.Add(name);
                room -= csv.Length;
            }
        }

        var names = files.Keys.Order(StringComparer.Ordinal).ToArray();
        return Section.Unless(names.Length == 0, "data", Text.Of("Data"), () => Markup.Of(
            $"""
            <p>{Text.Of(Files)} {Where(held.Count, names.Length)}</p>
            <ul class="files">{names.Select(name => File(name, study.Input.Tables[name], held.Contains(name) ? files[name] : null))}</ul>

            """));
    }

    private static string Where(int held, int all)
    {
        if (held == all)
            return Text.Of("They are part of the page; nothing is fetched.");
        var others = Text.Plural(
            all - held,
            "the other is too large for it and lies in the folder that the command wrote.",
            "the others are too large for it and lie in the folder that the command wrote.");
        return Text.Plural(held, $"{held} of {all} is part of the page; {others}", $"{held} of {all} are part of the page; {others}");
    }

    private static Markup File(string name, Table table, string? csv) => csv is null
        ? Markup.Of($"<li id=\"data-{name}\">{name}.csv <small>{Rows(table)}; {Text.Of("too large for this page")}</small></li>\n")
        : Markup.Of(
        $"""
        <li><a id="data-{name}" download="{name}.csv" href="data:text/csv;charset=utf-8;base64,{csv}">{name}.csv</a> <small>{Rows(table)}</small></li>

        """);

    private static string Rows(Table table) => Prose.Count(table.RowCount, "row", "rows");

    // Null where the table is larger than all the room there is: it is not even written then.
    private static string? Csv(Table table, long room)
    {
        if ((long)table.RowCount * table.Columns.Count > room)
            return null;
        using var writer = new StringWriter();
        TableCsv.Write(table, writer);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(writer.ToString()));
    }
}
