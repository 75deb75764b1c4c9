using System.Globalization;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Numerics;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>One of several parts that an ensemble is split into, to be run apart and joined later.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Of">Of how many.</param>
public readonly record struct Shard(int Number, int Of)
{
    /// <summary>The ensemble in one piece.</summary>
    public static Shard Whole => new(1, 1);

    /// <summary>Runs are cut between blocks of so many; a shard has at least one block, but where there are more shards than blocks.</summary>
    public const int Block = Lanes.Count;

    /// <summary>Its runs [First, End) of so many: whole blocks of sixteen, as even as can be. Empty where there are fewer blocks than shards.</summary>
    /// <returns>Numbers of runs; the second is not among them.</returns>
    public (int First, int End) RunsOf(int runs)
    {
        var blocks = (runs + Lanes.Count - 1L) / Lanes.Count;
        return (Bound(blocks * (Number - 1) / Of, runs), Bound(blocks * Number / Of, runs));
    }

    /// <summary>Its items [First, End) of so many, one after the other, as even as can be. Empty where there are fewer items than shards.</summary>
    /// <param name="items">The number of items of the whole.</param>
    /// <returns>Numbers of items; the second is not among them.</returns>
    public (int First, int End) ItemsOf(int items) => ItemParts.Own(items, Number, Of);

    /// <summary>Reads <c>i/n</c>.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        var parts = text.Split('/');
        var valid = parts.Length == 2 & int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) & int.TryParse(
            parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var of) && number >= 1 && number <= of;
        shard = valid ? new Shard(number, of) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Number}/{Of}";

    private static int Bound(long block, int runs) => (int)Math.Min(block * Lanes.Count, runs);
}
