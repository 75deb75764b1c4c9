namespace CityNetworks.Networks;

/// <summary>The ties of some cities that follow one another: each stands with its source, rows ascending by target.</summary>
/// <param name="offsets">Where the row of each city begins, and the end of the last.</param>
/// <param name="targets">The other city of each tie.</param>
/// <param name="sums">What the shared events of each tie sum to.</param>
/// <remarks>Blocks are made whole by one thread each. So nothing is counted first, nothing grows, and no array is as long as all ties.</remarks>
internal sealed class TieBlock(int[] offsets, int[] targets, TieSums sums)
{
    /// <summary>The number of cities of a block; the last may have fewer.</summary>
    public const int Cities = 64;

    public int Count => targets.Length;

    /// <summary>The other cities of the block's k-th city.</summary>
    public ReadOnlySpan<int> TargetsOf(int k) => targets.AsSpan(offsets[k], offsets[k + 1] - offsets[k]);

    /// <summary>The sum of a tie of the block's k-th city.</summary>
    public double SumOf(int k, int place) => sums[offsets[k] + place];

    /// <summary>The city, by its place in the block, and the place in its row of the block's k-th tie.</summary>
    public (int City, int Place) PlaceOf(int tie)
    {
        var city = Ascending.LastAtMost(offsets, tie);
        return (city, tie - offsets[city]);
    }
}
