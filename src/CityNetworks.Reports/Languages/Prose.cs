using System.Diagnostics.CodeAnalysis;

namespace CityNetworks.Reports.Languages;

/// <summary>Small pieces of text in the current language.</summary>
internal static class Prose
{
    /// <summary>a, b and c.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => string.Empty,
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + Language.Current.And(items[^1]) + items[^1],
    };

    /// <summary>1 city, 2 cities.</summary>
    public static string Count(int count, [ConstantExpected] string one, [ConstantExpected] string many) => Count((double)count, one, many);

    /// <summary>1 city, 2.5 cities, as a result for people.</summary>
    public static string Count(double number, [ConstantExpected] string one, [ConstantExpected] string many) =>
        $"{Number(number)} {Text.Plural(number, one, many)}";

    /// <summary>+1 adopter, −2 adopters: a difference, always with its sign.</summary>
    public static string Signed(double number, [ConstantExpected] string one, [ConstantExpected] string many) =>
        $"{Signed(number)} {Text.Plural(Math.Abs(number), one, many)}";

    /// <summary>A first letter as at the start of a sentence.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>snake_case as words.</summary>
    public static string Words(string name) => name.Replace('_', ' ');

    /// <summary>A result for people: three decimals at most; blank when not known.</summary>
    public static string Number(double value) =>
        double.IsNaN(value) ? string.Empty
        : double.IsInteger(value) ? Language.Current.Number(value, "0")
        : Math.Abs(value) < 0.001 ? Language.Current.Number(value, "0.0e0")
        : Language.Current.Number(value, "0.###");

    /// <summary>A difference, always with its sign.</summary>
    public static string Signed(double value) => value > 0 ? "+" + Number(value) : Number(value);

    /// <summary>A day or a month of ISO 8601 as people write it; any other text as it is.</summary>
    public static string Date(string iso) => Language.Current.Date(iso);

    /// <summary>A share as per cent.</summary>
    public static string Percent(double share) =>
        double.IsNaN(share) ? string.Empty : Language.Current.Number(100 * share, "0.#") + Language.Current.PercentSign;
}
