namespace CityNetworks.Diffusion.Model;

/// <summary>What is counted over runs. All of it is whole numbers, so it does not matter which thread counted what.</summary>
/// <remarks>
/// Memory: 4 bytes a run and period, shared by all threads; for each thread 4 bytes a city and period, and 4 a pair of cities where influence is kept.
/// Influence is kept for up to <see cref="MostSources"/> cities; beyond that pairs would not fit.
/// </remarks>
internal sealed class Tally
{
    /// <summary>For more cities, who moved whom is not kept.</summary>
    public const int MostSources = 2000;

    private readonly DiffusionModel _model;
    private readonly int _steps;

    /// <param name="model">The model.</param>
    /// <param name="newAdopters">By run and period: the adopters that are counted, one table for all threads, each of which writes its own runs.</param>
    /// <param name="counted">Which cities count there.</param>
    public Tally(DiffusionModel model, int[] newAdopters, bool[] counted)
    {
        _model = model;
        _steps = model.Timeline.Steps;
        NewAdopters = newAdopters;
        Counted = counted;
        ByCity = new int[model.Population.Count * (_steps + 1)];
        ByCause = new long[_steps * model.Causes.Count];
        ByPair = model.Population.Count <= MostSources ? new int[model.Population.Count * model.Population.Count] : [];
        Counts = [ByCity, ByCause, ByPair];
    }

    public int[] NewAdopters { get; }

    public bool[] Counted { get; }

    /// <summary>By city and period, the first place for adopters since before the start.</summary>
    public int[] ByCity { get; }

    /// <summary>By period and mechanism.</summary>
    public long[] ByCause { get; }

    /// <summary>By source and target; empty when not kept.</summary>
    public int[] ByPair { get; }

    /// <summary>All the counts but <see cref="NewAdopters"/>, each an <c>int[]</c> or <c>long[]</c>, in an order that depends on the model alone: what shards and checkpoints keep and add up.</summary>
    public IReadOnlyList<Array> Counts { get; }

    /// <summary>Hears of each adoption: city, period, mechanism, source.</summary>
    public Action<int, int, int, int>? Listener { get; init; }

    public bool WantsSources => ByPair.Length > 0;

    /// <summary>The places that <see cref="NewAdopters"/> has for so many runs.</summary>
    public static int PlacesFor(DiffusionModel model, int runs) => checked(runs * model.Timeline.Steps);

    /// <summary>An initial adopter.</summary>
    public void Granted(int run, int city, int period) => Count(run, city, Math.Max(-1, period - _model.Timeline.First));

    /// <summary>An adoption laid to a mechanism.</summary>
    public void Adopted(int run, int city, int period, int cause, int source)
    {
        var step = period - _model.Timeline.First;
        Count(run, city, step);
        ByCause[(step * _model.Causes.Count) + cause]++;
        if (source >= 0)
            ByPair[(source * _model.Population.Count) + city]++;
        Listener?.Invoke(city, period, cause, source);
    }

    /// <summary>Adds what another thread counted.</summary>
    public void Add(Tally other)
    {
        for (var place = 0; place < ByCity.Length; place++)
            ByCity[place] += other.ByCity[place];
        for (var place = 0; place < ByCause.Length; place++)
            ByCause[place] += other.ByCause[place];
        for (var place = 0; place < ByPair.Length; place++)
            ByPair[place] += other.ByPair[place];
    }

    private void Count(int run, int city, int step)
    {
        if (step >= _steps)
            return; // after the end
        ByCity[(city * (_steps + 1)) + step + 1]++;
        if (Counted[city])
            NewAdopters[(run * _steps) + Math.Max(step, 0)]++;
    }
}
