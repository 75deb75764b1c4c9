using System.Globalization;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Figures.Results;

/// <summary>Names of rows for people.</summary>
internal static class RowNames
{
    /// <summary>The names of the ids; where two ids share a name, each has its id behind it.</summary>
    /// <param name="ids">The ids, any number of times.</param>
    /// <param name="names">The name of each; null: the id.</param>
    public static Dictionary<string, string> Of(IReadOnlyList<string?> ids, IReadOnlyList<string?> names)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 0; row < ids.Count; row++)
            named.TryAdd(ids[row] ?? string.Empty, string.IsNullOrEmpty(names[row]) ? ids[row] ?? string.Empty : names[row]!);
        return Namesakes.Apart(named.Select(pair => (pair.Key, pair.Value)));
    }

    /// <summary>What is said of rows that are not drawn; empty: all are.</summary>
    public static string Rest(int all, int drawn, string one, string many) => all <= drawn ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $"{all - drawn} more {(all - drawn == 1 ? one : many)} not drawn; the table has all.");

    /// <summary>The different texts of a column, in the order of their first row.</summary>
    public static string[] Different(IReadOnlyList<string?> column) => [.. column.Select(text => text ?? string.Empty).Distinct(StringComparer.Ordinal)];
}
