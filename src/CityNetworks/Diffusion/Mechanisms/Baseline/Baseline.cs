using CityNetworks.Diffusion.Occasions;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Adoption on a city's own account: λ₀·exp(γ'x + ι·z).</summary>
/// <remarks>
/// Covariates of period t are those of t − 1; a value of <c>covariates.csv</c> holds until the next one.
/// Centred at the mean of the cities that have it; unknown → the mean.
/// Source: the null model of Volden, Ting and Carpenter (2008), American Political Science Review 102, 319–332.
/// </remarks>
internal sealed class Baseline : Mechanism
{
    private readonly double _interest;
    private readonly ulong[] _addresses;
    private readonly double[][] _rates; // by period, by city; one row when nothing changes

    public Baseline(double gate, BaselineTerm term, RecordSet records, Population population, Timeline timeline)
    {
        (_interest, _addresses) = (term.Interest, population.Addresses);
        var changes = records.Covariates.Any(row => term.Covariates.ContainsKey(row.Name));
        _rates = new double[changes ? timeline.Count : 1][];
        for (var period = 0; period < _rates.Length; period++)
        {
            var exponents = new double[population.Count];
            foreach (var (name, coefficient) in term.Covariates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                Add(coefficient, Values(name, period, records, population, timeline), exponents);
            _rates[period] = Array.ConvertAll(exponents, exponent => gate * term.Rate * Math.Exp(exponent));
        }
    }

    public override MechanismPass Begin() => new Pass(this);

    private static void Add(double coefficient, double[] values, double[] exponents)
    {
        var known = values.Where(double.IsFinite).ToArray();
        var mean = known.DefaultIfEmpty().Average();
        for (var city = 0; city < values.Length; city++)
            exponents[city] += double.IsFinite(values[city]) ? coefficient * (values[city] - mean) : 0;
    }

    private static double[] Values(string name, int period, RecordSet records, Population population, Timeline timeline)
    {
        var values = Array.ConvertAll(population.Cities, city => CityNumbers.Of(city, name));
        foreach (var row in records.Covariates.Where(row => row.Name == name).OrderBy(row => timeline.NumberOf(row.Period)))
        {
            if (timeline.NumberOf(row.Period) < period && population.NumberOf(row.City) is >= 0 and var city)
                values[city] = CityNumbers.Parsed(row.Value);
        }

        return values;
    }

    private sealed class Pass(Baseline mechanism) : MechanismPass
    {
        private readonly double[] _ratios = new double[mechanism._interest == 0 ? 0 : mechanism._addresses.Length * Lanes.Count]; // exp(ι·z), by city and lane

        public override void Start(RunBlock runs)
        {
            for (var cell = 0; cell < _ratios.Length; cell++)
                _ratios[cell] =
                    Math.Exp(mechanism._interest * runs.Draws.Interest(runs.FirstRun + (cell % Lanes.Count), mechanism._addresses[cell / Lanes.Count]));
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            var rates = mechanism._rates[Math.Min(before.Period, mechanism._rates.Length - 1)];
            for (var city = first; city < end; city++)
            {
                if (_ratios.Length == 0)
                    Lanes.Add(rates[city], Lanes.Row(hazards, city - first));
                else
                    Lanes.AddScaled(Lanes.Row(_ratios.AsSpan(), city), rates[city], Lanes.Row(hazards, city - first));
            }
        }
    }
}
