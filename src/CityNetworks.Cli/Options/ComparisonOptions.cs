using System.CommandLine;
using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which windows are compared, and by which measure.</summary>
internal sealed class ComparisonOptions
{
    private static readonly string[] s_ids = [.. CentralityMeasures.All.Select(measure => measure.Id)];

    private readonly Option<string> _measure = new(
        "--measure",
        "-m")
    { Description = "By which measure of centrality.", DefaultValueFactory = _ => Degree.Definition.Id, HelpName = string.Join('|', s_ids) };
    private readonly Option<string?> _from = new("--from")
    {
        Description = "Compare from this period, or span FIRST..LAST; without it, each window with the next.",
        HelpName = "PERIOD"
    };
    private readonly Option<string?> _to = new("--to") { Description = "Compare to this period, or span FIRST..LAST.", HelpName = "PERIOD" };
    private readonly Option<string> _adjust = new("--adjust")
    {
        Description = "Adjust p-values for the number of tests: over the ties of a window, or the cities of a pair of windows.",
        DefaultValueFactory = _ => "holm",
        HelpName = "none|holm|bh"
    };
    private readonly Option<string> _interval = new("--interval")
    {
        Description = "How intervals are computed: calibrated (best measured coverage: see citynet measures --table calibration), or from the bootstrap.",
        DefaultValueFactory = _ => "calibrated",
        HelpName = "calibrated|percentile|bca",
    };
    private readonly Option<bool> _withinKinds = new("--within-kinds") { Description = "Resample and permute events only within their kind." };

    public ComparisonOptions()
    {
        _measure.AcceptOnlyFromAmong(s_ids);
        _adjust.AcceptOnlyFromAmong("none", "holm", "bh");
        _interval.AcceptOnlyFromAmong("calibrated", "percentile", "bca");
    }

    public void AddTo(Command command, bool tested)
    {
        command.Options.Add(_measure);
        command.Options.Add(_from);
        command.Options.Add(_to);
        if (!tested)
            return;
        command.Options.Add(_adjust);
        command.Options.Add(_interval);
        command.Options.Add(_withinKinds);
    }

    public string Name(ParseResult parsed) => parsed.GetValue(_measure)!;

    public NodeMeasure Measure(ParseResult parsed) => CentralityMeasures.Find(Name(parsed)).OfCities;

    public ResamplingSettings Settings(ParseResult parsed, TwoModeNetwork network, RecordSet records, int replicates, ulong seed)
    {
        var adjustment = MultipleTesting.Parse(parsed.GetValue(_adjust)!);
        return ResamplingSettings.Default with
        {
            Replicates = replicates,
            Seed = seed,
            Adjust = adjustment is Adjustment.None ? null : values => MultipleTesting.Adjusted(values, adjustment),
            Method = parsed.GetValue(_interval) switch
            {
                "percentile" => IntervalMethod.Percentile,
                "bca" => IntervalMethod.BiasCorrectedAccelerated,
                _ => IntervalMethod.Calibrated,
            },
            Eligibility = window => MembershipEligibility.Of(records, window),
            Strata = parsed.GetValue(_withinKinds) ? Kinds(network, records) : null,
        };
    }

    /// <summary>Says why there is nothing to compare.</summary>
    public static void NoteNoWindows(IReadOnlyList<Window> windows, TextWriter notes)
    {
        var holding = windows.Count(window => window.CountCities() > 0);
        notes.WriteLine($"note: nothing is compared: {(holding == 1 ? "1 window holds" : $"{holding} windows hold")} a tie; expected two. "
            + "--window each, cumulative or sliding:K makes several of records that have several periods.");
    }

    /// <summary>Whether two periods are named.</summary>
    public bool IsOnePair(ParseResult parsed) => parsed.GetValue(_from) is not null;

    /// <summary>The pair asked for, or each window with the next one that holds a tie.</summary>
    public IReadOnlyList<WindowPair> Pairs(ParseResult parsed, TwoModeNetwork network, IReadOnlyList<Window> windows)
    {
        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        if (from is null && to is null)
            return WindowPair.Consecutive(windows);
        if (from is null || to is null)
            throw new UsageException(
                $"{(from is null ? "--from" : "--to")}: found nothing; expected a period, as {(from is null ? "--to" : "--from")} is given.");
        return [new WindowPair(WindowOf("--from", from), WindowOf("--to", to))];

        Window WindowOf(string option, string id)
        {
            if (id.Contains("..", StringComparison.Ordinal) && Networks.Windows.Named(network, id) is { } span)
                return span;
            var period = WindowOptions.Period(network, option, id);
            return Networks.Windows.Span(network, period, period + 1);
        }
    }

    private static int[] Kinds(TwoModeNetwork network, RecordSet records)
    {
        var words = records.Events.Select(e => e.KindText).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var kinds = records.Events.ToDictionary(e => e.Id, e => words.IndexOf(e.KindText), StringComparer.Ordinal);
        return [.. network.Names.Events.Select(id => kinds[id])];
    }
}
