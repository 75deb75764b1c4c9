using CityNetworks.Diffusion.Occasions;
using CityNetworks.Networks;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Following those who are alike: M_i = Σ_{j≠i} h_ij·P_j·D_j / Σ_{j≠i} h_ij·P_j, h_ij = exp(−‖x_i − x_j‖²/2σ²).</summary>
/// <remarks>
/// x: the columns asked for, each centred and divided by its standard deviation over the cities that have it; unknown → the mean; a column in which nobody
/// differs counts for nothing.
/// As <see cref="Mimicry"/> in prestige, threshold and pull that fades. One city alone: 0.
/// Cost: O(cities²) per step for sixteen runs at once and 8 bytes per pair: <see cref="MostCities"/> at most.
/// Source: status and similarity, not success: DiMaggio and Powell (1983); Shipan and Volden (2008); the kernel is this project's.
/// </remarks>
internal sealed class SimilarMimicry : Mechanism
{
    /// <summary>More cities are refused: the pairs would not fit.</summary>
    public const int MostCities = 2000;

    private readonly double _rate;
    private readonly MimicryTerm _term;
    private readonly Offices _offices;
    private readonly int _cities;
    private readonly double[] _alike; // n × n, 0 on the diagonal

    public SimilarMimicry(double rate, MimicryTerm term, Population population, Offices offices)
    {
        if (population.Count > MostCities)
            throw new ArgumentException(
                $"Similar peers are for up to {MostCities} cities, found {population.Count}; expected peers by size or country.", nameof(term));

        (_rate, _term, _offices, _cities) = (rate, term, offices, population.Count);
        var columns = term.SimilarBy.Select(column => Standardised(Array.ConvertAll(population.Cities, city => CityNumbers.Of(city, column)))).ToArray();
        _alike = new double[population.Count * population.Count];
        for (var city = 0; city < population.Count; city++)
        {
            for (var other = 0; other < population.Count; other++)
            {
                var square = columns.Sum(values => (values[city] - values[other]) * (values[city] - values[other]));
                _alike[(city * population.Count) + other] = city == other ? 0 : Math.Exp(-square / (2 * term.Bandwidth * term.Bandwidth));
            }
        }
    }

    public override MechanismPass Begin() => new Pass(this);

    private static double[] Standardised(double[] values)
    {
        var known = values.Where(double.IsFinite).ToArray();
        if (known.Length == 0 || known.Min() == known.Max()) // the deviation of equal numbers is rounding, not always 0
            return new double[values.Length];
        var mean = known.Average();
        var deviation = Math.Sqrt(known.Average(value => (value - mean) * (value - mean)));
        return Array.ConvertAll(values, value => double.IsFinite(value) ? (value - mean) / deviation : 0);
    }

    private sealed class Pass : MechanismPass
    {
        private readonly SimilarMimicry _mechanism;
        private readonly int _cities;
        private readonly double[] _prestige;
        private readonly double[] _pulls;

        public Pass(SimilarMimicry mechanism)
        {
            _mechanism = mechanism;
            _cities = mechanism._cities;
            _prestige = new double[_cities];
            _pulls = new double[_cities * Lanes.Count];
        }

        public override void Prepare(StateBefore before)
        {
            Array.Fill(_prestige, 1);
            foreach (var (city, extra) in _mechanism._offices.ExtraIn(before.Period - 1))
                _prestige[city] += extra;
            for (var city = 0; city < _cities; city++)
                RemainingWeight.Of(before, city, _mechanism._term.Memory, Lanes.Row(_pulls.AsSpan(), city));
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            Span<double> followed = stackalloc double[Lanes.Count];
            for (var city = first; city < end; city++)
            {
                var all = 0.0;
                followed.Clear();
                for (var other = 0; other < _cities; other++)
                {
                    var weight = WeightOf(city, other);
                    all += weight;
                    Lanes.AddScaled(Lanes.Row(_pulls.AsSpan(), other), weight, followed);
                }

                for (var lane = 0; lane < Lanes.Count && all > 0; lane++)
                    hazards[((city - first) * Lanes.Count) + lane] += _mechanism._rate * _mechanism._term.Followed(followed[lane] / all);
            }
        }

        public override void NameSources(StateBefore before, int city, int lane, Sources sources)
        {
            for (var other = 0; other < _cities; other++)
                sources.Add(other, WeightOf(city, other) * Lanes.Row(_pulls.AsSpan(), other)[lane]);
        }

        private double WeightOf(int city, int other) => _mechanism._alike[(city * _cities) + other] * _prestige[other];
    }
}
