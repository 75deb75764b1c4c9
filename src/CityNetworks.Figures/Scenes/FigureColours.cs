namespace CityNetworks.Figures.Scenes;

/// <summary>The colours of figures: those of Okabe and Ito (2008), which people of every colour vision can distinguish, on white.</summary>
internal static class FigureColours
{
    public const string Text = "#000000";
    public const string Quiet = "#595959";
    public const string Faint = "#bfbfbf";
    public const string Grid = "#e6e6e6";
    public const string Paper = "#ffffff";
    public const string Blue = "#0072b2";
    public const string Vermilion = "#d55e00";

    // Yellow is left out: it is hard to see on white.
    private static readonly string[] s_all = [Blue, Vermilion, "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"];

    /// <summary>How many things colours can distinguish.</summary>
    public static int Count => s_all.Length;

    /// <summary>The colour of a thing by its number.</summary>
    public static string Of(int number) => s_all[number % s_all.Length];

    /// <summary>A colour of a scale from light to dark blue.</summary>
    /// <param name="share">From 0, light, to 1, dark.</param>
    public static string OfScale(double share)
    {
        var (light, dark) = ((R: 222, G: 235, B: 247), (R: 8, G: 48, B: 107));
        return $"#{Mixed(light.R, dark.R):x2}{Mixed(light.G, dark.G):x2}{Mixed(light.B, dark.B):x2}";

        int Mixed(int from, int to) => (int)Math.Round(from + ((to - from) * share), MidpointRounding.AwayFromZero);
    }
}
