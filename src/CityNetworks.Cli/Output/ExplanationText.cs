using System.Globalization;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>The table <c>explain</c> as a short text, and the rows that are left: what is behind the value.</summary>
internal static class ExplanationText
{
    private static readonly string[] s_said = ["node", "value", "raw", "rank", "normalisation", "cases", "citation"];

    /// <summary>The text, in lines of at most a width.</summary>
    public static IEnumerable<string> Of(Table table, int width)
    {
        var (node, value, raw, rank) = (Row("node"), Row("value"), Row("raw"), Row("rank"));
        var (names, texts, numbers) = (table.Text("name"), table.Text("text"), table.Numbers("value"));
        var place = double.IsNaN(numbers[rank]) ? "without a rank" : string.Create(CultureInfo.InvariantCulture, $"rank {numbers[rank]} {texts[rank]}");
        string[] sentences =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{names[value]} of {SafeText.OneLine(names[node]!)}, window {SafeText.OneLine(texts[node]!)}: {numbers[value]:G5} ({texts[value]}), {place}."),
            string.Create(CultureInfo.InvariantCulture, $"Raw value: {numbers[raw]:G5} = {texts[raw]}."),
            $"Normalised: {texts[Row("normalisation")]}.",
            $"Special cases: {texts[Row("cases")]}.",
            $"Source: {texts[Row("citation")]}.",
        ];
        return [.. sentences.SelectMany(sentence => CompactTable.Wrapped(sentence, width)), string.Empty];

        int Row(string item) => table.Text("item").ToList().IndexOf(item);
    }

    /// <summary>The rows that the text does not say.</summary>
    public static Table Rest(Table table) =>
        TableRows.Pick(table, [.. Enumerable.Range(0, table.RowCount).Where(row => !s_said.Contains(table.Text("item")[row], StringComparer.Ordinal))]);
}
