namespace CityNetworks.Assessment;

/// <summary>The scale of the Mercocities secretariat (STPM): points of four criteria to a class.</summary>
/// <remarks>
/// Formula: total = work plan + activities + products + participation, each 0 (nothing done), 1 (minimal development) or 2 (good development);
/// Paralyzed 0–2, Minimal Activity 3–4, Active 5–6, Proactive 7–8.
/// Source: Rodrigues and Mattioli (2017), the scale and Table 2, which spells "Paralysed".
/// </remarks>
public static class StpmScale
{
    private static readonly string[] s_names = ["Paralyzed", "Minimal Activity", "Active", "Proactive"];

    /// <summary>The class of a total.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The total is not in 0–8.</exception>
    public static StpmClass ClassOf(int total) => total switch
    {
        >= 0 and <= 2 => StpmClass.Paralyzed,
        3 or 4 => StpmClass.MinimalActivity,
        5 or 6 => StpmClass.Active,
        7 or 8 => StpmClass.Proactive,
        _ => throw new ArgumentOutOfRangeException(nameof(total), total, "A total of four criteria is from 0 to 8."),
    };

    /// <summary>The name of a class as the scale prints it.</summary>
    public static string NameOf(StpmClass value) => s_names[(int)value];

    /// <summary>The class that a text names; null when it names none.</summary>
    /// <remarks>Capitals, the spaces around and between words, and s for z do not matter: the scale prints "Paralyzed", the table "Paralysed".</remarks>
    public static StpmClass? Parse(string? text)
    {
        var found = Array.FindIndex(s_names, name => Plain(name) == Plain(text ?? string.Empty));
        return found < 0 ? null : (StpmClass)found;
    }

    private static string Plain(string text) =>
        string.Concat(text.ToLowerInvariant().Where(letter => !char.IsWhiteSpace(letter)).Select(letter => letter == 'z' ? 's' : letter));
}
