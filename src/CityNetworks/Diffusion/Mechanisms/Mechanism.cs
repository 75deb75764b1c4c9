using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>One cause of adoption: what it adds to the hazard of every city, given who had adopted before the step.</summary>
/// <remarks>A mechanism is immutable and shared; what it needs to compute with, each thread has for itself (<see cref="Begin"/>).</remarks>
internal abstract class Mechanism
{
    /// <summary>Its definition.</summary>
    public required MechanismDefinition Definition { get; init; }

    /// <summary>Whether what it adds is below 0: it takes from the voluntary hazard of the others, down to 0.</summary>
    public bool LowersHazard { get; init; }

    /// <summary>The name in results.</summary>
    public virtual string Id => Definition.Key;

    /// <summary>Whether outcomes that cities presented are learnt from.</summary>
    public virtual bool LearnsFromOutcomes => false;

    /// <summary>Who carries the policy between cities by it, by id; none where cities hear of it themselves.</summary>
    public virtual IReadOnlyList<string> Carriers => [];

    /// <summary>Whether it is an order: it binds every member under it, whatever the member knows, wants or can pay for, and its compliance is a probability
    /// that nothing else changes.</summary>
    public virtual bool IsOrder => false;

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

    /// <summary>Names the cities that moved this one, when the adoption is attributed to this mechanism, one by one or as groups, each with what it
    /// contributed; none where nobody did.</summary>
    public virtual void NameSources(StateBefore before, int city, int lane, Sources sources)
    {
    }

    /// <summary>The city of a group that it named, at which the running sum of contributions passes a number; the last that contributed where it does
    /// not.</summary>
    /// <param name="before">The state before the step.</param>
    /// <param name="group">The group, as named.</param>
    /// <param name="city">Who was moved.</param>
    /// <param name="lane">The run.</param>
    /// <param name="number">From 0 up to what the group contributed, or more.</param>
    public virtual int SourceOf(StateBefore before, int group, int city, int lane, double number) =>
        throw new NotSupportedException("This mechanism names no groups.");

    /// <summary>Adds the cities of a group that it named, those that contributed.</summary>
    public virtual void AllOf(StateBefore before, int group, int city, int lane, DistinctCities cities) =>
        throw new NotSupportedException("This mechanism names no groups.");

    /// <summary>How many cities of a group that it named contributed; null: it does not know without going through them.</summary>
    public virtual int? CountOf(StateBefore before, int group, int city, int lane) => null;

    /// <summary>The weight of the bad evidence that reached a city, max(−m − c, 0)·κ, after <see cref="Prepare"/>; 0 where nothing is learnt.</summary>
    public virtual double BadEvidence(int cell) => 0;
}

/// <summary>What was the case at the end of the period before the one simulated; nothing in it changes while a step is computed.</summary>
/// <param name="runs">The block of runs.</param>
/// <param name="policy">Who has adopted the policy.</param>
/// <param name="period">The period simulated.</param>
internal readonly ref struct StateBefore(RunBlock runs, PolicyBlock policy, int period)
{
    /// <summary>The period simulated; what counts lies before it.</summary>
    public int Period { get; } = period;

    /// <summary>1 where a city has adopted, by city and lane.</summary>
    public ReadOnlySpan<byte> Adopted { get; } = policy.Adopted;

    /// <summary>When it did, by city and lane.</summary>
    public ReadOnlySpan<short> AdoptedIn { get; } = policy.AdoptedIn;

    /// <summary>What each adopter holds of the first design, a bit an object, by city and lane; empty where transfer is not asked for.</summary>
    public ReadOnlySpan<byte> Objects { get; } = policy.Objects;

    /// <summary>Who came and what was held.</summary>
    public RunBlock Runs { get; } = runs;
}
