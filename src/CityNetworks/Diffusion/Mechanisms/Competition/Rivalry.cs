using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Competition with cities near by or with those that go to the same events: Q_i = Σ_j ψ_ij·D_j / Σ_j ψ_ij.</summary>
/// <remarks>
/// Distance: ψ_ij = exp(−d_ij/h), d in 1000 km along the great circle; unknown → no rivalry of the two.
/// Structural equivalence: ψ_ij = max_k d_ik − d_ij, d the Euclidean distance between attendance profiles (certain participations and offices) of all periods before the step; the largest over all k ≠ i.
/// Cities without rivals: 0. The market, where it is one country, sets the ψ of others to 0.
/// Cost: O(cities²) per step and 8 bytes per pair (and a period, for profiles): <see cref="MostCities"/> at most.
/// Source: Burt (1987), American Journal of Sociology 92, 1287–1335.
/// </remarks>
internal sealed class Rivalry : Mechanism
{
    /// <summary>More cities are refused: the pairs would not fit.</summary>
    public const int MostCities = 2000;

    private readonly double _rate;
    private readonly double[]?[] _weights; // by period; each n × n, rows sum to 1 or are 0

    public Rivalry(double rate, CompetitionTerm term, Population population, IReadOnlyList<Occasion> occasions, Timeline timeline)
    {
        if (population.Count > MostCities)
            throw new ArgumentException($"Rivals by {(term.Rivals is RivalKind.Distance ? "distance" : "structural equivalence")} are for up to {MostCities} cities, found {population.Count}; expected rivals by size.", nameof(term));

        _rate = rate;
        _weights = new double[timeline.Count][];
        for (var period = timeline.First; period < timeline.End; period++)
        {
            if (term.Rivals is RivalKind.Distance && period > timeline.First)
                _weights[period] = _weights[period - 1];
            else
                _weights[period] = Shares(term.Rivals is RivalKind.Distance ? Near(term, population) : Equivalent(occasions, period, population.Count), term, population);
        }
    }

    public override MechanismPass Begin() => new Pass(this);

    private static double[] Near(CompetitionTerm term, Population population)
    {
        var count = population.Count;
        var weights = new double[count * count];
        for (var pair = 0; pair < weights.Length; pair++)
        {
            var kilometres = Population.Kilometres(population.Cities[pair / count], population.Cities[pair % count]);
            weights[pair] = double.IsNaN(kilometres) ? 0 : Math.Exp(-kilometres / 1000 / term.Scale);
        }

        return weights;
    }

    private static double[] Equivalent(IReadOnlyList<Occasion> occasions, int period, int count)
    {
        var together = new double[count * count]; // at [i, i]: how many occasions in all
        foreach (var occasion in occasions.Where(o => o.Period < period))
        {
            foreach (var city in occasion.Certain.Keys)
            {
                foreach (var other in occasion.Certain.Keys)
                    together[(city * count) + other]++;
            }
        }

        var weights = new double[count * count];
        for (var city = 0; city < count; city++)
        {
            var row = weights.AsSpan(city * count, count);
            var largest = 0.0;
            for (var other = 0; other < count; other++)
            {
                row[other] = Math.Sqrt(together[(city * count) + city] + together[(other * count) + other] - (2 * together[(city * count) + other]));
                largest = Math.Max(largest, row[other]);
            }

            for (var other = 0; other < count; other++)
                row[other] = largest - row[other];
        }

        return weights;
    }

    private static double[] Shares(double[] weights, CompetitionTerm term, Population population)
    {
        var count = population.Count;
        for (var city = 0; city < count; city++)
        {
            var row = weights.AsSpan(city * count, count);
            var sum = 0.0;
            for (var other = 0; other < count; other++)
            {
                if (other == city || (term.SameCountry && population.Countries[other] != population.Countries[city]))
                    row[other] = 0;
                sum += row[other];
            }

            for (var other = 0; other < count && sum > 0; other++)
                row[other] /= sum;
        }

        return weights;
    }

    private sealed class Pass(Rivalry mechanism) : MechanismPass
    {
        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            var count = before.Adopted.Length / Lanes.Count;
            var weights = mechanism._weights[before.Period]!;
            Span<double> pull = stackalloc double[Lanes.Count];
            for (var other = 0; other < count; other++)
            {
                RemainingWeight.Of(before, other, 1, pull);
                for (var city = first; city < end; city++)
                    Lanes.AddScaled(pull, mechanism._rate * weights[(city * count) + other], Lanes.Row(hazards, city - first));
            }
        }

        public override void NameSources(StateBefore before, int city, int lane, Sources sources)
        {
            var count = before.Adopted.Length / Lanes.Count;
            for (var other = 0; other < count; other++)
                sources.Add(other, mechanism._weights[before.Period]![(city * count) + other] * before.Adopted[(other * Lanes.Count) + lane]);
        }
    }
}
