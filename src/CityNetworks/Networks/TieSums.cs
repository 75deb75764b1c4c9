namespace CityNetworks.Networks;

/// <summary>The sum over shared events of each tie: two bytes where it is the number of those events, else a double.</summary>
/// <remarks>The weights of a network of tens of millions of ties are not stored: they are made of these when asked for.</remarks>
internal sealed class TieSums
{
    private readonly ushort[]? _counts;
    private readonly double[]? _sums;

    /// <summary>Room for the ties of a window.</summary>
    public TieSums(int ties, TieFormula formula, Window window)
    {
        if (BytesEach(window, formula.IsCount) == sizeof(ushort))
            _counts = GC.AllocateUninitializedArray<ushort>(ties);
        else
            _sums = GC.AllocateUninitializedArray<double>(ties);
    }

    /// <summary>How many bytes the sum of a tie takes. Cost: O(n).</summary>
    public static int BytesEach(Window window, bool isCount)
    {
        for (var city = 0; isCount && city < window.Network.CityCount; city++)
            isCount = window.DegreeOf(city) <= ushort.MaxValue;
        return isCount ? sizeof(ushort) : sizeof(double);
    }

    public double this[int tie] => _counts is null ? _sums![tie] : _counts[tie];

    /// <summary>Stores the sums of ties that follow one another.</summary>
    public void Put(int first, ReadOnlySpan<double> sums)
    {
        if (_counts is null)
        {
            sums.CopyTo(_sums.AsSpan(first));
            return;
        }

        var counts = _counts.AsSpan(first, sums.Length);
        for (var k = 0; k < sums.Length; k++)
            counts[k] = (ushort)sums[k];
    }
}
