namespace CityNetworks.Inference.Gatherings;

/// <summary>A set of cities, in positions.</summary>
/// <param name="Groups">The cities of each position, ascending.</param>
/// <param name="Positions">Names of the positions, in step; none: there is one without a name.</param>
internal sealed record CitySet(int[][] Groups, IReadOnlyList<string> Positions)
{
    /// <summary>All cities, ascending.</summary>
    public int[] All { get; } = [.. Groups.SelectMany(group => group).Order()];

    /// <summary>The cities of a position.</summary>
    public int[] At(string position)
    {
        for (var k = 0; k < Positions.Count; k++)
        {
            if (Positions[k] == position)
                return Groups[k];
        }

        return [];
    }

    /// <summary>What distinguishes it from other sets.</summary>
    public string Key => string.Join('|', Groups.Select(group => string.Join(',', group)));
}
