using CityNetworks.Diffusion.Occasions;
using CityNetworks.Networks;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>What is counted over runs. All of it is whole numbers, so it does not matter which thread counted what, nor in which order counts are
/// added.</summary>
/// <remarks>Memory: 4 bytes per run, policy and period, and per run and mechanism, shared by all threads; for each thread the counts of each policy
/// (<see cref="PolicyTally"/>), and 4 bytes per drawn participation where meetings are reported.</remarks>
internal sealed class Tally
{
    private readonly DiffusionModel _model;
    private readonly int[] _firstMechanism;

    /// <param name="model">The model.</param>
    /// <param name="newAdopters">As <see cref="NewAdopters"/>; <see cref="PlacesFor"/> says how many places it has. One table for all threads, each of which
    /// writes its own runs.</param>
    /// <param name="counted">Which cities count there.</param>
    public Tally(DiffusionModel model, int[] newAdopters, bool[] counted)
    {
        _model = model;
        _firstMechanism = FirstMechanisms(model);
        NewAdopters = newAdopters;
        Counted = counted;
        Policies = [.. model.Policies.Select(policy => new PolicyTally(policy, model.Timeline.Steps))];
        Held = new int[model.ReportsMeetings ? model.Meetings.Count : 0];
        Came = new int[model.ReportsMeetings ? model.Meetings.Drawn.TieCount + model.Meetings.Count : 0];
        Counts = [.. Policies.SelectMany(policy => policy.Counts), Held, Came];
    }

    /// <summary>By run, policy and period: the cities that took the policy up less those that gave it up.</summary>
    public int[] NewAdopters { get; }

    public bool[] Counted { get; }

    /// <summary>By run, policy and mechanism: the adoptions of the whole run. Empty where that is not kept. As <see cref="NewAdopters"/> one table for all
    /// threads; <see cref="MechanismPlacesFor"/> says how many places it has.</summary>
    public int[] ByMechanism { get; init; } = [];

    /// <summary>The adoptions of a run by mechanism, in the order of the policy's causes; needs <see cref="ByMechanism"/>.</summary>
    public ReadOnlySpan<int> MechanismsOf(int policy, int run) =>
        ByMechanism.AsSpan((run * _firstMechanism[^1]) + _firstMechanism[policy], _model.Policies[policy].Causes.Count);

    /// <summary>The places that <see cref="ByMechanism"/> has for so many runs.</summary>
    /// <exception cref="TooLargeException">They would not fit.</exception>
    public static int MechanismPlacesFor(DiffusionModel model, int runs)
    {
        var places = (long)runs * FirstMechanisms(model)[^1];
        return places <= Array.MaxLength
            ? (int)places
            : throw new TooLargeException($"{runs} runs of {model.Policies.Count} policies keep {places} numbers by mechanism; expected fewer runs.");
    }

    /// <summary>By block of sixteen runs, policy and city: a bit for each run of the block in which the city has ever adopted. Empty where that is not kept. As
    /// <see cref="NewAdopters"/> one table for all threads; blocks must begin at multiples of sixteen.</summary>
    public int[] EverAdopted { get; init; } = [];

    /// <summary>Whether the city has adopted at some time in a run; needs <see cref="EverAdopted"/>.</summary>
    public bool HasEverAdopted(int policy, int run, int city) => (EverAdopted[EverPlace(policy, run, city)] & (1 << (run % Lanes.Count))) != 0;

    /// <summary>The places that <see cref="EverAdopted"/> has for so many runs.</summary>
    /// <exception cref="TooLargeException">They would not fit.</exception>
    public static int EverPlacesFor(DiffusionModel model, int runs)
    {
        var places = ((long)runs + Lanes.Count - 1) / Lanes.Count * model.Policies.Count * model.Population.Count;
        return places <= Array.MaxLength / 2
            ? (int)places
            : throw new TooLargeException(
                $"{runs} runs of {model.Policies.Count} policies in {model.Population.Count} cities are to be paired city by city; expected fewer runs.");
    }

    public IReadOnlyList<PolicyTally> Policies { get; }

    /// <summary>By meeting: the runs in which a drawn one was held.</summary>
    public int[] Held { get; }

    /// <summary>By meeting and number of participants: the runs of a drawn one. The places of meeting m begin at its first tie + m.</summary>
    public int[] Came { get; }

    /// <summary>All the counts but <see cref="NewAdopters"/>, each an <c>int[]</c> or <c>long[]</c>, in an order that depends on the model alone: what shards
    /// and checkpoints keep and add up.</summary>
    public IReadOnlyList<Array> Counts { get; }

    /// <summary>Hears of each adoption that a mechanism made.</summary>
    public Action<AdoptionHeard>? Listener { get; init; }

    /// <summary>The places that <see cref="NewAdopters"/> has for so many runs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They would not fit.</exception>
    public static int PlacesFor(DiffusionModel model, int runs)
    {
        var places = model.Policies.Count * model.Timeline.Steps;
        if ((long)runs * places > Array.MaxLength)
            throw new ArgumentOutOfRangeException(
                nameof(runs),
                $"{runs} runs of {model.Policies.Count} policies over {model.Timeline.Steps} periods would not fit; expected at most "
                    + $"{Array.MaxLength / places} runs.");
        return runs * places;
    }

    /// <summary>An initial adopter.</summary>
    public void Granted(int policy, int run, int city, int period)
    {
        var step = Math.Max(-1, period - _model.Timeline.First);
        if (step >= _model.Timeline.Steps)
            return; // after the end
        First(policy, run, city, step);
        Change(policy, run, city, Math.Max(step, 0), 1);
    }

    /// <summary>An adoption attributed to a mechanism.</summary>
    public void Adopted(int policy, int run, int city, int period, RunAdoption adoption, bool again)
    {
        var step = period - _model.Timeline.First;
        if (!again)
            First(policy, run, city, step);
        Policies[policy].Attribute(city, step, adoption);
        if (ByMechanism.Length > 0)
            ByMechanism[(run * _firstMechanism[^1]) + _firstMechanism[policy] + adoption.Cause]++;
        Change(policy, run, city, step, 1);
        Listener?.Invoke(new AdoptionHeard(policy, city, period, adoption));
    }

    /// <summary>A city gave the policy up.</summary>
    public void Abandoned(int policy, int run, int city, int period) => Change(policy, run, city, period - _model.Timeline.First, -1);

    /// <summary>Who came to the drawn meetings of a block of runs, and which were held.</summary>
    public void Met(RunBlock runs)
    {
        for (var meeting = 0; meeting < Held.Length && !runs.Came.IsEmpty; meeting++)
        {
            for (var lane = 0; lane < runs.Runs && _model.Meetings.IsDrawn[meeting]; lane++)
            {
                Held[meeting] += Lanes.Row(runs.Held, meeting)[lane];
                Came[_model.Meetings.Drawn.FirstTieOf(meeting) + meeting + Lanes.Row(runs.Came, meeting)[lane]]++;
            }
        }
    }

    /// <summary>Adds what another thread counted.</summary>
    public void Add(Tally other)
    {
        foreach (var (own, others) in Counts.Zip(other.Counts))
        {
            if (own is int[] counts)
                Add(counts, (int[])others);
            else
                Add((long[])own, (long[])others);
        }
    }

    private static void Add<T>(T[] own, T[] others)
        where T : System.Numerics.INumber<T>
    {
        for (var place = 0; place < own.Length; place++)
            own[place] += others[place];
    }

    // Where the mechanisms of each policy begin among those of all, and how many there are in all.
    private static int[] FirstMechanisms(DiffusionModel model)
    {
        var first = new int[model.Policies.Count + 1];
        for (var policy = 0; policy < model.Policies.Count; policy++)
            first[policy + 1] = first[policy] + model.Policies[policy].Causes.Count;
        return first;
    }

    private void First(int policy, int run, int city, int step)
    {
        Policies[policy].First(city, step);
        if (EverAdopted.Length > 0)
            EverAdopted[EverPlace(policy, run, city)] |= 1 << (run % Lanes.Count);
    }

    private int EverPlace(int policy, int run, int city) => (((run / Lanes.Count * Policies.Count) + policy) * _model.Population.Count) + city;

    private void Change(int policy, int run, int city, int step, int change)
    {
        if (Counted[city])
            NewAdopters[(((run * Policies.Count) + policy) * _model.Timeline.Steps) + step] += change;
    }
}

/// <summary>An adoption that a mechanism made in a run.</summary>
/// <param name="Policy">By number.</param>
/// <param name="City">By number.</param>
/// <param name="Period">By number.</param>
/// <param name="Adoption">What it is attributed to.</param>
internal readonly record struct AdoptionHeard(int Policy, int City, int Period, RunAdoption Adoption);
