using System.Globalization;

namespace CityNetworks.Reports.Html;

/// <summary>Small pieces of English.</summary>
internal static class Prose
{
    /// <summary>a, b and c.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => string.Empty,
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    /// <summary>1 city, 2 cities.</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>1 city, 2.5 cities, as a result for people.</summary>
    public static string Count(double number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>+1 adopter, −2 adopters: a difference, always with its sign.</summary>
    public static string Signed(double number, string one, string many) => $"{Signed(number)} {(Math.Abs(number) == 1 ? one : many)}";

    /// <summary>A first letter as at the start of a sentence.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>snake_case as words.</summary>
    public static string Words(string name) => name.Replace('_', ' ');

    /// <summary>A result for people: three decimals at most; blank when not known.</summary>
    public static string Number(double value) =>
        double.IsNaN(value) ? string.Empty
        : double.IsInteger(value) ? value.ToString("0", CultureInfo.InvariantCulture)
        : Math.Abs(value) < 0.001 ? value.ToString("0.0e0", CultureInfo.InvariantCulture)
        : value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A difference, always with its sign.</summary>
    public static string Signed(double value) => value > 0 ? "+" + Number(value) : Number(value).Replace('-', '−');

    public static string Percent(double share) => double.IsNaN(share) ? string.Empty : (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + "\u00A0%";
}
