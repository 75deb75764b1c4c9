using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>Weights of ties straight from their definitions, a pair at a time, over a full table of who was where.</summary>
internal sealed class NaiveCoTies
{
    private readonly double[,] _weights;
    private readonly bool[,] _was;
    private readonly double[] _memory;
    private readonly int _n;
    private readonly int _m;

    public NaiveCoTies(Window window, double? halfLife = null)
    {
        var network = window.Network;
        (_n, _m) = (network.CityCount, network.EventCount);
        _was = new bool[_n, _m];
        _weights = new double[_n, _m];
        _memory = new double[_m];
        for (var e = window.FirstEvent; e < window.EndEvent; e++)
        {
            var age = window.EndPeriod - 1 - network.PeriodOf(e);
            _memory[e] = halfLife is { } h ? Math.Exp(-Math.Log(2) * age / h) : 1;
            foreach (var tie in network.TiesOf(e))
            {
                var city = Enumerable.Range(0, _n).Last(c => network.FirstTieOf(c) <= tie && network.EventsOf(c).Length > 0);
                _was[city, e] = true;
                _weights[city, e] = network.WeightOf(tie);
            }
        }
    }

    public int[] Shared(int i, int j) => [.. Enumerable.Range(0, _m).Where(e => _was[i, e] && _was[j, e])];

    public double Weight(TieWeight weight, int i, int j, WeightJoin join = WeightJoin.Minimum)
    {
        var w = Sum(e => _was[i, e] && _was[j, e] ? 1 : 0);
        var ki = Sum(e => _was[i, e] ? 1 : 0);
        var kj = Sum(e => _was[j, e] ? 1 : 0);
        return weight switch
        {
            TieWeight.Count => w,
            TieWeight.Newman => Sum(e => _was[i, e] && _was[j, e] ? 1.0 / (Size(e) - 1) : 0),
            TieWeight.Jaccard => w / (ki + kj - w),
            TieWeight.Overlap => w / Math.Min(ki, kj),
            TieWeight.Cosine => w / Math.Sqrt(ki * kj),
            TieWeight.Resource => Sum(e => _was[i, e] && _was[j, e] ? 1.0 / Size(e) : 0) / kj,
            TieWeight.Bonacich => Bonacich(i, j),
            TieWeight.Years => Sum(e => _was[i, e] && _was[j, e] ? 1 : 0),
            _ => Sum(
                e => !_was[i, e] || !_was[j, e] ? 0 : join is WeightJoin.Minimum ? Math.Min(_weights[i, e], _weights[j, e]) : _weights[i, e] * _weights[j, e]),
        };
    }

    private double Bonacich(int i, int j)
    {
        var both = Sum(e => _was[i, e] && _was[j, e] ? 1 : 0);
        var neither = Sum(e => Size(e) > 0 && !_was[i, e] && !_was[j, e] ? 1 : 0);
        var x = both * neither;
        var y = Sum(e => _was[i, e] && !_was[j, e] ? 1 : 0) * Sum(e => !_was[i, e] && _was[j, e] ? 1 : 0);
        return Math.Abs(x - y) < 1e-9 ? 0.5 : (x - Math.Sqrt(x * y)) / (x - y);
    }

    private int Size(int e) => Enumerable.Range(0, _n).Count(i => _was[i, e]);

    private double Sum(Func<int, double> term) => Enumerable.Range(0, _m).Sum(e => _memory[e] * term(e));
}
