using System.Runtime.Intrinsics;

namespace CityNetworks.Contagion;

/// <summary>Counts, for each of 512 lanes, how many of the rows it is shown are set.</summary>
/// <remarks>As many rows wait at level i as the count of rows has a bit there; two of a level and the plane make one of the next. A carry-save adder a row,
/// whatever the count.</remarks>
internal sealed class LaneTally
{
    private readonly Vector512<ulong>[] _planes = new Vector512<ulong>[LaneSum.MostPlanes + 1];
    private readonly Vector512<ulong>[] _waiting = new Vector512<ulong>[LaneSum.MostPlanes + 1];
    private uint _shown;

    /// <summary>One more row.</summary>
    public void Add(Vector512<ulong> row)
    {
        var level = 0;
        for (var shown = _shown++; (shown & 1) != 0; shown >>= 1, level++)
        {
            var carry = LaneBits.Most(_planes[level], _waiting[level], row);
            _planes[level] = LaneBits.Odd(_planes[level], _waiting[level], row);
            row = carry;
        }

        _waiting[level] = row;
    }

    /// <summary>The counts of the first lanes; resets them.</summary>
    public void Take(Span<int> counts)
    {
        for (var level = 0; level < LaneSum.MostPlanes; level++)
        {
            var carry = ((_shown >> level) & 1) != 0 ? _waiting[level] : Vector512<ulong>.Zero;
            for (var plane = level; carry != Vector512<ulong>.Zero; plane++)
                (_planes[plane], carry) = (_planes[plane] ^ carry, _planes[plane] & carry);
        }

        counts.Clear();
        for (var plane = 0; plane < _planes.Length; plane++)
        {
            if (_planes[plane] == Vector512<ulong>.Zero)
                continue;
            for (var lane = 0; lane < counts.Length; lane++)
                counts[lane] += (int)((_planes[plane][lane >> 6] >> (lane & 63)) & 1) << plane;
        }

        Array.Clear(_planes);
        _shown = 0;
    }
}
