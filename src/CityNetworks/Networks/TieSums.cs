namespace CityNetworks.Networks;

/// <summary>The sum over shared events of each tie: two bytes where it is the number of those events, else a double.</summary>
/// <remarks>The weights of tens of millions of ties are not stored: they are made of these when asked for.</remarks>
internal readonly struct TieSums
{
    private readonly ushort[]? _counts;
    private readonly double[]? _sums;

    /// <summary>Stores the sums.</summary>
    public TieSums(ReadOnlySpan<double> sums, bool inTwoBytes)
    {
        if (!inTwoBytes)
        {
            _sums = sums.ToArray();
            return;
        }

        _counts = new ushort[sums.Length];
        for (var k = 0; k < sums.Length; k++)
            _counts[k] = (ushort)sums[k];
    }

    public double this[int tie] => _counts is null ? _sums![tie] : _counts[tie];
}
