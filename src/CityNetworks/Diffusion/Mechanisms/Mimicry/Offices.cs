using CityNetworks.Diffusion.Occasions;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>The prestige of each city in each period: P = 1 + ρ_c·coordinator + ρ_d·deputy.</summary>
internal sealed class Offices
{
    private readonly Dictionary<int, double>[] _extra;

    public Offices(IEnumerable<Occasion> occasions, int periods, MimicryTerm term)
    {
        var held = new SortedDictionary<int, Roles>[periods];
        foreach (var occasion in occasions.Where(o => o.Event.Kind is EventKind.Coordination))
        {
            var roles = held[occasion.Period] ??= [];
            foreach (var (city, role) in occasion.Certain)
                roles[city] = roles.GetValueOrDefault(city) | role;
        }

        _extra = Array.ConvertAll(held, roles => (roles ?? []).ToDictionary(
            pair => pair.Key,
            pair => ((pair.Value & Roles.Coordinator) != 0 ? term.Coordinator : 0) + ((pair.Value & Roles.Deputy) != 0 ? term.Deputy : 0)));
    }

    /// <summary>What office adds to the prestige of those who hold it, in a period; nothing before the first.</summary>
    public IReadOnlyDictionary<int, double> ExtraIn(int period) => period < 0 ? new Dictionary<int, double>() : _extra[period];
}
