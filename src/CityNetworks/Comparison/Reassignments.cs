using CityNetworks.Numerics;

namespace CityNetworks.Comparison;

/// <summary>The ways to choose, among items in strata, as many of each stratum as were chosen first.</summary>
internal sealed class Reassignments
{
    private readonly (int[] Items, int Chosen)[] _strata;
    private readonly int _items;

    /// <param name="strata">The stratum of each item.</param>
    /// <param name="chosen">Which items were chosen first.</param>
    public Reassignments(IReadOnlyList<int> strata, IReadOnlyList<bool> chosen)
    {
        _items = strata.Count;
        _strata =
        [
            .. Enumerable.Range(0, strata.Count)
                .GroupBy(item => strata[item])
                .OrderBy(stratum => stratum.Key)
                .Select(stratum => (stratum.ToArray(), stratum.Count(item => chosen[item]))),
        ];
    }

    /// <summary>How many there are, or <see cref="long.MaxValue"/> for at least that many.</summary>
    public long Count => _strata.Aggregate(1L, (product, stratum) => Product(product, Binomial(stratum.Items.Length, stratum.Chosen)));

    /// <summary>Whether choosing the others instead is one of the ways, whatever is chosen.</summary>
    public bool IsSymmetric => _strata.All(stratum => stratum.Items.Length == 2 * stratum.Chosen);

    /// <summary>Way number <paramref name="index"/> of [0, <see cref="Count"/>), which must be exact.</summary>
    public bool[] At(long index)
    {
        var chosen = new bool[_items];
        foreach (var (items, count) in _strata)
        {
            var ways = Binomial(items.Length, count);
            var rest = index % ways;
            index /= ways;
            var left = count;
            for (var k = 0; k < items.Length && left > 0; k++)
            {
                // Of the ways that are left, so many choose item k.
                var with = Binomial(items.Length - k - 1, left - 1);
                if (rest < with)
                {
                    chosen[items[k]] = true;
                    left--;
                }
                else
                {
                    rest -= with;
                }
            }
        }

        return chosen;
    }

    /// <summary>A way drawn at random; each is equally likely.</summary>
    public bool[] Drawn(CounterSequence random)
    {
        var chosen = new bool[_items];
        foreach (var (items, count) in _strata)
        {
            var dealt = (int[])items.Clone();
            random.Shuffle<int>(dealt);
            for (var k = 0; k < count; k++)
                chosen[dealt[k]] = true;
        }

        return chosen;
    }

    private static long Binomial(int n, int k)
    {
        var ways = 1L;
        for (var j = 1; j <= Math.Min(k, n - k); j++)
        {
            var product = Product(ways, n - j + 1);
            if (product == long.MaxValue)
                return product;
            ways = product / j;
        }

        return ways;
    }

    private static long Product(long a, long b) => a > long.MaxValue / b ? long.MaxValue : a * b;
}
