using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>Distances and numbers of shortest paths between all present nodes, by plain search over pairs of sets.</summary>
internal sealed class NaiveDistances
{
    private readonly Dictionary<(Mode, int), Dictionary<(Mode, int), (int Distance, double Paths)>> _from = [];

    public NaiveDistances(Window window)
    {
        Ties = Samples.TiesOf(window);
        Nodes = [.. Ties.Select(t => (Mode.City, t.City)).Distinct().Order(), .. Ties.Select(t => (Mode.Event, t.Event)).Distinct().Order()];
        foreach (var node in Nodes)
            _from[node] = Search(node);
    }

    public IReadOnlyList<(int City, int Event)> Ties { get; }

    public IReadOnlyList<(Mode Mode, int Node)> Nodes { get; }

    /// <summary>The nodes reached with distance and number of shortest paths, the node itself at distance 0.</summary>
    public IReadOnlyDictionary<(Mode Mode, int Node), (int Distance, double Paths)> From((Mode, int) node) => _from[node];

    /// <summary>A value for each present node, 0 for the others.</summary>
    public ModeValues Values(Window window, Func<(Mode Mode, int Node), double> value)
    {
        var values = new ModeValues(new double[window.Network.CityCount], new double[window.Network.EventCount]);
        foreach (var node in Nodes)
            values[node.Mode][node.Node] = value(node);
        return values;
    }

    private Dictionary<(Mode, int), (int Distance, double Paths)> Search((Mode, int) start)
    {
        var reached = new Dictionary<(Mode, int), (int Distance, double Paths)> { [start] = (0, 1) };
        var level = new List<(Mode Mode, int Node)> { start };
        for (var distance = 1; level.Count > 0; distance++)
        {
            var steps = level
                .SelectMany(node => Neighbours(node).Select(next => (Next: next, reached[node].Paths)))
                .Where(step => !reached.ContainsKey(step.Next));
            var found = steps.GroupBy(step => step.Next).ToDictionary(group => group.Key, group => (distance, group.Sum(step => step.Paths)));
            foreach (var (node, how) in found)
                reached.Add(node, how);
            level = [.. found.Keys];
        }

        return reached;
    }

    private IEnumerable<(Mode, int)> Neighbours((Mode Mode, int Node) node) => node.Mode is Mode.City
        ? Ties.Where(tie => tie.City == node.Node).Select(tie => (Mode.Event, tie.Event))
        : Ties.Where(tie => tie.Event == node.Node).Select(tie => (Mode.City, tie.City));
}
