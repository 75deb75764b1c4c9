namespace CityNetworks.Reports.Figures;

/// <summary>The page's colours as names of CSS variables: the eight of Okabe and Ito (2008), which every colour vision can distinguish; page.css gives
/// them their values.</summary>
internal static class Palette
{
    public const string Text = "--text";
    public const string Quiet = "--quiet";
    public const string Surface = "--surface";
    public const string Held = "--blue";
    public const string Cancelled = "--vermillion";

    private static readonly string[] s_colours = ["--blue", "--vermillion", "--green", "--purple", "--orange", "--sky", "--text"];
    private static readonly string[] s_symbols = ["circle", "square", "diamond", "triangle-up", "triangle-down", "pentagon", "star"];

    /// <summary>How many items can be distinguished.</summary>
    public static int Count => s_colours.Length;

    /// <summary>The colour of an item; grey beyond the last.</summary>
    public static string Colour(int item) => item < s_colours.Length ? s_colours[item] : Quiet;

    /// <summary>The marker's shape goes with the colour, so that colour is never the only difference.</summary>
    public static string Symbol(int item) => item < s_symbols.Length ? s_symbols[item] : "circle";

    /// <summary>A colour as a value in CSS.</summary>
    public static string Css(string variable) => $"var({variable})";
}
