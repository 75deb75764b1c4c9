using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Cascades;

/// <summary>The unit in which a cascade counts time.</summary>
public enum CascadeTime
{
    /// <summary>Periods, by number: the step from one to the next is 1.</summary>
    Periods,

    /// <summary>Years between the starts of periods; every period needs a start.</summary>
    Years,
}

/// <summary>Who adopted one policy when.</summary>
/// <param name="Id">The policy.</param>
/// <param name="Nodes">Numbers of the adopters, by time, then by number.</param>
/// <param name="Times">When each adopted, in step; never decreasing.</param>
public sealed record Cascade(string Id, IReadOnlyList<int> Nodes, IReadOnlyList<double> Times);

/// <summary>Cascades over the same nodes: a policy is a cascade, a city a node. A node that is not in a cascade had not adopted when the record ends.</summary>
/// <param name="Nodes">Ids of the nodes, by number, ascending.</param>
/// <param name="Cascades">The cascades, by id.</param>
public sealed record CascadeSet(IReadOnlyList<string> Nodes, IReadOnlyList<Cascade> Cascades)
{
    /// <summary>More rows than this are refused: the method looks at all pairs of adopters of a cascade.</summary>
    private const int MostRows = 2_000_000;

    private static readonly string[] s_node = ["node", "city", "node_name"];
    private static readonly string[] s_time = ["time", "event_time", "period"];
    private static readonly string[] s_cascade = ["cascade", "policy", "cascade_id"];

    /// <summary>The cascades of records: of each policy, the first adoption of each city that counts.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="policies">Policies by id; null: all with an adoption.</param>
    /// <param name="time">The unit of time.</param>
    /// <returns>Nodes are all cities that count, also those that never adopted.</returns>
    /// <exception cref="CannotEstimateException">No adoption is on record, or a period has no start where years are asked for.</exception>
    /// <exception cref="ArgumentException">A policy is not in the records.</exception>
    public static CascadeSet Of(RecordSet records, Selection selection, IReadOnlyList<string>? policies = null, CascadeTime time = CascadeTime.Periods)
    {
        var names = NetworkBuilder.Build(records, selection).Names.Cities;
        var times = TimesOf(records, time);
        return new CascadeSet(names,
        [
            .. AdoptionPanel.PoliciesOf(records, selection, policies).Select(policy =>
            {
                var history = AdoptionHistory.Of(records, selection, policy, names);
                return Ordered(policy, Enumerable.Range(0, names.Count).Where(city => history.FirstAdoption(city) is not null)
                    .Select(city => (city, times[history.FirstAdoption(city)!.Value])));
            }).Where(cascade => cascade.Nodes.Count > 0),
        ]);
    }

    /// <summary>Reads cascades in long form: one row per node and cascade, with the time at which the node adopted.</summary>
    /// <param name="name">What the file is called, for messages.</param>
    /// <param name="reader">CSV with the columns <c>node</c> (or <c>city</c>, <c>node_name</c>), <c>time</c> (<c>event_time</c>, <c>period</c>) and
    /// <c>cascade</c> (<c>policy</c>, <c>cascade_id</c>), as NetworkInference writes them.</param>
    /// <returns>Nodes are those that occur.</returns>
    /// <exception cref="FormatException">A column is missing, a time is no number, or a node stands twice in a cascade.</exception>
    public static CascadeSet Read(string name, TextReader reader)
    {
        var table = TableCsv.Read(name, reader);
        var (node, time, cascade) = (Find(table, s_node), Find(table, s_time), Find(table, s_cascade));
        if (table.RowCount is 0 or > MostRows)
            throw new FormatException($"'{name}' has {table.RowCount} rows; expected from 1 to {MostRows}.");
        var numbers = time switch
        {
            IntegerColumn whole => [.. whole.Values.Select(value => value ?? double.NaN)],
            NumberColumn number => number.Values,
            _ => throw new FormatException($"'{name}': the column '{time.Name}' holds text; expected numbers, the times of adoption."),
        };
        var rows = Enumerable.Range(0, table.RowCount).Select(row => (Node: CellText.Of(node, row), Time: numbers[row], Cascade: CellText.Of(cascade, row),
            Row: row)).ToArray();
        foreach (var row in rows)
        {
            if (row.Node.Length == 0 || row.Cascade.Length == 0 || !double.IsFinite(row.Time))
                throw new FormatException($"'{name}', row {row.Row + 1}: a cell is blank; expected a node, a time and a cascade in every row.");
        }

        if (rows.GroupBy(row => (row.Cascade, row.Node)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new FormatException($"'{name}': node '{twice.Key.Node}' stands {twice.Count()} times in cascade '{twice.Key.Cascade}'; expected once.");
        string[] nodes = [.. rows.Select(row => row.Node).Distinct().Order(StringComparer.Ordinal)];
        var numberOf = nodes.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        return new CascadeSet(nodes,
        [
            .. rows.GroupBy(row => row.Cascade, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Ordered(group.Key, group.Select(row => (numberOf[row.Node], row.Time)))),
        ]);
    }

    private static Cascade Ordered(string id, IEnumerable<(int Node, double Time)> rows)
    {
        var ordered = rows.OrderBy(row => row.Time).ThenBy(row => row.Node).ToArray();
        return new Cascade(id, Array.ConvertAll(ordered, row => row.Node), Array.ConvertAll(ordered, row => row.Time));
    }

    private static Column Find(Table table, string[] names) =>
        table.Columns.FirstOrDefault(column => names.Contains(column.Name, StringComparer.Ordinal))
        ?? throw new FormatException($"'{table.Name}' has the columns {string.Join(", ", table.Columns.Select(column => column.Name))}; expected one of "
            + $"{string.Join(", ", names)}.");

    private static double[] TimesOf(RecordSet records, CascadeTime time)
    {
        if (time is CascadeTime.Periods)
            return [.. Enumerable.Range(0, records.Periods.Count).Select(number => (double)number)];
        return
        [
            .. records.Periods.Select(period => period.Start is { } start
                ? start.First.DayNumber / 365.2425
                : throw new CannotEstimateException($"Period '{period.Id}' has no start, so years cannot be counted; expected starts in periods.csv, or "
                    + "time in periods.")),
        ];
    }
}
