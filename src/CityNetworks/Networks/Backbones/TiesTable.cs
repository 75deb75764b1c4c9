using CityNetworks.Tables;

namespace CityNetworks.Networks.Backbones;

/// <summary>Ties as the table <c>ties</c>: window, source, target, their names, weight, the events that made the tie, and the periods of each.</summary>
public static class TiesTable
{
    /// <summary>The table of the ties of some windows, in the order of the windows, then of the cities.</summary>
    /// <remarks>
    /// One row per pair, source before target by id; two rows, one a direction, for a weight that is not symmetric.
    /// The table is a view of the ties: its cells are made as they are read, so that tens of millions of ties can be written.
    /// <c>events</c> holds the ids of the shared events in the order of time, joined by <c>;</c>, and <c>periods</c>, in step with it,
    /// when both cities were there: a period, or <c>FIRST..LAST</c>; several spells at one event are joined by <c>+</c>.
    /// </remarks>
    public static Table Of(IEnumerable<CoTies> windows) => Start(Rows(windows)).Text("events", Events).Text("periods", Periods).Build();

    /// <summary>The same, with what a backbone of each window says of the tie: p_value, p_adjusted, kept, and sign where some backbone is signed.</summary>
    /// <param name="windows">Ties and backbone of each window; ties may be fewer than those tested, by minimum weight or top-K.</param>
    public static Table Of(IReadOnlyList<(CoTies Ties, Backbone Backbone)> windows)
    {
        var table = Start(Tested(windows), row => row.Row)
            .Number("p_value", row => row.Tested?.PValue ?? double.NaN)
            .Number("p_adjusted", row => row.Tested?.Adjusted ?? double.NaN)
            .Flag("kept", row => row.Tested?.Kept);
        if (windows.Any(window => window.Backbone.Options.Signed))
            table.Integer("sign", row => row.Tested?.Sign);
        return table.Text("events", row => Events(row.Row)).Text("periods", row => Periods(row.Row)).Build();
    }

    private static IReadOnlyList<(CoTies Ties, CoTie Tie)> Rows(IEnumerable<CoTies> windows)
    {
        CoTies[] all = [.. windows];
        if (all.All(ties => ties.Weight.Definition().IsSymmetric))
            return new TieList(all);
        (CoTies Ties, CoTie Tie)[] directed = [.. all.SelectMany(ties => Directed(ties).Select(tie => (ties, tie)))];
        return directed;
    }

    private static IReadOnlyList<((CoTies Ties, CoTie Tie) Row, BackboneTie? Tested)> Tested(IReadOnlyList<(CoTies Ties, Backbone Backbone)> windows)
    {
        if (windows.All(window => window.Ties.Weight.Definition().IsSymmetric))
            return new TestedTieList(windows);
        ((CoTies, CoTie), BackboneTie?)[] directed =
        [
            .. windows.SelectMany(window => Directed(window.Ties).Select(tie => ((window.Ties, tie), window.Backbone.Find(tie.Source, tie.Target)))),
        ];
        return directed;
    }

    private static TableBuilder<(CoTies Ties, CoTie Tie)> Start(IReadOnlyList<(CoTies Ties, CoTie Tie)> rows) => Start(rows, row => row);

    private static TableBuilder<TRow> Start<TRow>(IReadOnlyList<TRow> rows, Func<TRow, (CoTies Ties, CoTie Tie)> of)
    {
        NodeNames Names(TRow row) => of(row).Ties.Window.Network.Names;
        return Table.View("ties", rows)
            .Text("window", row => of(row).Ties.Window.Name)
            .Text("source", row => Names(row).Cities[of(row).Tie.Source])
            .Text("target", row => Names(row).Cities[of(row).Tie.Target])
            .Text("source_name", row => Names(row).CityLabels[of(row).Tie.Source])
            .Text("target_name", row => Names(row).CityLabels[of(row).Tie.Target])
            .Number("weight", row => of(row).Tie.Weight);
    }

    private static string Events((CoTies Ties, CoTie Tie) row) =>
        string.Join(';', row.Ties.EventsOf(row.Tie.Source, row.Tie.Target).Select(@event => row.Ties.Window.Network.Names.Events[@event]));

    private static string Periods((CoTies Ties, CoTie Tie) row)
    {
        var names = row.Ties.Window.Network.Names.Periods;
        return string.Join(';', row.Ties.SpellsOf(row.Tie.Source, row.Tie.Target).Select(shared =>
            string.Join('+', shared.Spells.Select(spell => Windows.NameOf(names, spell.First, spell.End)))));
    }

    private static IEnumerable<CoTie> Directed(CoTies ties)
    {
        if (ties.Weight.Definition().IsSymmetric)
            return ties.All();
        return ties.All()
            .SelectMany(tie => new[] { tie, new CoTie(tie.Target, tie.Source, tie.Reverse, tie.Weight) })
            .OrderBy(tie => tie.Source).ThenBy(tie => tie.Target);
    }
}
