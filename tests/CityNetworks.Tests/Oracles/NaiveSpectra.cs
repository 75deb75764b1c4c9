using CityNetworks.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace CityNetworks.Tests.Oracles;

/// <summary>The measures that solve a linear equation, by dense matrices.</summary>
internal static class NaiveSpectra
{
    /// <summary>The first singular vectors of the component of the given nodes, by a dense decomposition.</summary>
    public static (Vector<double> Cities, Vector<double> Events, double Sigma) FirstPair(Window window, int[] cities, int[] events)
    {
        var incidence = Matrix<double>.Build.Dense(cities.Length, events.Length);
        foreach (var (city, @event) in Samples.TiesOf(window))
        {
            if (cities.Contains(city))
                incidence[Array.IndexOf(cities, city), Array.IndexOf(events, @event)] = Weight(window, city, @event);
        }

        var svd = incidence.Svd();
        return (svd.U.Column(0).PointwiseAbs(), svd.VT.Row(0).PointwiseAbs(), svd.S[0]);
    }

    /// <summary>x = (1−d)/N + d·Pᵀx with the mass of nodes that lead nowhere spread over all.</summary>
    public static ModeValues PageRank(Window window, double damping, bool weighted)
    {
        var (nodes, adjacency) = Adjacency(window, weighted);
        var count = nodes.Count;
        if (count == 0)
            return new NaiveDistances(window).Values(window, _ => 0);
        var walk = Matrix<double>.Build.Dense(count, count, (v, u) => adjacency.Row(u).Sum() == 0 ? 1.0 / count : adjacency[u, v] / adjacency.Row(u).Sum());
        var system = Matrix<double>.Build.DenseIdentity(count) - (damping * walk);
        var solution = system.Solve(Vector<double>.Build.Dense(count, (1 - damping) / count));
        return new NaiveDistances(window).Values(window, node => solution[nodes.IndexOf(node)]);
    }

    /// <summary>p = αSq + (1−α)p⁰, q = βSᵀp + (1−β)q⁰ as one system.</summary>
    public static ModeValues BiRank(Window window, ModeValues priors, double cityDamping, double eventDamping, bool weighted)
    {
        var (nodes, adjacency) = Adjacency(window, weighted);
        var count = nodes.Count;
        var distances = new NaiveDistances(window);
        if (count == 0)
            return distances.Values(window, _ => 0);
        double Damping(int k) => nodes[k].Mode is Mode.City ? cityDamping : eventDamping;
        var strengths = adjacency.RowSums();
        var system = Matrix<double>.Build.Dense(count, count, (v, u) =>
            (v == u ? 1 : 0) - (adjacency[v, u] == 0 ? 0 : Damping(v) * adjacency[v, u] / Math.Sqrt(strengths[v] * strengths[u])));
        var solution = system.Solve(Vector<double>.Build.Dense(count, k => (1 - Damping(k)) * Share(nodes[k].Mode, nodes[k].Node)));
        return distances.Values(window, node => solution[nodes.IndexOf(node)]);

        double Share(Mode mode, int node)
        {
            var present = nodes.Where(other => other.Mode == mode).ToArray();
            var sum = present.Sum(other => priors[mode][other.Node]);
            return sum > 0 ? priors[mode][node] / sum : 1.0 / present.Length;
        }
    }

    private static (List<(Mode Mode, int Node)> Nodes, Matrix<double> Adjacency) Adjacency(Window window, bool weighted)
    {
        var nodes = new NaiveDistances(window).Nodes.ToList();
        var adjacency = Matrix<double>.Build.Dense(Math.Max(1, nodes.Count), Math.Max(1, nodes.Count));
        foreach (var (city, @event) in Samples.TiesOf(window))
        {
            var (c, e) = (nodes.IndexOf((Mode.City, city)), nodes.IndexOf((Mode.Event, @event)));
            adjacency[c, e] = adjacency[e, c] = weighted ? Weight(window, city, @event) : 1;
        }

        return (nodes, adjacency);
    }

    private static double Weight(Window window, int city, int @event) =>
        window.Network.WeightOf(window.FirstTieOf(city) + window.EventsOf(city).IndexOf(@event));
}
