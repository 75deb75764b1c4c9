using System.Globalization;
using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Films;
using CityNetworks.Figures.Results;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Cli.Simulations;

/// <summary>A film of a network, with a run of a simulation or without.</summary>
internal static class FilmOf
{
    private const int MostCities = 60;

    /// <summary>Makes the film; null when no period has a tie.</summary>
    /// <param name="network">Its events are points in time.</param>
    /// <param name="run">Who adopts when; null: nobody is asked.</param>
    public static Film? Network(TwoModeNetwork network, FilmedRun? run)
    {
        var periods = Windows.Each(network);
        var ties = periods.Select(window => CoTies.Of(window).All().ToArray()).ToArray();
        var strength = new double[network.CityCount];
        foreach (var tie in ties.SelectMany(one => one))
        {
            strength[tie.Source] += tie.Weight;
            strength[tie.Target] += tie.Weight;
        }

        int[] chosen =
        [
            .. Enumerable.Range(0, network.CityCount).Where(city => strength[city] > 0 || run?.Adopted.ContainsKey(network.Names.Cities[city]) == true)
                .OrderByDescending(city => strength[city]).ThenBy(city => city).Take(MostCities).Order(),
        ];
        if (!strength.Any(value => value > 0))
            return null;
        var number = chosen.Select((city, k) => (city, k)).ToDictionary(pair => pair.city, pair => pair.k);
        var names = RowNames.Of([.. network.Names.Cities], [.. network.Names.CityLabels]);
        var order = network.Names.Periods.Select((period, k) => (period, k)).ToDictionary(pair => pair.period, pair => pair.k, StringComparer.Ordinal);
        FilmFrame[] frames = [.. periods.Select((window, k) => new FilmFrame(
            window.Name,
            Words(window, k, run, order),
            [
                .. ties[k].Where(tie => number.ContainsKey(tie.Source) && number.ContainsKey(tie.Target))
                    .Select(tie => new DrawnTie(number[tie.Source], number[tie.Target], tie.Weight)),
            ],
            [.. chosen.Select(city => Look(window, city, k, run, order))]))];
        var span = Text.Of($"{periods[0].Name} to {periods[^1].Name}");
        var all = Enumerable.Range(0, network.CityCount).Count(city => strength[city] > 0);
        return new Film(
            run is null
                ? Text.Of($"The network of cities, {span}. Lines join cities that were at an event of the period together; every city keeps its place.")
                : Text.Of(
                    $"One run of the policy {run.Policy}, {span}. A simulation under stated assumptions, seed "
                        + $"{run.Seed.ToString(CultureInfo.InvariantCulture)}; another seed is another run."),
            [.. chosen.Select(city => names[network.Names.Cities[city]])], frames, run is not null,
            [RowNames.Rest(all, chosen.Length, TiesFigure.LessTied)]);
    }

    private static string Words(Window window, int period, FilmedRun? run, Dictionary<string, int> order)
    {
        var (cities, events) = (window.CountCities(), window.CountEvents());
        var met = Text.Of($"{Prose.Count(cities, "city", "cities")} at {Prose.Count(events, "event", "events")}");
        if (run is null)
            return met;
        if (period < order.GetValueOrDefault(run.Start))
            return Text.Of($"{met}; before the simulation");
        var have = run.Adopted.Values.Count(adopted => order.TryGetValue(adopted, out var when) && when <= period);
        return Text.Plural(have, $"{met}; {have} has adopted", $"{met}; {have} have adopted");
    }

    private static FilmLook Look(Window window, int city, int period, FilmedRun? run, Dictionary<string, int> order)
    {
        var isPresent = window.DegreeOf(city) > 0;
        var state = isPresent ? (run is null ? FilmState.Earlier : FilmState.Present) : FilmState.Absent;
        if (run is not null && run.Adopted.TryGetValue(window.Network.Names.Cities[city], out var adopted)
            && order.TryGetValue(adopted, out var when) && when <= period)
            state = when == period ? FilmState.New : FilmState.Earlier;
        return new FilmLook(state, IsInOffice(window, city));
    }

    private static bool IsInOffice(Window window, int city)
    {
        var first = window.FirstTieOf(city);
        return Enumerable.Range(first, window.DegreeOf(city)).Any(tie => (window.Network.RolesOf(tie) & (Roles.Coordinator | Roles.Deputy)) != 0);
    }
}
