using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Networks.Direct;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Permutation;

/// <summary>Matrices of cities by cities.</summary>
internal sealed class OneModeSource : MatrixSource
{
    private readonly Table? _table;
    private readonly Lazy<City[]> _cities;
    private readonly Dictionary<string, Func<int, int, double>> _made = new(StringComparer.Ordinal);

    public OneModeSource(RecordSet records, Selection selection, Table? table, MatrixName[] names)
        : base(records, selection)
    {
        _table = table;
        _cities = new Lazy<City[]>(CitiesByNumber);
        var present = new SortedSet<int>();
        var hasNetwork = false;
        foreach (var name in names)
        {
            if (NetworkTies(name) is not { } ties)
                continue;
            hasNetwork = true;
            foreach (var (source, target) in ties.Keys)
            {
                present.Add(source);
                present.Add(target);
            }

            var isTied = name.Kind is "tied";
            _made[name.Text] = (row, column) => ties.TryGetValue((row, column), out var weight) ? isTied ? 1 : weight : 0;
        }

        Rows = hasNetwork ? [.. present] : [.. Enumerable.Range(0, Network.CityCount)];
    }

    public override bool IsOneMode => true;

    public override IReadOnlyList<int> Rows { get; }

    public override IReadOnlyList<int> Columns => Rows;

    public override Func<int, int, double> Values(MatrixName name)
    {
        if (_made.TryGetValue(name.Text, out var made))
            return made;
        switch (name.Kind)
        {
            case "same-country":
                return Same("country");
            case "same":
                return Same(name.Arguments[0]);
            case "distance":
                return (row, column) => Kilometres(_cities.Value[row], _cities.Value[column]);
            case "co-adoption":
                return CoAdoption(name);
            default:
                var numbers = CityColumn.Numbers(Network, Records, name.Arguments[0]);
                return name.Kind switch
                {
                    "source" => (row, _) => numbers[row],
                    "target" => (_, column) => numbers[column],
                    _ => (row, column) => Math.Abs(numbers[row] - numbers[column]),
                };
        }
    }

    private Func<int, int, double> Same(string column)
    {
        var cells = CityColumn.Text(Network, Records, column);
        return (row, other) => cells[row] is null || cells[other] is null ? double.NaN : cells[row] == cells[other] ? 1 : 0;
    }

    private Func<int, int, double> CoAdoption(MatrixName name)
    {
        var policies = AdoptionPanel.PoliciesOf(Records, Selection, name.Arguments.Count > 0 ? name.Arguments : null);
        var adopted = policies.Select(policy =>
        {
            var history = AdoptionHistory.Of(Records, Selection, policy, Network.Names.Cities);
            return Enumerable.Range(0, Network.CityCount).Select(city => history.FirstAdoption(city) is not null).ToArray();
        }).ToArray();
        return (row, column) => adopted.Count(policy => policy[row] && policy[column]);
    }

    // The ties of a network, both ways where they have no direction; null: the name is of no network.
    private Dictionary<(int Source, int Target), double>? NetworkTies(MatrixName name) => name.Kind switch
    {
        "ties" or "tied" => CoParticipation(name),
        "contacts" => Direct(name),
        "matrix" => FromTable(name),
        _ => null,
    };

    private Dictionary<(int, int), double> CoParticipation(MatrixName name)
    {
        if (Records.Participations.Count == 0)
            throw new ArgumentException($"Found '{name.Text}'; expected records of participations, and these have none.");
        var (weight, kind) = (TieWeight.Count, (string?)null);
        var weights = TieWeights.All.Select(definition => definition.Id).ToArray();
        foreach (var argument in name.Arguments)
        {
            if (name.Kind is "ties" && weights.Contains(argument, StringComparer.Ordinal))
                weight = TieWeights.Parse(argument);
            else
                kind = argument;
        }

        var network = kind is null ? Network : NetworkBuilder.Build(Records, OfKind(kind, weights));
        var ties = new Dictionary<(int, int), double>();
        foreach (var tie in CoTies.Of(WindowOf(network, name), weight).All())
        {
            ties[(tie.Source, tie.Target)] = tie.Weight;
            ties[(tie.Target, tie.Source)] = tie.Reverse;
        }

        return ties;
    }

    private Selection OfKind(string kind, string[] weights)
    {
        string[] known = [.. Records.Events.Select(e => e.KindText).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        if (!known.Contains(kind, StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException($"Found '{kind}'; expected a weight ({string.Join(", ", weights)}) or a kind of event "
                + $"({string.Join(", ", known)}). {NearestWord.Suggestion(kind, [.. weights, .. known])}".TrimEnd());
        return EventKinds.Narrowed(Selection, kind);
    }

    private Dictionary<(int, int), double> Direct(MatrixName name)
    {
        if (Records.Contacts.Count == 0)
            throw new ArgumentException($"Found '{name.Text}'; expected records with a table contacts.csv, and these have none.");
        var window = WindowOf(Network, name);
        var network = DirectNetwork.Of(Records, window.FirstPeriod, window.EndPeriod, window.Name, Selection);
        if (name.Arguments is [var kind] && !Records.Contacts.Any(row => row.Kind == kind))
            throw new ArgumentException($"Found the kind of contact '{kind}'; expected one of "
                + $"{string.Join(", ", Records.Contacts.Select(row => row.Kind).OfType<string>().Distinct().Order(StringComparer.Ordinal))}.");
        return network.Ties.Where(tie => name.Arguments.Count == 0 || tie.Kinds.Contains(name.Arguments[0], StringComparer.Ordinal))
            .ToDictionary(tie => (tie.Source, tie.Target), tie => name.Arguments.Count == 0 ? tie.Weight : 1);
    }

    private Dictionary<(int, int), double> FromTable(MatrixName name)
    {
        if (_table is not { } table)
            throw new ArgumentException($"Found '{name.Text}' and no table of it; expected --matrices FILE with the columns source, target and numbers.");
        foreach (var column in new[] { "source", "target" })
        {
            if (table.Columns.All(known => known.Name != column))
                throw new ArgumentException($"'{table.Name}' has the columns {string.Join(", ", table.Columns.Select(known => known.Name))}; expected "
                    + "source and target among them.");
        }

        var weights = name.Arguments is [var asked] ? Numbers(table, asked) : null;
        var finder = NodeFinder.Of(Records.Cities);
        var numbers = Network.Names.Cities.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var ties = new Dictionary<(int, int), double>();
        for (var row = 0; row < table.RowCount; row++)
        {
            var (source, target) = (Find("source"), Find("target"));
            if (source == target)
                continue;
            if (!ties.TryAdd((source, target), weights is null ? 1 : weights[row]))
                throw new ArgumentException($"'{table.Name}', row {row + 1}: the tie appears twice; expected once.");
            if (weights is not null && !double.IsFinite(weights[row]))
                throw new ArgumentException($"'{table.Name}', row {row + 1}: the number is blank; expected one.");

            int Find(string column)
            {
                try
                {
                    return numbers[finder.Find(CellText.Of(table[column], row))];
                }
                catch (Exception error) when (error is FormatException or KeyNotFoundException)
                {
                    throw new ArgumentException($"'{table.Name}', row {row + 1}, {column}: "
                        + $"{(error is FormatException ? error.Message : "the city does not count here")}", error);
                }
            }
        }

        return ties;
    }

    private static IReadOnlyList<double> Numbers(Table table, string column) => table.Columns.FirstOrDefault(known => known.Name == column) switch
    {
        NumberColumn number => number.Values,
        IntegerColumn whole => [.. whole.Values.Select(value => value ?? double.NaN)],
        null => throw new ArgumentException($"'{table.Name}' has no column '{column}'; expected one of "
            + $"{string.Join(", ", table.Columns.Select(known => known.Name))}."),
        _ => throw new ArgumentException($"Column '{column}' of '{table.Name}' holds no numbers; expected numbers."),
    };
}
