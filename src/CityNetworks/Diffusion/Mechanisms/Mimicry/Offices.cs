using CityNetworks.Diffusion.Occasions;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>The prestige of each city in each period: P = 1 + ρ_c·coordinator + ρ_d·deputy + Σ of its further roles in the terms of office of the period, each
/// term for itself.</summary>
internal sealed class Offices
{
    private readonly Dictionary<int, double>[] _extra;

    public Offices(IEnumerable<Occasion> occasions, int periods, MimicryTerm term)
    {
        var held = new SortedDictionary<int, Roles>[periods];
        var further = new Dictionary<(int Period, int City), double>();
        foreach (var occasion in occasions.Where(o => o.Event.Kind is EventKind.Coordination))
        {
            var roles = held[occasion.Period] ??= [];
            foreach (var (city, role) in occasion.Certain)
            {
                roles[city] = roles.GetValueOrDefault(city) | role;
                if (occasion.Added(city, term.Roles) is var added and not 0)
                    further[(occasion.Period, city)] = further.GetValueOrDefault((occasion.Period, city)) + added;
            }
        }

        _extra = [.. held.Select((roles, period) => (roles ?? []).ToDictionary(
            pair => pair.Key,
            pair => ((pair.Value & Roles.Coordinator) != 0 ? term.Coordinator : 0) + ((pair.Value & Roles.Deputy) != 0 ? term.Deputy : 0)
                + further.GetValueOrDefault((period, pair.Key))))];
    }

    /// <summary>What office adds to the prestige of those who hold it, in a period; nothing before the first.</summary>
    public IReadOnlyDictionary<int, double> ExtraIn(int period) => period < 0 ? new Dictionary<int, double>() : _extra[period];
}
