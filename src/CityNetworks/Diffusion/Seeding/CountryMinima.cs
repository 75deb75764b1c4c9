namespace CityNetworks.Diffusion.Seeding;

/// <summary>So many of each country that has so many candidates; of a country with fewer, all of them. A city without a country is under no minimum.</summary>
internal sealed class CountryMinima
{
    private readonly IReadOnlyList<SeedCandidate> _candidates;
    private readonly SeedOptions _options;
    private readonly Dictionary<string, int> _needed;
    private readonly Dictionary<string, double[]> _costs; // ascending

    public CountryMinima(IReadOnlyList<SeedCandidate> candidates, SeedOptions options)
    {
        (_candidates, _options) = (candidates, options);
        var groups = candidates
            .Where(candidate => options.MinimumPerCountry > 0 && candidate.City?.Country is not null)
            .GroupBy(candidate => candidate.City!.Country!, StringComparer.Ordinal)
            .ToArray();
        _needed = groups.ToDictionary(group => group.Key, group => Math.Min(options.MinimumPerCountry, group.Count()), StringComparer.Ordinal);
        _costs = groups.ToDictionary(group => group.Key, group => group.Select(candidate => candidate.Cost).Order().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Refuses limits that cannot be met.</summary>
    /// <exception cref="ArgumentException">The minima cost more than the budget, or the budget buys nothing.</exception>
    public void Check()
    {
        if (_candidates.Count == 0)
            throw new ArgumentException($"There are no {_options.Choice.ToString().ToLowerInvariant()} to choose from in these records.", nameof(_options));
        if (!(_options.Budget >= _candidates.Min(candidate => candidate.Cost)))
            throw new ArgumentException(
                $"The budget is {_options.Budget}; expected at least {_candidates.Min(candidate => candidate.Cost)}, which the cheapest choice costs.",
                nameof(_options));
        if (Missing([]) > _options.Budget)
            throw new ArgumentException(
                $"The budget is {_options.Budget}; expected at least {Missing([])}, which {_options.MinimumPerCountry} of each country cost.",
                nameof(_options));
    }

    /// <summary>Whether a candidate may be chosen next, so that what is left still buys what the minima ask for.</summary>
    public bool Allows(IReadOnlyList<int> chosen, double left, int candidate) =>
        _needed.Count == 0 || Missing([.. chosen, candidate]) <= left - _candidates[candidate].Cost + 1e-9;

    /// <summary>Whether the minima ask for more.</summary>
    public bool NeedsMore(IReadOnlyList<int> chosen) => _needed.Count > 0 && Missing(chosen) > 0;

    // What the cheapest way to meet the minima still costs.
    private double Missing(IReadOnlyList<int> chosen)
    {
        var cost = 0.0;
        foreach (var (country, needed) in _needed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var own = chosen.Where(choice => _candidates[choice].City?.Country == country).Select(choice => _candidates[choice].Cost).ToList();
            var left = needed - own.Count;
            foreach (var price in _costs[country])
            {
                if (!own.Remove(price) && left-- > 0)
                    cost += price;
            }
        }

        return cost;
    }
}
