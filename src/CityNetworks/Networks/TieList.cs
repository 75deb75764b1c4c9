using System.Collections;

namespace CityNetworks.Networks;

/// <summary>The ties of some windows one after another, found by number and not kept: 28 million of them take no room beyond what holds the ties.</summary>
internal sealed class TieList : IReadOnlyList<(CoTies Ties, CoTie Tie)>
{
    private readonly IReadOnlyList<CoTies> _windows;
    private readonly int[] _starts;

    public TieList(IReadOnlyList<CoTies> windows)
    {
        _windows = windows;
        _starts = new int[windows.Count + 1];
        for (var k = 0; k < windows.Count; k++)
            _starts[k + 1] = checked(_starts[k] + windows[k].Count);
    }

    public int Count => _starts[^1];

    public (CoTies Ties, CoTie Tie) this[int row]
    {
        get
        {
            var (window, place) = PlaceOf(row);
            return (_windows[window], _windows[window][place]);
        }
    }

    /// <summary>The window of a row, and its place among the ties of that window.</summary>
    public (int Window, int Place) PlaceOf(int row)
    {
        var window = Ascending.LastAtMost(_starts, row);
        return (window, row - _starts[window]);
    }

    public IEnumerator<(CoTies Ties, CoTie Tie)> GetEnumerator() => _windows.SelectMany(ties => ties.All().Select(tie => (ties, tie))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
