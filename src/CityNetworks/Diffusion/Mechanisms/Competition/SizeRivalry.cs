using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Competition with cities of like size: Q_i = Σ_j ψ_ij·D_j / Σ_j ψ_ij, ψ_ij = exp(−|ln p_i − ln p_j|/h), on one market.</summary>
/// <remarks>
/// A city of unknown size has no rivals: 0. All cities of the population are rivals, members or not.
/// Cost: O(cities) per step for sixteen runs at once: along the cities in order of size the kernel is a decaying sum, taken once upwards and once downwards;
/// an adopter's rival is found by bisection along it.
/// Source: our kernel for the competition of cities of like size in Shipan and Volden (2008).
/// </remarks>
internal sealed class SizeRivalry : Mechanism
{
    private const int Smaller = 0; // the two groups of rivals
    private const int Larger = 1;

    private readonly double _rate;
    private readonly int[] _order; // by market, then size
    private readonly double[] _decay; // from the city before in the order; 0 where a market begins
    private readonly int[] _places; // of each city in the order
    private readonly int[] _firstOfMarket; // by place
    private readonly int[] _lastOfMarket;
    private readonly double[] _all;
    private readonly double[] _logs;
    private readonly int[] _markets;
    private readonly double _scale;

    public SizeRivalry(double rate, CompetitionTerm term, Population population)
    {
        _rate = rate;
        _scale = term.Scale;
        _markets = term.SameCountry ? population.Countries : new int[population.Count];
        _logs = Array.ConvertAll(population.Cities, city => Math.Log(city.Population ?? double.NaN));
        _order = [.. Enumerable.Range(0, population.Count).Where(city => double.IsFinite(_logs[city])).OrderBy(city => _markets[city]).ThenBy(city => _logs[city]).ThenBy(city => city)];
        _decay = new double[_order.Length];
        for (var place = 1; place < _order.Length; place++)
        {
            var (city, previous) = (_order[place], _order[place - 1]);
            _decay[place] = _markets[city] == _markets[previous] ? Math.Exp(-(_logs[city] - _logs[previous]) / term.Scale) : 0;
        }

        _places = new int[population.Count];
        _firstOfMarket = new int[_order.Length];
        _lastOfMarket = new int[_order.Length];
        for (var place = 0; place < _order.Length; place++)
        {
            _places[_order[place]] = place;
            _firstOfMarket[place] = place > 0 && _markets[_order[place]] == _markets[_order[place - 1]] ? _firstOfMarket[place - 1] : place;
            _lastOfMarket[_firstOfMarket[place]] = place;
        }

        _all = new double[population.Count];
        var (up, down) = (0.0, 0.0);
        for (var place = 1; place < _order.Length; place++)
        {
            up = (up + 1) * _decay[place];
            down = (down + 1) * _decay[^place];
            _all[_order[place]] += up;
            _all[_order[^(place + 1)]] += down;
        }
    }

    public override MechanismPass Begin() => new Pass(this);

    private double Kernel(int city, int other) => Math.Exp(-Math.Abs(_logs[city] - _logs[other]) / _scale);

    private (int First, int Last) Rivals(int place, int group) => group == Smaller ? (_firstOfMarket[place], place - 1) : (place + 1, _lastOfMarket[_firstOfMarket[place]]);

    private sealed class Pass(SizeRivalry mechanism) : MechanismPass
    {
        private readonly int[] _order = mechanism._order;
        private readonly double[] _smaller = new double[mechanism._order.Length * Lanes.Count]; // by place: what those before it in the order contribute
        private readonly double[] _larger = new double[mechanism._order.Length * Lanes.Count]; // those after it

        public override void Prepare(StateBefore before)
        {
            Span<double> sum = stackalloc double[Lanes.Count];
            for (var place = 1; place < _order.Length; place++)
                Carry(before, _order[place - 1], mechanism._decay[place], sum, Lanes.Row(_smaller.AsSpan(), place));
            sum.Clear();
            for (var place = _order.Length - 1; place > 0; place--)
                Carry(before, _order[place], mechanism._decay[place], sum, Lanes.Row(_larger.AsSpan(), place - 1));
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            Span<double> both = stackalloc double[Lanes.Count];
            for (var city = first; city < end; city++)
            {
                if (!(mechanism._all[city] > 0))
                    continue;
                Lanes.Row(_smaller.AsSpan(), mechanism._places[city]).CopyTo(both);
                Lanes.AddScaled(Lanes.Row(_larger.AsSpan(), mechanism._places[city]), 1, both);
                Lanes.AddScaled(both, mechanism._rate / mechanism._all[city], Lanes.Row(hazards, city - first));
            }
        }

        public override void NameSources(StateBefore before, int city, int lane, Sources sources)
        {
            if (!(mechanism._all[city] > 0))
                return;
            var cell = (mechanism._places[city] * Lanes.Count) + lane;
            sources.AddGroup(Smaller, _smaller[cell], 1);
            sources.AddGroup(Larger, _larger[cell], 1);
        }

        // Sums up to a place, seen from the city, are those kept for the place times what is left of them at the city.
        public override int SourceOf(StateBefore before, int group, int city, int lane, double number)
        {
            var own = mechanism._places[city];
            var (first, last) = mechanism.Rivals(own, group);
            var (low, high) = (first, last);
            while (low < high)
            {
                var middle = (low + high) / 2;
                var cell = (middle * Lanes.Count) + lane;
                var seen = mechanism.Kernel(_order[middle], city);
                var sum = group == Smaller ? seen * (_smaller[cell] + before.Adopted[(_order[middle] * Lanes.Count) + lane]) : _larger[(own * Lanes.Count) + lane] - (seen * _larger[cell]);
                if (sum > number)
                    high = middle;
                else
                    low = middle + 1;
            }

            return Adopter(before, low, first, last, lane);
        }

        public override void AllOf(StateBefore before, int group, int city, int lane, DistinctCities cities)
        {
            var own = mechanism._places[city];
            var (first, last) = mechanism.Rivals(own, group);
            for (var place = first; place <= last; place++)
            {
                if (before.Adopted[(_order[place] * Lanes.Count) + lane] != 0 && mechanism.Kernel(_order[place], city) > 0)
                    cities.Add(_order[place]);
            }
        }

        // Rounding may find a place beside the adopter's.
        private int Adopter(StateBefore before, int place, int first, int last, int lane)
        {
            for (var apart = 0; apart <= last - first; apart++)
            {
                foreach (var near in (ReadOnlySpan<int>)[place + apart, place - apart])
                {
                    if (near >= first && near <= last && before.Adopted[(_order[near] * Lanes.Count) + lane] != 0)
                        return _order[near];
                }
            }

            return -1;
        }

        private static void Carry(StateBefore before, int from, double decay, Span<double> sum, Span<double> to)
        {
            var adopted = Lanes.Row(before.Adopted, from);
            for (var lane = 0; lane < Lanes.Count; lane++)
                sum[lane] = (sum[lane] + adopted[lane]) * decay;
            sum.CopyTo(to);
        }
    }
}
