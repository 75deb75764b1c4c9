using CityNetworks.Diffusion.Model;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Competition with cities of like size: Q_i = Σ_j ψ_ij·D_j / Σ_j ψ_ij, ψ_ij = exp(−|ln p_i − ln p_j|/h), on one market.</summary>
/// <remarks>
/// A city of unknown size has no rivals: 0. All cities of the population are rivals, members or not.
/// Cost: O(cities) a step for sixteen runs at once: along the cities in order of size the kernel is a decaying sum, taken once upwards and once downwards.
/// Source: our kernel for the competition of cities of like size in Shipan and Volden (2008).
/// </remarks>
internal sealed class SizeRivalry : Mechanism
{
    private readonly double _rate;
    private readonly int[] _order; // by market, then size
    private readonly double[] _decay; // from the city before in the order; 0 where a market begins
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

    public override string Id => "competition";

    public override MechanismPass Begin() => new Pass(this);

    private sealed class Pass(SizeRivalry mechanism) : MechanismPass
    {
        private readonly int[] _order = mechanism._order;
        private readonly double[] _adopted = new double[mechanism._all.Length * Lanes.Count];
        private readonly Sources _sources = new();

        public override void Prepare(StateBefore before)
        {
            Span<double> sum = stackalloc double[Lanes.Count];
            Array.Clear(_adopted);
            for (var place = 1; place < _order.Length; place++)
                Carry(before, _order[place - 1], _order[place], mechanism._decay[place], sum);
            sum.Clear();
            for (var place = _order.Length - 1; place > 0; place--)
                Carry(before, _order[place], _order[place - 1], mechanism._decay[place], sum);
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            for (var city = first; city < end; city++)
            {
                if (mechanism._all[city] > 0)
                    Lanes.AddScaled(Lanes.Row(_adopted.AsSpan(), city), mechanism._rate / mechanism._all[city], Lanes.Row(hazards, city - first));
            }
        }

        public override int SourceOf(StateBefore before, int city, int lane, double u)
        {
            _sources.Clear();
            foreach (var other in _order)
            {
                if (before.Adopted[(other * Lanes.Count) + lane] != 0 && mechanism._markets[other] == mechanism._markets[city])
                    _sources.Add(other, Math.Exp(-Math.Abs(mechanism._logs[city] - mechanism._logs[other]) / mechanism._scale));
            }

            return _sources.Choose(u);
        }

        private void Carry(StateBefore before, int from, int to, double decay, Span<double> sum)
        {
            var adopted = Lanes.Row(before.Adopted, from);
            for (var lane = 0; lane < Lanes.Count; lane++)
                sum[lane] = (sum[lane] + adopted[lane]) * decay;
            Lanes.AddScaled(sum, 1, Lanes.Row(_adopted.AsSpan(), to));
        }
    }
}
