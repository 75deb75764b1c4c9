namespace CityNetworks.Networks;

/// <summary>A thread's space for the ties of a block of cities, before it is known how many there are.</summary>
internal sealed class TieBlockBuilder(CoTieRows rows, int cityCount)
{
    private readonly CoTieRow _row = new(cityCount);
    private int[] _targets = new int[2 * cityCount];
    private double[] _sums = new double[2 * cityCount];

    /// <summary>The block of the cities from <paramref name="firstCity"/> on.</summary>
    public TieBlock Build(int firstCity)
    {
        var offsets = new int[Math.Min(TieBlock.Cities, cityCount - firstCity) + 1];
        for (var k = 0; k < offsets.Length - 1; k++)
        {
            var used = offsets[k];
            while (_targets.Length - used < cityCount)
            {
                Array.Resize(ref _targets, 2 * _targets.Length);
                Array.Resize(ref _sums, 2 * _sums.Length);
            }

            offsets[k + 1] = used + rows.Fill(firstCity + k, onlyAfter: true, _row, _targets.AsSpan(used), _sums.AsSpan(used));
        }

        return new TieBlock(offsets, _targets[..offsets[^1]], new TieSums(_sums.AsSpan(0, offsets[^1]), rows.Formula.BytesEach == sizeof(ushort)));
    }
}
