using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Histories;

/// <summary>A history that was drawn: who adopted when, and the rows of its panel.</summary>
/// <param name="AdoptedIn">By policy and city, the period of adoption; <see cref="int.MaxValue"/>: never.</param>
/// <param name="Rows">Rows of <see cref="HistoryWorld.Everyone"/> at risk, in the order of period, policy and city.</param>
/// <param name="Happens">Whether it happens, by row at risk.</param>
/// <param name="Columns">By term and row at risk.</param>
internal sealed record HistorySample(int[][] AdoptedIn, int[] Rows, bool[] Happens, double[][] Columns);

/// <summary>The cumulated hazard of a period: λ of a row, with h = 1 − e^−λ.</summary>
/// <param name="values">The terms of the row.</param>
internal delegate double RowHazard(ReadOnlySpan<double> values);

/// <summary>Draws histories from a hazard, sixteen side by side; one thread's working space.</summary>
/// <remarks>
/// A city adopts in the first period in which its cumulated hazard reaches its own exponential number, which belongs to seed, run, city and policy: worlds
/// with the same cities use the same random numbers. All cities step at once; adopters of one period do not move one another.
/// </remarks>
internal sealed class HistoryWalk
{
    /// <summary>How many histories stand side by side.</summary>
    public const int Lanes = TermsWalk.Lanes;

    private readonly HistoryWorld _world;
    private readonly TermsWalk?[][] _walks; // by name and policy
    private readonly double[][] _values; // by name: city of the network and lane
    private readonly double[][] _raw; // by name: city of the model and lane
    private readonly int[][] _adoptedIn; // by policy: city and lane
    private readonly (int Name, int Power)[][] _others; // by term
    private readonly double[][] _spent; // by policy: what the hazard has taken of each city's number

    public HistoryWalk(HistoryWorld world)
    {
        _world = world;
        var cells = world.CityCount * Lanes;
        _walks = [.. world.Names.Select((name, n) => world.Policies.Select((_, policy) =>
            world.ModelOf(n, policy) is { } model ? new TermsWalk(model, [name]) : null).ToArray())];
        _others = [.. world.Terms.Select(term => term.Others.Select(other => (Array.IndexOf(world.Names, other.Name), other.Power)).ToArray())];
        _values = [.. world.Names.Select(_ => new double[cells])];
        _raw = [.. world.Names.Select((_, n) => world.ModelOf(n, 0) is { } model ? new double[model.Cities.Count * Lanes] : [])];
        _adoptedIn = [.. world.Policies.Select(_ => new int[cells])];
        _spent = [.. world.Policies.Select(_ => new double[cells])];
    }

    /// <summary>The histories of the runs [first, first + runs), at most sixteen.</summary>
    /// <param name="hazard">The hazard, from the terms of a row.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="first">The first run.</param>
    /// <param name="runs">How many.</param>
    public HistorySample[] Draw(RowHazard hazard, ulong seed, int first, int runs)
    {
        var kept = Enumerable.Range(0, runs).Select(_ => new Kept(_world.Terms.Count)).ToArray();
        Start(first, seed);
        var numbers = Numbers(seed, first, runs);
        var row = new double[_world.Terms.Count];
        for (var period = 0; period < _world.Everyone.Records.Periods.Count; period++)
        {
            for (var policy = 0; policy < _world.Policies.Count; policy++)
            {
                var rows = _world.RowsOf[policy][period];
                Bring(policy, period, rows.Length > 0);
                foreach (var number in rows)
                    Step(number, policy, period, runs, hazard, numbers[policy], row, kept);
            }

            Grant(period, runs);
        }

        return [.. kept.Select((one, lane) => one.Sample([.. _adoptedIn.Select(cells =>
            Enumerable.Range(0, _world.CityCount).Select(city => cells[(city * Lanes) + lane]).ToArray())]))];
    }

    /// <summary>The columns of the rows of a history under sixteen draws of the attendance that is not certain: by draw, term and row at risk.</summary>
    /// <param name="sample">The history.</param>
    /// <param name="first">The first of sixteen draws.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="known">By meeting, whether its list is known.</param>
    /// <param name="truth">Seed and run of the history, whose attendance the known lists give.</param>
    public double[][][] Columns(HistorySample sample, int first, ulong seed, bool[] known, (ulong Seed, int Run) truth)
    {
        Start(first, seed, known, truth);
        for (var policy = 0; policy < _adoptedIn.Length; policy++)
        {
            for (var cell = 0; cell < _adoptedIn[policy].Length; cell++)
                _adoptedIn[policy][cell] = sample.AdoptedIn[policy][cell / Lanes];
        }

        var columns = Enumerable.Range(0, Lanes).Select(_ => _world.Terms.Select(_ => new double[sample.Rows.Length]).ToArray()).ToArray();
        var everyone = _world.Everyone;
        var at = 0;
        for (var period = 0; period < everyone.Records.Periods.Count; period++)
        {
            for (var policy = 0; policy < _world.Policies.Count; policy++)
            {
                var from = at;
                while (at < sample.Rows.Length && everyone.Period[sample.Rows[at]] == period && everyone.Policy[sample.Rows[at]] == policy)
                    at++;
                Bring(policy, period, at > from);
                for (var place = from; place < at; place++)
                {
                    for (var lane = 0; lane < Lanes; lane++)
                    {
                        for (var term = 0; term < _world.Terms.Count; term++)
                            columns[lane][term][place] = Value(term, sample.Rows[place], lane);
                    }
                }
            }

            Grant(period, Lanes);
        }

        return columns;
    }

    private void Start(int first, ulong seed, bool[]? known = null, (ulong Seed, int Run) truth = default)
    {
        foreach (var walk in _walks.SelectMany(walks => walks))
            walk?.Start(first, seed, known, truth);
        for (var policy = 0; policy < _adoptedIn.Length; policy++)
        {
            Array.Clear(_spent[policy]);
            for (var cell = 0; cell < _adoptedIn[policy].Length; cell++)
                _adoptedIn[policy][cell] = _world.Policies[policy].Initial[cell / Lanes] ?? int.MaxValue;
        }
    }

    // The exponential number of each city and lane, by policy.
    private double[][] Numbers(ulong seed, int first, int runs)
    {
        var random = new CounterRandom(seed);
        return [.. _world.Policies.Select((_, policy) =>
        {
            var numbers = new double[_world.CityCount * Lanes];
            for (var city = 0; city < _world.CityCount; city++)
            {
                for (var lane = 0; lane < runs; lane++)
                    numbers[(city * Lanes) + lane] = random.Exponential(RandomPurpose.Adoption, first + lane, city, policy);
            }

            return numbers;
        })];
    }

    private void Step(int number, int policy, int period, int runs, RowHazard hazard, double[] numbers, double[] row, Kept[] kept)
    {
        var city = _world.Everyone.City[number];
        for (var lane = 0; lane < runs; lane++)
        {
            var cell = (city * Lanes) + lane;
            if (_adoptedIn[policy][cell] < period)
                continue;
            for (var term = 0; term < row.Length; term++)
                row[term] = Value(term, number, lane);
            _spent[policy][cell] += hazard(row);
            var happens = _spent[policy][cell] >= numbers[cell];
            if (happens)
                _adoptedIn[policy][cell] = period;
            kept[lane].Add(number, happens, row);
        }
    }

    private double Value(int term, int row, int lane)
    {
        var value = _world.Terms[term].Own is { } own ? own[row] : 1;
        var cell = (_world.Everyone.City[row] * Lanes) + lane;
        foreach (var (name, power) in _others[term])
        {
            var factor = _values[name][cell];
            value *= power == 1 ? factor : Math.Pow(factor, power);
        }

        return value;
    }

    // What others did before the period, of one policy.
    private void Bring(int policy, int period, bool isAsked)
    {
        for (var name = 0; name < _walks.Length; name++)
        {
            if (_walks[name][policy] is not { } walk)
            {
                if (isAsked)
                    _world.TiesOf(name, policy)!.Fill(period, _adoptedIn[policy], Lanes, _values[name]);
                continue;
            }

            if (!isAsked)
            {
                walk.Pass(period);
                continue;
            }

            walk.Values(period, [_raw[name]]);
            var numbers = _world.NumberIn[name];
            for (var city = 0; city < numbers.Length; city++)
            {
                var target = _values[name].AsSpan(city * Lanes, Lanes);
                if (numbers[city] < 0)
                    target.Clear();
                else
                    _raw[name].AsSpan(numbers[city] * Lanes, Lanes).CopyTo(target);
            }
        }
    }

    // Those who adopted in the period count from its end on.
    private void Grant(int period, int runs)
    {
        for (var name = 0; name < _walks.Length; name++)
        {
            for (var policy = 0; policy < _adoptedIn.Length; policy++)
            {
                if (_walks[name][policy] is not { } walk)
                    continue;
                for (var city = 0; city < _world.CityCount; city++)
                {
                    for (var lane = 0; lane < runs && _world.NumberIn[name][city] >= 0; lane++)
                    {
                        if (_adoptedIn[policy][(city * Lanes) + lane] == period)
                            walk.Adopt(_world.NumberIn[name][city], lane, period);
                    }
                }
            }
        }
    }

    private sealed class Kept(int terms)
    {
        private readonly List<int> _rows = [];
        private readonly List<bool> _happens = [];
        private readonly List<double>[] _columns = [.. Enumerable.Range(0, terms).Select(_ => new List<double>())];

        public void Add(int row, bool happens, double[] values)
        {
            _rows.Add(row);
            _happens.Add(happens);
            for (var term = 0; term < values.Length; term++)
                _columns[term].Add(values[term]);
        }

        public HistorySample Sample(int[][] adoptedIn) => new(adoptedIn, [.. _rows], [.. _happens], [.. _columns.Select(column => column.ToArray())]);
    }
}
