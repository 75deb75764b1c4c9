namespace CityNetworks.Networks;

/// <summary>The product of the incidence with its transpose, one city's row at a time, in a dense row that is emptied again by what it touched.</summary>
/// <remarks>A row is summed over the events in ascending order, so w_ij and w_ji come out with the same bits whichever row they are met in.</remarks>
internal sealed class CoTieRows
{
    private readonly Window _window;
    private readonly TieWeight _weight;
    private readonly CoTiesOptions _options;

    public CoTieRows(Window window, TieWeight weight, CoTiesOptions options)
    {
        (_window, _weight, _options) = (window, weight, options);
        Formula = new TieFormula(window, weight, options.HalfLife);
    }

    /// <summary>What the sums are of, and the weights they make.</summary>
    public TieFormula Formula { get; }

    /// <summary>The same up to some number, which a single event may show.</summary>
    public int Count(int city, CoTieRow row, int most)
    {
        if (_options.MinimumWeight > 0 || Formula.PairValue is not null)
            return Math.Min(most, Count(city, row));
        foreach (var @event in _window.EventsOf(city))
        {
            if (_window.CitiesOf(@event).Length > most)
                return most;
        }

        return Math.Min(most, Count(city, row));
    }

    /// <summary>How many cities the city is tied to, strongly enough.</summary>
    public int Count(int city, CoTieRow row)
    {
        if (_options.MinimumWeight > 0)
            return Fill(city, onlyAfter: false, row, row.Others, row.Values);

        var tie = _window.FirstTieOf(city);
        foreach (var @event in _window.EventsOf(city))
        {
            var cities = _window.CitiesOf(@event);
            row.See(Formula.PairValue is null ? cities : row.Near[..Together(tie, @event, cities, 1, row)]);
            tie++;
        }

        var count = row.Drain();
        return count == 0 ? count : count - 1; // the city itself was seen too
    }

    /// <summary>Writes the cities that the city is tied to, strongly enough, ascending, and the sums over shared events.</summary>
    public int Fill(int city, bool onlyAfter, CoTieRow row, Span<int> others, Span<double> sums)
    {
        var events = _window.EventsOf(city);
        var counts = Formula.BytesEach == sizeof(ushort);
        var firstTie = Formula.JoinsWeights || Formula.PairValue is not null ? _window.FirstTieOf(city) : 0;
        for (var k = 0; k < events.Length; k++)
        {
            var met = Met(events[k], city, onlyAfter);
            var value = Formula.EventValues[events[k] - _window.FirstEvent];
            if (Formula.PairValue is not null)
            {
                var together = Together(firstTie + k, events[k], met, value, row);
                if (counts)
                    row.AddOne(row.Near[..together]);
                else
                    row.Add(row.Near[..together], row.Joined[..together]);
            }
            else if (counts)
                row.AddOne(met);
            else if (Formula.JoinsWeights)
                row.Add(met, Joined(firstTie + k, events[k], met.Length, value, row));
            else
                row.Add(met, value);
        }

        if (onlyAfter && _options.MinimumWeight == 0)
            return counts ? row.DrainCounts(others, sums) : row.Drain(others, sums);

        var all = row.Others;
        var values = row.Values;
        var kept = 0;
        var count = counts ? row.DrainCounts(all, values) : row.Drain(all, values);
        if (_options.MinimumWeight == 0)
            return WithoutItself(city, all[..count], values, others, sums);
        for (var k = 0; k < count; k++)
        {
            if (all[k] == city || !IsStrong(city, all[k], values[k]))
                continue;

            others[kept] = all[k];
            sums[kept++] = values[k];
        }

        return kept;
    }

    // All but the city itself, which is among them where it has an event; both may stand in the same room.
    private static int WithoutItself(int city, ReadOnlySpan<int> all, ReadOnlySpan<double> values, Span<int> others, Span<double> sums)
    {
        var own = all.BinarySearch(city);
        var before = own < 0 ? all.Length : own;
        var after = Math.Min(before + 1, all.Length);
        all[..before].CopyTo(others);
        values[..before].CopyTo(sums);
        all[after..].CopyTo(others[before..]);
        values[after..all.Length].CopyTo(sums[before..]);
        return before + all.Length - after;
    }

    private bool IsStrong(int i, int j, double sum) =>
        _options.MinimumWeight == 0 || Formula.Weight(i, j, sum) >= _options.MinimumWeight
        || (_weight is TieWeight.Resource && Formula.Weight(j, i, sum) >= _options.MinimumWeight);

    // The cities after this one stand at the end of the row.
    private ReadOnlySpan<int> Met(int @event, int city, bool onlyAfter)
    {
        var cities = _window.CitiesOf(@event);
        var first = onlyAfter ? cities.Length : 0;
        while (first > 0 && cities[first - 1] > city)
            first--;
        return cities[first..];
    }

    // Those cities that were at the event together with the one of the tie, and what each adds; returns how many.
    private int Together(int tie, int @event, ReadOnlySpan<int> met, double value, CoTieRow row)
    {
        var network = _window.Network;
        var ties = network.TiesOf(@event)[^met.Length..];
        var near = row.Near;
        var joined = row.Joined;
        var count = 0;
        for (var k = 0; k < met.Length; k++)
        {
            var pair = Formula.PairValue!(tie, ties[k]);
            if (pair == 0)
                continue;
            near[count] = met[k];
            joined[count++] = pair * value * (Formula.JoinsWeights ? Join(network.WeightOf(tie), network.WeightOf(ties[k])) : 1);
        }

        return count;
    }

    private double Join(double own, double other) => _options.Join is WeightJoin.Minimum ? Math.Min(own, other) : own * other;

    private ReadOnlySpan<double> Joined(int tie, int @event, int count, double value, CoTieRow row)
    {
        var network = _window.Network;
        var own = network.WeightOf(tie);
        var ties = network.TiesOf(@event)[^count..];
        var joined = row.Joined[..count];
        for (var k = 0; k < count; k++)
        {
            var other = network.WeightOf(ties[k]);
            joined[k] = value * Join(own, other);
        }

        return joined;
    }
}
