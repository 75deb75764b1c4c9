namespace CityNetworks.Benchmarks.Calibration;

/// <summary>A row of the table <c>calibration</c>.</summary>
/// <param name="Study">What is asked: change, value, rank, rarefaction, backbone, counterfactual.</param>
/// <param name="Measure">The measure, or what else is estimated.</param>
/// <param name="Method">How.</param>
/// <param name="Law">The world: without change, with change, chance alone ….</param>
/// <param name="Events">Events a period.</param>
/// <param name="Density">The mean probability that a city attends.</param>
/// <param name="Nominal">What the share should be.</param>
/// <param name="Share">The share measured: of intervals that hold the truth, or of tests that err.</param>
/// <param name="Error">The Monte Carlo error of the share, over worlds.</param>
/// <param name="Blank">The share of cities present that have no interval.</param>
/// <param name="Count">Intervals, or tests.</param>
/// <param name="Worlds">Independent worlds.</param>
internal sealed record Coverage(
    string Study, string Measure, string Method, string Law, string Events, double Density, double Nominal, double Share, double Error, double Blank, int Count,
    int Worlds)
{
    /// <summary>The row of the hits and trials of each world.</summary>
    public static Coverage Of(
        string study, string measure, string method, string law, string events, double density, double nominal,
        IReadOnlyList<(int Hits, int Trials, int Blank)> worlds)
    {
        var trials = worlds.Sum(world => world.Trials);
        var blank = worlds.Sum(world => world.Blank);
        var share = trials == 0 ? double.NaN : (double)worlds.Sum(world => world.Hits) / trials;

        // Intervals of one world depend on each other: the error of a ratio of sums over worlds.
        var mean = (double)trials / worlds.Count;
        var squares = worlds.Sum(world => Math.Pow(world.Hits - (share * world.Trials), 2));
        var error = trials == 0 ? double.NaN : Math.Sqrt(squares / (worlds.Count - 1) / worlds.Count) / mean;
        return new Coverage(
            study, measure, method, law, events, density, nominal, share, error, (double)blank / Math.Max(1, blank + trials), trials, worlds.Count);
    }
}
