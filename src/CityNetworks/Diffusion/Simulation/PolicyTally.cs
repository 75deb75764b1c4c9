using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>What is counted of one policy.</summary>
/// <remarks>
/// Memory: 4 bytes per city and period, 4 per pair of cities where influence is kept, and where the scenario asks for states (5) or transfers (5 degrees, 8
/// objects) 4 bytes for each of them, period and number of cities.
/// Influence is kept for up to <see cref="MostSources"/> cities; beyond that pairs would not fit.
/// </remarks>
internal sealed class PolicyTally
{
    /// <summary>For more cities, influence between pairs is not stored.</summary>
    public const int MostSources = 2000;

    /// <summary>The number of states.</summary>
    public const int States = 5;

    private readonly int _cities;
    private readonly int _steps;
    private readonly int _causes;

    public PolicyTally(PolicyModel policy, int steps)
    {
        _cities = policy.Population.Count;
        _steps = steps;
        _causes = policy.Causes.Count;
        ByCity = new int[_cities * (steps + 1)];
        ByCause = new long[steps * _causes];
        ByPair = _cities <= MostSources ? new int[_cities * _cities] : [];
        InState = new int[policy.Scenario.States is null ? 0 : steps * States * (_cities + 1)];
        OfDegree = new int[policy.Transfer is null ? 0 : steps * Degrees.Ids.Count * (_cities + 1)];
        WithObject = new int[policy.Transfer is null ? 0 : steps * Objects.Ids.Count * (_cities + 1)];
        Carriers = [.. policy.Causes.SelectMany((cause, number) => cause.Carriers.Select((id, place) => (number, place, id)))];
        ByCarrier = new int[WantsSources ? Carriers.Count * _cities : 0];
        Counts = [ByCity, ByCause, ByPair, InState, OfDegree, WithObject, ByCarrier];
    }

    /// <summary>By city and period of its first adoption, the first place for adopters since before the start.</summary>
    public int[] ByCity { get; }

    /// <summary>By period and mechanism.</summary>
    public long[] ByCause { get; }

    /// <summary>By source and target; empty when not kept.</summary>
    public int[] ByPair { get; }

    /// <summary>By period, state and number of cities in it at the end of the period: the runs. Empty when the scenario has no states.</summary>
    public int[] InState { get; }

    /// <summary>By period, degree and number of adoptions: the runs. Empty when the scenario has no transfer.</summary>
    public int[] OfDegree { get; }

    /// <summary>By period, object and number of cities that hold it at the end of the period: the runs. Empty when the scenario has no transfer.</summary>
    public int[] WithObject { get; }

    /// <summary>Who carries the policy: the mechanism and the place among its carriers, by number, and the id.</summary>
    public IReadOnlyList<(int Cause, int Place, string Id)> Carriers { get; }

    /// <summary>By carrier and target: adoptions. Empty where nobody carries, or sources are not kept.</summary>
    public int[] ByCarrier { get; }

    /// <summary>All of these.</summary>
    public IReadOnlyList<Array> Counts { get; }

    public bool WantsSources => ByPair.Length > 0;

    /// <summary>A city's first adoption; −1 is before the start.</summary>
    public void First(int city, int step) => ByCity[(city * (_steps + 1)) + step + 1]++;

    /// <summary>What an adoption is attributed to.</summary>
    public void Attribute(int city, int step, RunAdoption adoption)
    {
        var (cause, source) = (adoption.Cause, adoption.Source);
        ByCause[(step * _causes) + cause]++;
        if (source >= 0 && WantsSources)
            ByPair[(source * _cities) + city]++;
        for (var number = 0; adoption.Carrier >= 0 && number < Carriers.Count && ByCarrier.Length > 0; number++)
        {
            if (Carriers[number].Cause == cause && Carriers[number].Place == adoption.Carrier)
                ByCarrier[(number * _cities) + city]++;
        }
    }

    /// <summary>The runs by number of cities, of one kind (state, degree, object) in a period.</summary>
    public Span<int> Row(int[] counts, int step, int kinds, int kind) => counts.AsSpan(((step * kinds) + kind) * (_cities + 1), _cities + 1);
}
