using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Contagion;

/// <summary>What the runs of a classic model found.</summary>
public sealed class SpreadResult
{
    private readonly int _nodes;
    private readonly int _steps;
    private readonly int[] _reached;
    private readonly SpreadTally _tally;

    internal SpreadResult(int nodes, SpreadSettings settings, SpreadMethod method, int[] reached, SpreadTally tally)
    {
        (_nodes, _steps, Runs, Method, _reached, _tally) = (nodes, settings.Steps, settings.Runs, method, reached, tally);
    }

    /// <summary>The number of runs.</summary>
    public int Runs { get; }

    /// <summary>The way of computing that was chosen.</summary>
    public SpreadMethod Method { get; }

    /// <summary>Nodes reached by each step, by run: run r, step t at r·(steps + 1) + t; step 0 is the start.</summary>
    public IReadOnlyList<int> Reached => _reached;

    /// <summary>How often each node was reached, over runs.</summary>
    public IReadOnlyList<int> ReachedByNode => _tally.ByNode;

    /// <summary>Nodes reached by the last step, the mean over runs.</summary>
    public double MeanReach => MeanReachBy(_steps);

    /// <summary>Nodes reached by each step, those of the start included: mean, the middle 95 % of runs (run_lo, run_hi), quartiles, the Monte-Carlo error of
    /// the mean, the mean share of all nodes, and the mean number of nodes that can pass it on after the step.</summary>
    public Table Curve
    {
        get
        {
            var rows = Enumerable.Range(0, _steps + 1)
                .Select(step => (Step: step, Reached: Distribution.Of(Enumerable.Range(0, Runs).Select(run => (double)_reached[(run * (_steps + 1)) + step]))))
                .ToArray();
            return Table.Of("spread", rows)
                .Integer("step", row => row.Step)
                .Number("mean", row => row.Reached.Mean)
                .Number("run_lo", row => row.Reached.CountQuantile(0.025))
                .Number("q25", row => row.Reached.CountQuantile(0.25))
                .Number("median", row => row.Reached.CountQuantile(0.5))
                .Number("q75", row => row.Reached.CountQuantile(0.75))
                .Number("run_hi", row => row.Reached.CountQuantile(0.975))
                .Number("mc_error", row => row.Reached.Error)
                .Number("share", row => row.Reached.Mean / _nodes)
                .Number("active", row => (double)_tally.Active[row.Step] / Runs)
                .Build();
        }
    }

    /// <summary>Nodes reached by a step, the mean over runs.</summary>
    /// <returns>Nodes, the seeds among them.</returns>
    public double MeanReachBy(int step)
    {
        var sum = 0L;
        for (var run = 0; run < Runs; run++)
            sum += _reached[(run * (_steps + 1)) + step];
        return (double)sum / Runs;
    }

    /// <summary>The share of runs in which each node was reached by the last step, with its Wilson interval at 95 %; one row per node.</summary>
    /// <param name="nodes">The nodes to report.</param>
    /// <param name="id">The id of a node.</param>
    /// <param name="name">The name of a node.</param>
    public Table Nodes(IReadOnlyList<int> nodes, Func<int, string> id, Func<int, string> name) => Table.Of("reach", nodes)
        .Text("city", id)
        .Text("name", name)
        .Number("p_reached", node => (double)_tally.ByNode[node] / Runs)
        .Number("ci_lo", node => WilsonInterval.Of(_tally.ByNode[node], Runs).Low)
        .Number("ci_hi", node => WilsonInterval.Of(_tally.ByNode[node], Runs).High)
        .Build();
}
