using System.Globalization;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Inference.Histories;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Recovery;

/// <summary>What to record next: by how much each additional record raises the power to distinguish the mechanisms, for stated true rates.</summary>
/// <remarks>
/// Right: a refit finds (p &lt; 0.05) every mechanism whose true rate is above 0 and no other. Pieces: the attendance list of each meeting that has none,
/// all
/// lists of a period, all lists; the outcomes of the policies, where learning is asked of records without; the adoption dates of each further policy of the
/// records; k more policies like those; k more periods in which the meetings of the last are held again.
/// Every piece is studied with the same random numbers, so gains are paired: their error is that of the mean of differences run by run.
/// Cost: a study of recovery for each piece; lists share their histories.
/// </remarks>
public static class RecordDesign
{
    private static readonly int[] s_more = [1, 2, 4, 8];

    /// <summary>The table pieces: piece, told_right, gain with its error, power of each mechanism; the largest gain first (then the largest power), what is
    /// recorded now at the top.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="options">How mechanisms and exposure are counted.</param>
    /// <param name="settings">What is true, and what is recorded now.</param>
    /// <param name="run">Runs of each piece, seed and threads.</param>
    /// <param name="step">Receives what is done, and how much of all; null: nobody asks.</param>
    /// <exception cref="CannotEstimateException">The records do not hold what a mechanism needs.</exception>
    public static Table Of(
        RecordSet records, Selection selection, PanelOptions options, RecoverySettings settings, RunSettings run, Action<string, double>? step = null)
    {
        var now = RecoveryPlan.Of(records, selection, options, settings, seed: run.Seed);
        var pieces = Pieces(records, selection, options, settings, now, run.Seed).ToArray();
        var samples = new HistorySample[run.Runs];
        var rows = new List<Row>();
        double[][]? before = null;
        foreach (var (place, piece) in pieces.Index())
        {
            step?.Invoke(piece.Name, (double)place / pieces.Length);
            var plan = piece.Plan();
            var numbers = Numbers(plan, run, ReferenceEquals(plan.Truth, now.Truth) ? samples : new HistorySample[run.Runs]);
            before ??= numbers;
            rows.Add(Of(piece, plan, numbers, before));
        }

        var terms = now.Truth.Terms.Select(term => term.Term).ToArray();
        var table = Table.Of("pieces", [rows[0], .. rows.Skip(1).OrderByDescending(row => row.Gain)
            .ThenByDescending(row => row.Found(now.Rates)).ThenBy(row => row.Piece, StringComparer.Ordinal)])
            .Text("record", row => row.Piece)
            .Text("kind", row => row.Kind)
            .Number("told_right", row => row.Right)
            .Number("gain", row => row.Gain)
            .Number("gain_error", row => row.Error)
            .Integer("runs", _ => run.Runs);
        for (var k = 0; k < terms.Length; k++)
        {
            var mechanism = k;
            table.Number($"power_{terms[k]}", row => row.Power[mechanism]);
        }

        return table.Integer("rows_at_risk", row => row.Rows).Number("mean_events", row => row.Events).Build();
    }

    private static IEnumerable<Piece> Pieces(
        RecordSet records, Selection selection, PanelOptions options, RecoverySettings settings, RecoveryPlan now, ulong seed)
    {
        yield return new Piece("what is recorded now", "now", () => now);
        var periods = records.Periods;
        foreach (var meeting in now.Uncertain)
            yield return new Piece($"attendance of {meeting.Event}", "list", () => now.WithLists(other => other.Meeting == meeting.Meeting));
        foreach (var period in now.Uncertain
            .Select(meeting => meeting.Period)
            .Distinct()
            .Order()
            .Where(period => now.Uncertain.Count(meeting => meeting.Period == period) > 1))
            yield return new Piece($"attendance of all meetings of {periods[period].Id}", "list", () => now.WithLists(other => other.Period == period));
        if (now.Uncertain.Count > 1)
            yield return new Piece("attendance of all meetings", "list", () => now.WithLists(_ => true));
        if (!ReferenceEquals(now.Truth, now.Seen))
            yield return new Piece("outcomes of the policies", "outcomes", () => now.SeenAs(now.Truth));
        var used = now.Truth.Policies.Select(policy => policy.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var policy in records.Policies.Select(policy => policy.Id).Where(policy => !used.Contains(policy)).Order(StringComparer.Ordinal))
            yield return new Piece($"adoption dates of {policy}", "policy", () => RecoveryPlan.Of(records, selection, options, settings, [policy], seed: seed));
        foreach (var more in s_more)
        {
            string[] alike = [.. Enumerable.Range(0, more).Select(k => now.Truth.Policies[k % now.Truth.Policies.Count].Id)];
            yield return new Piece(
                Plural(more, "more policy", "more policies"), "policies", () => RecoveryPlan.Of(records, selection, options, settings, alike, seed: seed));
        }

        foreach (var more in s_more)
            yield return new Piece(
                Plural(more, "more period", "more periods"),
                "periods",
                () => RecoveryPlan.Of(records, selection, options, settings with { MorePeriods = settings.MorePeriods + more }, seed: seed));
    }

    private static string Plural(int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");

    private static double[][] Numbers(RecoveryPlan plan, RunSettings run, HistorySample[] samples)
    {
        var rows = new double[run.Runs][];
        run.Workers.For(
            (run.Runs + HistoryWalk.Lanes - 1) / HistoryWalk.Lanes,
            () => (Truth: new HistoryWalk(plan.Truth), Seen: new HistoryWalk(plan.Seen)),
            (block, space) =>
            {
                var first = block * HistoryWalk.Lanes;
                var count = Math.Min(HistoryWalk.Lanes, run.Runs - first);
                if (samples[first] is null)
                    plan.Draw(space.Truth, run.Seed, first, count).CopyTo(samples, first);
                for (var at = first; at < first + count; at++)
                {
                    rows[at] = new double[Refit.Width(plan.Terms.Count)];
                    plan.Fit(samples[at], space.Seen, run.Seed, at, rows[at]);
                }
            });
        return rows;
    }

    private static Row Of(Piece piece, RecoveryPlan plan, double[][] numbers, double[][] before)
    {
        double Right(double[] run) => Enumerable.Range(1, plan.Rates.Count - 1)
            .All(k => Refit.P(run, k) < RecoveryTables.Level == (plan.Rates[k] != 0)) ? 1 : 0;
        double[] gains = [.. numbers.Zip(before, (with, without) => Right(with) - Right(without))];
        var gain = gains.Average();
        var error = Math.Sqrt(gains.Sum(value => (value - gain) * (value - gain)) / Math.Max(1, gains.Length - 1) / gains.Length);
        return new Row(piece.Name, piece.Kind, numbers.Average(Right), gain, error,
            [.. Enumerable.Range(1, plan.Rates.Count - 1).Select(k => RecoveryTables.Power(numbers, k))], plan.Rows, numbers.Average(run => Refit.Events(run)));
    }

    private sealed record Piece(string Name, string Kind, Func<RecoveryPlan> Plan);

    private sealed record Row(string Piece, string Kind, double Right, double Gain, double Error, double[] Power, int Rows, double Events)
    {
        /// <summary>The power to find the mechanisms that are at work, added up.</summary>
        /// <returns>An expected number of mechanisms, from 0 to as many as are at work.</returns>
        public double Found(IReadOnlyList<double> rates) => Power.Where((_, k) => rates[k + 1] != 0).Sum();
    }
}
