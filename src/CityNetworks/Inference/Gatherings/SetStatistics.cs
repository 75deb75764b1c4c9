using CityNetworks.Diffusion.Occasions;
using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Inference.Gatherings;

/// <summary>What is counted of a set of cities before an event.</summary>
/// <remarks>
/// S the set, n_S its size; w_f = 2^(−(t − t_f)/h) the weight of a past event f with half-life h in periods, 1 without; past: over before the event began.
/// repetition:p — Σ_f w_f C(|S ∩ f|, p)/C(n_S, p): how often, on average over the subsets of p cities, these were at a past event together; 0 when n_S &lt; p.
/// Words after it keep past events of a kind, or past cities in a role. closure — Σ over pairs {a, b} of S of Σ_c min(d_ac, d_bc), over the pairs, d_ac the
/// weight of past events of both. same-country, distance (ln(1 + km)), difference:COLUMN — means over pairs; mean:COLUMN, past-office (was coordinator or
/// deputy at a past
/// event), adoption:POLICY (holds it at the end of the period before) — means over cities. host-repetition, host-country, host-distance — means over the cities
/// other than the host of their past events with it, its country, and ln(1 + km). Without pairs, or cities, 0.
/// Source: Lerner and Lomi (2023), Journal of the Royal Statistical Society A 186, 577–600 (mean subset repetition, closure).
/// </remarks>
internal sealed class SetStatistics
{
    private readonly GatheringHistory _history;
    private readonly double? _halfLife;
    private readonly Func<Gathering, Past, Func<int[], double>>[] _terms;

    public SetStatistics(GatheringHistory history, IReadOnlyList<SetTerm> terms, double? halfLife)
    {
        (_history, Terms, _halfLife) = (history, terms, halfLife);
        _terms = [.. terms.Select(Made)];
    }

    public IReadOnlyList<SetTerm> Terms { get; }

    /// <summary>Computes the terms of sets before an event; for one thread. Cost: O(past participations).</summary>
    public Func<CitySet, double[]> At(Gathering gathering)
    {
        var past = new Past(_history.All.Where(other => other.IsBefore(gathering)), gathering, _halfLife, _history.Cities.Length);
        var values = Array.ConvertAll(_terms, term => term(gathering, past));
        return set =>
        {
            var row = new double[values.Length];
            for (var k = 0; k < row.Length; k++)
            {
                var value = values[k](Terms[k].Position is { } position ? set.At(position) : set.All);
                row[k] = Terms[k].TimesSize ? value * Math.Log(set.All.Length) : value;
            }

            return row;
        };
    }

    private Func<Gathering, Past, Func<int[], double>> Made(SetTerm term)
    {
        var cities = _history.Cities;
        switch (term.Kind)
        {
            case "repetition":
                var (kinds, roles) = Words(term);
                return (_, past) => new Repetition(past.Kept(kinds, roles), term.Order, cities.Length).Of;
            case "closure":
                return (_, past) => new Closure(past).Of;
            case "same-country":
                var countries = Known(term, Array.ConvertAll(cities, city => city.Country), country => country is null);
                return (_, _) => set => MeanOfPairs(set, (a, b) => countries[a] == countries[b] ? 1 : 0);
            case "distance":
                Places(term);
                return (_, _) => set => MeanOfPairs(set, (a, b) => Math.Log(1 + Population.Kilometres(cities[a], cities[b])));
            case "difference" or "mean":
                var numbers = Known(term, CityColumn.Numbers(_history.Network, _history.Records, term.Arguments[0]), double.IsNaN);
                return term.Kind is "mean"
                    ? (_, _) => set => Mean(set, city => numbers[city])
                    : (_, _) => set => MeanOfPairs(set, (a, b) => Math.Abs(numbers[a] - numbers[b]));
            case "past-office":
                return (_, past) =>
                {
                    var held = new bool[cities.Length];
                    foreach (var row in past.Kept([], Roles.Coordinator | Roles.Deputy).Rows)
                    {
                        foreach (var city in row.Cities)
                            held[city] = true;
                    }

                    return set => Mean(set, city => held[city] ? 1 : 0);
                };
            case "adoption":
                AdoptionPanel.PoliciesOf(_history.Records, _history.Selection, term.Arguments);
                var adoption = AdoptionHistory.Of(_history.Records, _history.Selection, term.Arguments[0], _history.Network.Names.Cities);
                return (gathering, _) => set => Mean(set, city => adoption.Holds(city, gathering.Period - 1) ? 1 : 0);
            case "host-repetition":
                return (gathering, past) =>
                {
                    var met = past.WeightsWith(gathering.Host!.Value);
                    return set => MeanOfOthers(set, gathering, city => met[city]);
                };
            case "host-country":
                var homes = Known(term, Array.ConvertAll(cities, city => city.Country), country => country is null);
                return (gathering, _) => set => MeanOfOthers(set, gathering, city => homes[city] == homes[gathering.Host!.Value] ? 1 : 0);
            default:
                Places(term);
                return (gathering, _) => set =>
                    MeanOfOthers(set, gathering, city => Math.Log(1 + Population.Kilometres(cities[city], cities[gathering.Host!.Value])));
        }
    }

    private (IReadOnlyList<string> Kinds, Roles Roles) Words(SetTerm term)
    {
        string[] known = [.. _history.Records.Events.Select(e => e.KindText).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] roles = [.. Enum.GetNames<Roles>().Skip(1).Select(role => role.ToLowerInvariant())];
        var (kinds, kept) = (new List<string>(), Roles.None);
        foreach (var word in term.Arguments.Skip(1))
        {
            if (known.Contains(word, StringComparer.Ordinal))
                kinds.Add(word);
            else if (roles.Contains(word, StringComparer.Ordinal))
                kept |= Enum.Parse<Roles>(word, ignoreCase: true);
            else
                throw new ArgumentException($"Found '{word}' in '{term.Text}'; expected a kind of event ({string.Join(", ", known)}) or a role "
                    + $"({string.Join(", ", roles)}). {NearestWord.Suggestion(word, [.. known, .. roles])}".TrimEnd());
        }

        return (kinds, kept);
    }

    private void Places(SetTerm term) => Known(term, _history.Cities, city => double.IsNaN(Population.Kilometres(city, city)));

    // If a value is not known for a city, it is not known for a set that contains the city.
    private T[] Known<T>(SetTerm term, T[] values, Func<T, bool> isBlank)
    {
        string[] blank = [.. Enumerable.Range(0, values.Length).Where(city => isBlank(values[city])).Select(city => _history.Cities[city].Id)];
        return blank.Length == 0 ? values : throw new CannotEstimateException(
            $"'{term.Text}' is not known of {string.Join(", ", blank.Take(8))}{(blank.Length > 8 ? " …" : string.Empty)}; fill the column in, leave the "
                + "term out, or choose other cities with --cities.");
    }

    private static double Mean(int[] set, Func<int, double> value) => set.Length == 0 ? 0 : set.Sum(value) / set.Length;

    private static double MeanOfOthers(int[] set, Gathering gathering, Func<int, double> value) =>
        Mean(Array.FindAll(set, city => city != gathering.Host), value);

    private static double MeanOfPairs(int[] set, Func<int, int, double> value)
    {
        var sum = 0.0;
        for (var a = 0; a < set.Length; a++)
        {
            for (var b = a + 1; b < set.Length; b++)
                sum += value(set[a], set[b]);
        }

        return set.Length < 2 ? 0 : sum / (set.Length * (set.Length - 1) / 2.0);
    }
}
