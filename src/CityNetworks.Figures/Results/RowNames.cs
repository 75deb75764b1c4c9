using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Figures.Results;

/// <summary>Names of rows for people.</summary>
internal static class RowNames
{
    private const double MostBefore = 130;
    private const double MostBehind = 30;

    /// <summary>The names of the ids; where two ids share a name, or as much of it as a drawing has room for, each has its id behind it, or the part in
    /// which a long one differs.</summary>
    /// <param name="ids">The ids, any number of times.</param>
    /// <param name="names">The name of each; null: the id.</param>
    public static Dictionary<string, string> Of(IReadOnlyList<string?> ids, IReadOnlyList<string?> names)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 0; row < ids.Count; row++)
            named.TryAdd(ids[row] ?? string.Empty, string.IsNullOrEmpty(names[row]) ? ids[row] ?? string.Empty : names[row]!);
        // Names that are alike as far as there is room for them would be one name in the figure.
        return named.GroupBy(pair => Lettering.Cut(pair.Value, NetworkChart.NameWidth, Lettering.Small), StringComparer.Ordinal)
            .SelectMany(alike => Apart([.. alike]))
            .ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Id, string Name)> Apart(KeyValuePair<string, string>[] alike)
    {
        var endings = alike.Length > 1 ? Namesakes.Endings([.. alike.Select(pair => pair.Key)]) : [];
        for (var k = 0; k < alike.Length; k++)
        {
            var (id, name) = alike[k];
            var isShort = Lettering.Width(id, Lettering.Small) <= MostBehind;
            yield return (id, alike.Length == 1 || (isShort && id == name) ? name
                : $"{name} ({(isShort ? id : Lettering.Cut(endings[k], MostBehind, Lettering.Small))})");
        }
    }

    /// <summary>A name with what follows it: a long name is cut, so that what follows stays in sight.</summary>
    /// <param name="name">The name.</param>
    /// <param name="tail">What follows it.</param>
    public static string With(string name, string tail) => Lettering.Cut(name, MostBefore) + tail;

    /// <summary>What is said of rows that are not drawn; empty: all are.</summary>
    /// <param name="all">How many there are.</param>
    /// <param name="drawn">How many are drawn.</param>
    /// <param name="what">What the others are, of their number.</param>
    public static string Rest(int all, int drawn, Func<int, string> what) =>
        all <= drawn ? string.Empty : Text.Of($"{all - drawn} more {what(all - drawn)} not drawn; the table has all.");

    /// <summary>The different texts of a column, in the order of their first row.</summary>
    public static string[] Different(IReadOnlyList<string?> column) => [.. column.Select(text => text ?? string.Empty).Distinct(StringComparer.Ordinal)];
}
