using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Who has adopted one policy in sixteen runs side by side: one thread's working space, used for block after block.</summary>
/// <remarks>Memory: 8 + 1 + 2 bytes per city and lane, and 2 more where objects of transfer are kept.</remarks>
internal sealed class PolicyBlock(Population population, bool keepsObjects)
{
    /// <summary>The period of a city that has not adopted.</summary>
    public const short Never = short.MaxValue;

    private readonly ulong[] _addresses = population.Addresses;
    private readonly double[] _rest = new double[population.Count * Lanes.Count];
    private readonly byte[] _adopted = new byte[population.Count * Lanes.Count];
    private readonly short[] _adoptedIn = new short[population.Count * Lanes.Count];
    private readonly byte[] _objects = new byte[!keepsObjects ? 0 : population.Count * Lanes.Count];
    private readonly byte[] _designs = new byte[!keepsObjects ? 0 : population.Count * Lanes.Count];

    /// <summary>What is left of each city's ξ; infinite while it has adopted.</summary>
    public Span<double> Rest => _rest;

    /// <summary>1 where the city has adopted, before the current step.</summary>
    public ReadOnlySpan<byte> Adopted => _adopted;

    /// <summary>The period in which the city adopted; −1 or less is before the records.</summary>
    public ReadOnlySpan<short> AdoptedIn => _adoptedIn;

    /// <summary>The objects of the first design that the city's own holds, a bit each; empty where transfer is not asked for.</summary>
    public ReadOnlySpan<byte> Objects => _objects;

    /// <summary>The same, and of a city that gave the policy up what it held last: those who learnt from it may still copy it.</summary>
    public ReadOnlySpan<byte> Designs => _designs;

    /// <summary>No city has adopted: thresholds are drawn again.</summary>
    public void Start(RunBlock runs, Draws draws)
    {
        Array.Clear(_adopted);
        Array.Clear(_objects);
        Array.Fill(_adoptedIn, Never);
        Array.Fill(_rest, double.PositiveInfinity);
        for (var city = 0; city < _addresses.Length; city++)
        {
            for (var lane = 0; lane < runs.Runs; lane++)
                _rest[(city * Lanes.Count) + lane] = draws.Threshold(runs.FirstRun + lane, _addresses[city]);
        }
    }

    /// <summary>Makes the city an adopter of the period, in one lane.</summary>
    public void Adopt(int cell, int period, byte objects)
    {
        _rest[cell] = double.PositiveInfinity;
        _adoptedIn[cell] = (short)period;
        _adopted[cell] = 1;
        if (_objects.Length > 0)
            _objects[cell] = _designs[cell] = objects;
    }

    /// <summary>The city has given the policy up, in one lane: nobody hears or follows it any more.</summary>
    public void Leave(int cell)
    {
        _adoptedIn[cell] = Never;
        _adopted[cell] = 0;
        if (_objects.Length > 0)
            _objects[cell] = 0;
    }
}
