using CityNetworks.Records;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Explorer.Views;

/// <summary>Names as the page shows them: short, each distinct from its namesakes, without marks that would turn what stands beside them.</summary>
internal static class ShownNames
{
    private const int NameLetters = 48;
    private const int TitleLetters = 120;

    /// <summary>The name of each city by its id.</summary>
    /// <param name="records">The records.</param>
    /// <returns>One name a city.</returns>
    public static Dictionary<string, string> OfCities(RecordSet records) => Namesakes.OfCities(
        [.. records.Cities.Select(city => new CityRow(city.Id, Plain(city.Name), city.Country ?? string.Empty))], NameLetters);

    /// <summary>A title of an event.</summary>
    /// <param name="title">As recorded.</param>
    /// <returns>One short line.</returns>
    public static string Title(string title) => ShortText.Of(Plain(title), TitleLetters);

    private static string Plain(string text) =>
        string.Concat(text.Where(letter => letter is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))));
}
