using System.Text;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Sections;

/// <summary>All tables of the study as CSV, inside the page: each stands here once, and the figures point to it.</summary>
internal static class DataSection
{
    public static Section? Of(Study study)
    {
        var tables = study.Input.Tables.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        return Section.Unless(tables.Length == 0, "data", "Data", () => Markup.Of(
            $"""
            <p>The tables behind this page, as CSV files that R, Stata, Python and spreadsheets read (UTF-8, comma, point as decimal mark). They are part of the page; nothing is fetched.</p>
            <ul class="files">{tables.Select(pair => File(pair.Key, pair.Value))}</ul>

            """));
    }

    private static Markup File(string name, Table table) => Markup.Of(
        $"""
        <li><a id="data-{name}" download="{name}.csv" href="data:text/csv;charset=utf-8;base64,{Csv(table)}">{name}.csv</a> <small>{Prose.Count(table.RowCount, "row", "rows")}</small></li>

        """);

    private static string Csv(Table table)
    {
        using var writer = new StringWriter();
        TableCsv.Write(table, writer);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(writer.ToString()));
    }
}
