namespace CityNetworks.Measures;

/// <summary>What a value of a measure belongs to.</summary>
[Flags]
public enum MeasureScope
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The whole network.</summary>
    Network = 1,

    /// <summary>One of the modes: all cities, or all events.</summary>
    Mode = 2,

    /// <summary>A group of cities.</summary>
    Group = 4,

    /// <summary>A city.</summary>
    City = 8,

    /// <summary>An event.</summary>
    Event = 16,

    /// <summary>A pair of cities.</summary>
    Pair = 32,
}

/// <summary>The words of scopes in tables.</summary>
public static class MeasureScopes
{
    private static readonly MeasureScope[] s_single = [.. Enum.GetValues<MeasureScope>().Where(scope => scope != MeasureScope.None)];

    /// <summary>The scope in words: <c>city, event</c>.</summary>
    /// <param name="scope">One or several.</param>
    /// <returns>Lower case, separated by a comma; empty for none.</returns>
    public static string InWords(this MeasureScope scope) =>
        string.Join(", ", s_single.Where(single => (scope & single) != 0).Select(single => single.ToString().ToLowerInvariant()));
}
