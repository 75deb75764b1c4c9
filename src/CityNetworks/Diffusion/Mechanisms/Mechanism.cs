using CityNetworks.Diffusion.Model;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>One cause of adoption: what it adds to the hazard of every city, given who had adopted before the step.</summary>
/// <remarks>A mechanism is immutable and shared; what it needs to compute with, each thread has for itself (<see cref="Begin"/>).</remarks>
internal abstract class Mechanism
{
    /// <summary>The name in results.</summary>
    public abstract string Id { get; }

    /// <summary>A working space for one thread.</summary>
    public abstract MechanismPass Begin();
}

/// <summary>A mechanism at work on sixteen runs.</summary>
internal abstract class MechanismPass
{
    /// <summary>A new block of runs begins: what was kept of the last one is void.</summary>
    public virtual void Start(RunBlock runs)
    {
    }

    /// <summary>A step begins: sums over events and groups are taken from the state before it.</summary>
    public virtual void Prepare(StateBefore before)
    {
    }

    /// <summary>Adds rate × M to the hazards of the cities [first, end), a row of lanes a city.</summary>
    public abstract void AddTo(StateBefore before, int first, int end, Span<double> hazards);

    /// <summary>Which city moved this one, when the adoption is laid to this mechanism: drawn with <paramref name="u"/> in proportion to what each contributed.</summary>
    /// <returns>−1 where nobody did.</returns>
    public virtual int SourceOf(StateBefore before, int city, int lane, double u) => -1;
}

/// <summary>What was the case at the end of the period before the one simulated; nothing in it changes while a step is computed.</summary>
/// <param name="runs">The block of runs.</param>
/// <param name="period">The period simulated.</param>
internal readonly ref struct StateBefore(RunBlock runs, int period)
{
    /// <summary>The period simulated; what counts lies before it.</summary>
    public int Period { get; } = period;

    /// <summary>1 where a city has adopted, by city and lane.</summary>
    public ReadOnlySpan<byte> Adopted { get; } = runs.Adopted;

    /// <summary>When it did, by city and lane.</summary>
    public ReadOnlySpan<short> AdoptedIn { get; } = runs.AdoptedIn;

    /// <summary>Who came and what was held.</summary>
    public RunBlock Runs { get; } = runs;
}
