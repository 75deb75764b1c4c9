namespace CityNetworks.Networks.NullModels;

/// <summary>The bipartite configuration model of a window: how likely was each city at each event, knowing only how active the city and how large the event
/// was?</summary>
/// <remarks>
/// Formula: p_ie = x_i y_e / (1 + x_i y_e) with Σ_e p_ie = k_i and Σ_i p_ie = d_e: of all laws with these expected margins the one of the largest entropy.
/// Cases: a city at every event, or an event of every city, has p = 1 there, and it is taken out before the rest is solved, again and again;
/// likewise cells that are impossible or obliged. Absent nodes: 0. Empty window → nothing to solve, converged.
/// Where the margins force further cells, the x and y grow without bound while p and the margins converge.
/// Cost: Newton steps on classes of equal margins, A of cities and B of events: O(A B² + B³) each, about ten of them; with eligibility also one question for
/// each city and event.
/// Source: Saracco, Di Clemente, Gabrielli and Squartini (2015), Scientific Reports 5, 10595; as the null of the SDSM: Neal (2014), Social Networks 39, 84–97;
/// Neal, Domagalski and Sagan (2021), Scientific Reports 11, 23929.
/// </remarks>
public sealed class Bicm
{
    private Bicm(Window window, MarginClasses cities, MarginClasses events, double[,] probabilities, BicmSolution solution)
    {
        (Window, Cities, Events, Probabilities) = (window, cities, events, probabilities);
        (Iterations, Residual, Converged) = (solution.Iterations, solution.Residual, solution.Converged);
    }

    /// <summary>The window.</summary>
    public Window Window { get; }

    /// <summary>The number of Newton steps.</summary>
    public int Iterations { get; }

    /// <summary>The largest |expected − observed| / observed over all margins.</summary>
    public double Residual { get; }

    /// <summary>Whether the residual fell to 10⁻¹².</summary>
    public bool Converged { get; }

    internal MarginClasses Cities { get; }

    internal MarginClasses Events { get; }

    internal double[,] Probabilities { get; }

    /// <summary>The model of the window.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <param name="eligibility">Cells that were not free; null: all were.</param>
    /// <exception cref="ArgumentException">A city is at an event where it could not be, or is missing where it had to be.</exception>
    public static Bicm Of(Window window, IEligibility? eligibility = null)
    {
        if (eligibility is not null)
            Check(window, eligibility);
        var cities = MarginClasses.OfCities(window, eligibility);
        var events = MarginClasses.OfEvents(window, eligibility);
        var cells = new Attendance[cities.Sizes.Length, events.Sizes.Length];
        if (eligibility is not null)
        {
            for (var a = 0; a < cities.Sizes.Length; a++)
            {
                for (var b = 0; b < events.Sizes.Length; b++)
                    cells[a, b] = eligibility.Of(cities.Examples[a], events.Examples[b]);
            }
        }

        var solver = new BicmSolver(cities, events, cells);
        var solution = solver.Solve();
        return new Bicm(window, cities, events, solver.Probabilities, solution);
    }

    /// <summary>p_ie; 0 when one of the two is not present.</summary>
    /// <returns>The probability of a tie.</returns>
    public double Probability(int city, int @event)
    {
        var (a, b) = (Cities.Of[city], Events.Of[@event]);
        return a < 0 || b < 0 ? 0 : Probabilities[a, b];
    }

    private static void Check(Window window, IEligibility eligibility)
    {
        var names = window.Network.Names;
        for (var city = 0; city < window.Network.CityCount; city++)
        {
            var row = window.EventsOf(city);
            for (var @event = window.FirstEvent; !row.IsEmpty && @event < window.EndEvent; @event++)
            {
                if (window.CitiesOf(@event).IsEmpty)
                    continue;

                var attended = row.BinarySearch(@event) >= 0;
                var attendance = eligibility.Of(city, @event);
                if (attendance is Attendance.Impossible && attended)
                    throw new ArgumentException(
                        $"City '{names.Cities[city]}' was at event '{names.Events[@event]}', which the eligibility calls impossible; expected it to be free.",
                        nameof(eligibility));
                if (attendance is Attendance.Obliged && !attended)
                    throw new ArgumentException(
                        $"City '{names.Cities[city]}' was not at event '{names.Events[@event]}', which the eligibility calls obliged; expected it there.",
                        nameof(eligibility));
            }
        }
    }
}

/// <summary>What the solver can say of its work.</summary>
internal readonly record struct BicmSolution(int Iterations, double Residual, bool Converged);
