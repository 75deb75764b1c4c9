using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CityNetworks.Contagion;

/// <summary>How many trials fail before the next success: floor(ln U / ln(1 − p)), drawn many at a time.</summary>
/// <remarks>
/// Trials that fail need not be looked at, so the cost follows successes. The gap that is left over is carried on to the next trials, whatever they are: it has
/// no memory.
/// Cases: p = 1 → always 0; p = 0 → more than there can be trials.
/// Source: Fan, Muller and Rezucha (1962), Journal of the American Statistical Association 57, 387–402; Batagelj and Brandes (2005), Physical Review E 71,
/// 036113.
/// </remarks>
internal sealed class GeometricGaps(double probability)
{
    private const double Endless = 1L << 60;

    private readonly double _scale = 1 / LogOfRest(probability);
    private readonly long[] _gaps = new long[128];
    private int _next;

    /// <summary>Forgets what was drawn from another stream.</summary>
    public void Restart() => _next = _gaps.Length;

    /// <summary>The next gap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next(LaneRandom random)
    {
        var gaps = _gaps;
        var next = _next;
        if ((uint)next >= (uint)gaps.Length)
        {
            Refill(random);
            next = 0;
        }

        _next = next + 1;
        return gaps[next];
    }

    // ln(1 − p), to full precision also for a small p; never +0, which would turn the sign of its reciprocal.
    private static double LogOfRest(double p)
    {
        var rest = 1 - p;
        return rest is 0 ? double.NegativeInfinity : rest is 1 ? -p : Math.Log(rest) * p / (1 - rest);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refill(LaneRandom random)
    {
        var half = Vector512.Create(0.5);
        var unit = Vector512.Create(1.0 / (1UL << 53));
        var scale = Vector512.Create(_scale);
        var most = Vector512.Create(Endless);
        for (var k = 0; k < _gaps.Length; k += Vector512<long>.Count)
        {
            var u = (Vector512.ConvertToDouble(random.Next() >>> 11) + half) * unit; // never 0, never 1
            Vector512.ConvertToInt64(Vector512.Min(Vector512.Log(u) * scale, most)).CopyTo(_gaps, k);
        }

        _next = 0;
    }
}
