using CityNetworks.Networks;

namespace CityNetworks.Comparison;

/// <summary>How far did the ties between cities change from one window to another, and was it partners or members that changed?</summary>
/// <param name="Shared">a: pairs of cities that met in both windows.</param>
/// <param name="Lost">b: pairs that met in the first only.</param>
/// <param name="Gained">c: pairs that met in the second only.</param>
/// <param name="Rewired">Those of b and c of which both cities are present in both windows.</param>
/// <remarks>
/// A tie is a pair of cities with at least one event in common in the window, at which both were in one period.
/// Formula: WN = (b + c)/(2a + b + c) = OS + ST; OS = rewired/(2a + b + c), the ties that changed although both cities stayed; ST the rest, due to who is
/// there. Jaccard = a/(a + b + c).
/// Formation and dissolution are the rates at which pairs become tied and cease to be, of those that can.
/// Cases: no tie in either window → NaN for all ratios but formation.
/// Cost: O(Σ d_e²) time, O(n) memory.
/// Windows with Σ d_e² above 5·10⁹ are refused.
/// Source: Poisot et al. (2012), Ecology Letters 15, 1353–1361; the common denominator of Novotny (2009), Insect Conservation and Diversity 2, 5–9.
/// Rates of formation and dissolution: Krivitsky and Handcock (2014), Journal of the Royal Statistical Society B 76, 29–46.
/// The Jaccard coefficient of netrics' net_x_stability comes out wrong by a missing bracket.
/// </remarks>
public sealed record Turnover(long Shared, long Lost, long Gained, long Rewired)
{
    private const long WorkLimit = 5_000_000_000;

    /// <summary>WN: the share of ties that changed, each shared tie counting in both windows.</summary>
    public double Total => Ratio(Lost + Gained, (2 * Shared) + Lost + Gained);

    /// <summary>OS: the part of <see cref="Total"/> between cities that stayed.</summary>
    public double Rewiring => Ratio(Rewired, (2 * Shared) + Lost + Gained);

    /// <summary>ST: the part of <see cref="Total"/> due to cities that came or went.</summary>
    public double Composition => Ratio(Lost + Gained - Rewired, (2 * Shared) + Lost + Gained);

    /// <summary>The pairs of cities present in at least one of the windows.</summary>
    public long Pairs { get; init; }

    /// <summary>The share of the ties of the first window that are gone in the second: b/(a + b).</summary>
    public double Dissolution => Ratio(Lost, Shared + Lost);

    /// <summary>The share of the pairs without a tie in the first window that have one in the second: c/(<see cref="Pairs"/> − a − b).</summary>
    public double Formation => Ratio(Gained, Pairs - Shared - Lost);

    /// <summary>The share of all ties that are in both windows.</summary>
    public double Jaccard => Ratio(Shared, Shared + Lost + Gained);

    /// <summary>Counts the ties of two windows of one network.</summary>
    /// <exception cref="TooLargeException">The ties are too many to go through.</exception>
    public static Turnover Of(Window from, Window to)
    {
        Check(from);
        Check(to);
        var n = from.Network.CityCount;
        var stays = new bool[n];
        var present = 0L;
        for (var city = 0; city < n; city++)
        {
            stays[city] = from.DegreeOf(city) > 0 && to.DegreeOf(city) > 0;
            present += from.DegreeOf(city) > 0 || to.DegreeOf(city) > 0 ? 1 : 0;
        }

        var (shared, lost, gained, rewired) = (0L, 0L, 0L, 0L);
        var met = new Partners[n];
        var partners = new List<int>();
        for (var city = 0; city < n; city++)
        {
            Mark(from, city, Partners.First, met, partners);
            Mark(to, city, Partners.Second, met, partners);
            foreach (var partner in partners)
            {
                shared += met[partner] is Partners.Both ? 1 : 0;
                lost += met[partner] is Partners.First ? 1 : 0;
                gained += met[partner] is Partners.Second ? 1 : 0;
                rewired += met[partner] is not Partners.Both && stays[city] && stays[partner] ? 1 : 0;
                met[partner] = Partners.None;
            }

            partners.Clear();
        }

        return new Turnover(shared, lost, gained, rewired) { Pairs = present * (present - 1) / 2 };
    }

    private static void Check(Window window)
    {
        var estimate = CoTies.Estimate(window);
        if (estimate.MultiplyAdds > WorkLimit)
        {
            throw new TooLargeException(
                $"To count the ties of window '{window.Name}' takes {estimate.MultiplyAdds} steps; expected at most {WorkLimit}. The largest event, "
                + $"'{window.Network.Names.Events[estimate.LargestEvent]}', has {estimate.LargestEventSize} cities: leave out the largest events.");
        }
    }

    // Pairs count once: at the city of the lower number.
    private static void Mark(Window window, int city, Partners side, Partners[] met, List<int> partners)
    {
        var tie = window.FirstTieOf(city);
        foreach (var @event in window.EventsOf(city))
        {
            var cities = window.CitiesOf(@event);
            var ties = window.Network.TiesOf(@event);
            var own = tie++;
            for (var k = cities.BinarySearch(city) + 1; k < cities.Length; k++)
            {
                var partner = cities[k];
                if (window.Spells?.Meet(own, ties[k]) == false)
                    continue;
                if (met[partner] is Partners.None)
                    partners.Add(partner);
                met[partner] |= side;
            }
        }
    }

    private static double Ratio(long part, long whole) => whole == 0 ? double.NaN : (double)part / whole;

    [Flags]
    private enum Partners : byte
    {
        None = 0,
        First = 1,
        Second = 2,
        Both = First | Second,
    }
}
