using System.Collections;

namespace CityNetworks.Networks.Backbones;

/// <summary>The ties of some windows, one after another, each with what the backbone of its window found; made when one is read.</summary>
internal sealed class TestedTieList(IReadOnlyList<(CoTies Ties, Backbone Backbone)> windows)
    : IReadOnlyList<((CoTies Ties, CoTie Tie) Row, BackboneTie? Tested)>
{
    private readonly TieList _ties = new([.. windows.Select(window => window.Ties)]);

    /// <inheritdoc/>
    public int Count => _ties.Count;

    /// <inheritdoc/>
    public ((CoTies Ties, CoTie Tie) Row, BackboneTie? Tested) this[int index]
    {
        get
        {
            var (window, place) = _ties.PlaceOf(index);
            var (ties, backbone) = windows[window];
            var tie = ties[place];
            return ((ties, tie), backbone.Find(tie.Source, tie.Target, place));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<((CoTies Ties, CoTie Tie) Row, BackboneTie? Tested)> GetEnumerator()
    {
        foreach (var (ties, backbone) in windows)
        {
            var place = 0;
            foreach (var tie in ties.All())
                yield return ((ties, tie), backbone.Find(tie.Source, tie.Target, place++));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
