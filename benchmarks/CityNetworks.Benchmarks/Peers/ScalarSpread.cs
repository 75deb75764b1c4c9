using System.Numerics;

namespace CityNetworks.Benchmarks.Peers;

/// <summary>The plain way in C#: one run after another, one random number a trial. What <c>spread.cpp</c> does, for a look at what the language
/// costs.</summary>
internal sealed class ScalarSpread
{
    private readonly int[][] _ties;
    private readonly ulong[] _state = [1, 2, 3, 4];

    public ScalarSpread(int nodes, IEnumerable<(int, int)> pairs)
    {
        var rows = Enumerable.Range(0, nodes).Select(_ => new List<int>()).ToArray();
        foreach (var (i, j) in pairs)
        {
            rows[i].Add(j);
            rows[j].Add(i);
        }

        _ties = [.. rows.Select(row => row.Order().ToArray())];
        for (var k = 0; k < 100; k++)
            Next();
    }

    /// <summary>Mean reach of a cascade after ten steps.</summary>
    public double Cascade(double p, int seeds, int runs)
    {
        var below = (ulong)Math.ScaleB(p, 64);
        var reachedIn = new int[_ties.Length];
        var order = new int[_ties.Length];
        var total = 0L;
        for (var run = 1; run <= runs; run++)
        {
            var (first, count) = (0, 0);
            while (count < seeds)
            {
                var node = (int)(((Next() >> 32) * (ulong)_ties.Length) >> 32);
                if (reachedIn[node] == run)
                    continue;
                reachedIn[node] = run;
                order[count++] = node;
            }

            for (var step = 0; step < 10; step++)
            {
                var end = count;
                for (; first < end; first++)
                {
                    foreach (var node in _ties[order[first]])
                    {
                        if (reachedIn[node] == run || Next() >= below)
                            continue;
                        reachedIn[node] = run;
                        order[count++] = node;
                    }
                }
            }

            total += count;
        }

        return (double)total / runs;
    }

    private ulong Next()
    {
        var s = _state;
        var result = BitOperations.RotateLeft(s[0] + s[3], 23) + s[0];
        var shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = BitOperations.RotateLeft(s[3], 45);
        return result;
    }
}
