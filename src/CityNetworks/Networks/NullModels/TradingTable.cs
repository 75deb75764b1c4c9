using CityNetworks.Numerics;

namespace CityNetworks.Networks.NullModels;

/// <summary>The ties of a window as ascending rows of its smaller mode, for trades between two rows.</summary>
internal sealed class TradingTable
{
    private readonly bool _rowsAreCities;
    private readonly int[] _nodes;
    private readonly int[] _offsets;
    private readonly int[] _observed;
    private readonly int[] _items;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly IEligibility? _eligibility;

    /// <summary>The table of a window.</summary>
    /// <param name="window">The observed network.</param>
    /// <param name="eligibility">Who could be where; null: all everywhere.</param>
    public TradingTable(Window window, IEligibility? eligibility)
    {
        _eligibility = eligibility;
        int[] cities = [.. Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0)];
        int[] events = [.. Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent).Where(@event => !window.CitiesOf(@event).IsEmpty)];
        _rowsAreCities = cities.Length <= events.Length;
        _nodes = _rowsAreCities ? cities : events;
        _offsets = new int[_nodes.Length + 1];
        _observed = new int[window.TieCount];
        for (var row = 0; row < _nodes.Length; row++)
        {
            var items = _rowsAreCities ? window.EventsOf(_nodes[row]) : window.CitiesOf(_nodes[row]);
            items.CopyTo(_observed.AsSpan(_offsets[row]));
            _offsets[row + 1] = _offsets[row] + items.Length;
        }

        _items = (int[])_observed.Clone();
        var longest = Enumerable.Range(0, _nodes.Length).Select(row => _offsets[row + 1] - _offsets[row]).DefaultIfEmpty(0).Max();
        (_left, _right) = (new int[longest], new int[longest]);
    }

    /// <summary>Starts again from the observed ties and trades.</summary>
    public void Trade(CounterSequence random, double tradesPerNode)
    {
        _observed.CopyTo(_items, 0);
        if (_nodes.Length < 2)
            return;

        var trades = (long)Math.Ceiling(tradesPerNode * _nodes.Length);
        for (var trade = 0L; trade < trades; trade++)
        {
            var first = random.NextBelow(_nodes.Length);
            var second = random.NextBelow(_nodes.Length - 1);
            Trade(first, second < first ? second : second + 1, random);
        }
    }

    /// <summary>The ties as they stand, in the order of the rows.</summary>
    public IEnumerable<(int City, int Event)> Ties()
    {
        for (var row = 0; row < _nodes.Length; row++)
        {
            for (var k = _offsets[row]; k < _offsets[row + 1]; k++)
                yield return _rowsAreCities ? (_nodes[row], _items[k]) : (_items[k], _nodes[row]);
        }
    }

    /// <summary>Lays the ties out by event, each event's cities in the order of the rows; the margins are those observed, so the offsets never
    /// change.</summary>
    public void CopyByEvent(ReadOnlySpan<int> eventOffsets, int firstEvent, Span<int> eventCities, Span<int> next)
    {
        eventOffsets[..^1].CopyTo(next);
        foreach (var (city, @event) in Ties())
            eventCities[next[@event - firstEvent]++] = city;
    }

    private void Trade(int first, int second, CounterSequence random)
    {
        var left = _items.AsSpan(_offsets[first], _offsets[first + 1] - _offsets[first]);
        var right = _items.AsSpan(_offsets[second], _offsets[second + 1] - _offsets[second]);
        var shared = Shared(left, right);
        var (leftDue, due) = _eligibility is null
            ? (left.Length - shared, left.Length + right.Length - (2 * shared))
            : Tradable(left, right, _nodes[first], _nodes[second]);
        if (leftDue == 0 || leftDue == due)
            return;

        // Each unshared item, met in order, goes left with the chance (places left there)/(places left): every deal is equally likely and rows stay ascending.
        left.CopyTo(_left);
        right.CopyTo(_right);
        for (int i = 0, j = 0, l = 0, r = 0; i < left.Length || j < right.Length;)
        {
            var a = i < left.Length ? _left[i] : int.MaxValue;
            var b = j < right.Length ? _right[j] : int.MaxValue;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
            if (a == b)
            {
                left[l++] = a;
                right[r++] = a;
            }
            else if (_eligibility is not null && !AreFree(_nodes[first], _nodes[second], Math.Min(a, b)))
            {
                if (a < b)
                    left[l++] = a;
                else
                    right[r++] = b;
            }
            else if (random.NextBelow(due--) < leftDue)
            {
                left[l++] = Math.Min(a, b);
                leftDue--;
            }
            else
            {
                right[r++] = Math.Min(a, b);
            }
        }
    }

    // How many unshared items can change rows: of the left row, and of both.
    private (int Left, int Both) Tradable(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int leftNode, int rightNode)
    {
        var (ofLeft, ofRight) = (0, 0);
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            var a = i < left.Length ? left[i] : int.MaxValue;
            var b = j < right.Length ? right[j] : int.MaxValue;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
            ofLeft += a < b && AreFree(leftNode, rightNode, a) ? 1 : 0;
            ofRight += b < a && AreFree(leftNode, rightNode, b) ? 1 : 0;
        }

        return (ofLeft, ofLeft + ofRight);
    }

    // What one row had to hold, or the other could not, stays where it is.
    private bool AreFree(int first, int second, int item) => IsFree(first, item) && IsFree(second, item);

    private bool IsFree(int node, int item) => (_rowsAreCities ? _eligibility!.Of(node, item) : _eligibility!.Of(item, node)) is Attendance.Free;

    private static int Shared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var (a, b) = (left[i], right[j]);
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return shared;
    }
}
