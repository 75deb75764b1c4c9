using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Inference.Panels;

/// <summary>One row per city, policy and period in which the city could adopt, and whether it did.</summary>
/// <remarks>
/// At risk of adoption in period t: a member in t that does not hold the policy at the end of t − 1. At risk of giving it up: a member that holds it.
/// The risk set opens in the second recorded period, since what is lagged is not known in the first, or in the first period of the policy where that is later,
/// and when the city joins (left truncation). It closes when the city adopts or leaves the network, or with the last recorded period (right-censoring).
/// A city that adopted in the first period is never at risk (left-censored). After giving the policy up a city is at risk again, in its next spell.
/// Periods without a record (<c>no-record</c>) have no rows: nothing is known of them; an adoption dated in one takes the city out of the risk set.
/// Rows stand by city, policy, period. Cost: O(cities × policies × periods); 21 bytes per row.
/// Source: Allison (1982), Sociological Methodology 13, 61–98; Box-Steffensmeier and Jones (2004), Event History Modeling, chapter 5.
/// </remarks>
public sealed class AdoptionPanel
{
    private AdoptionPanel(TwoModeNetwork network, RecordSet records, Selection selection, PanelOptions options, IReadOnlyList<AdoptionHistory> histories) =>
        (Network, Records, Selection, Options, Histories) = (network, records, selection, options, histories);

    /// <summary>The network whose cities are at risk.</summary>
    public TwoModeNetwork Network { get; }

    /// <summary>The records.</summary>
    public RecordSet Records { get; }

    /// <summary>Which of their rows count.</summary>
    public Selection Selection { get; }

    /// <summary>Which rows the panel has.</summary>
    public PanelOptions Options { get; }

    /// <summary>Who holds each policy when, by number of the policy.</summary>
    public IReadOnlyList<AdoptionHistory> Histories { get; }

    /// <summary>The city of each row, by number.</summary>
    public IReadOnlyList<int> City { get; private set; } = [];

    /// <summary>The policy of each row, by number.</summary>
    public IReadOnlyList<int> Policy { get; private set; } = [];

    /// <summary>The period of each row, by number.</summary>
    public IReadOnlyList<int> Period { get; private set; } = [];

    /// <summary>Whether it happens in the row: adoption, or giving up.</summary>
    public IReadOnlyList<bool> Happens { get; private set; } = [];

    /// <summary>Which time at risk it is, from 1: 2 after the policy was given up once.</summary>
    public IReadOnlyList<int> Spell { get; private set; } = [];

    /// <summary>The number of the first recorded period.</summary>
    public int FirstPeriod { get; private set; }

    /// <summary>The number of rows.</summary>
    public int Count => City.Count;

    /// <summary>Adoptions that no row shows, by reason: before the risk set, in a period without a record, or while not a member.</summary>
    public IReadOnlyDictionary<string, int> NotShown { get; private set; } = new Dictionary<string, int>();

    /// <summary>The panel of the records.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count; null: the study's own.</param>
    /// <param name="options">Which rows the panel has; null: adoption of every policy with an adoption on record.</param>
    /// <exception cref="CannotEstimateException">No adoption is on record, or the histories contradict themselves.</exception>
    /// <exception cref="ArgumentException">A policy or period is not in the records.</exception>
    public static AdoptionPanel Of(RecordSet records, Selection? selection = null, PanelOptions? options = null)
    {
        (selection, options) = (selection ?? Selection.Default, options ?? new PanelOptions());
        var network = NetworkBuilder.Build(records, selection);
        var policies = PoliciesOf(records, selection, options.Policies);
        var panel = new AdoptionPanel(network, records, selection, options,
            [.. policies.Select(policy => AdoptionHistory.Of(records, selection, policy, network.Names.Cities))]);
        panel.Fill();
        return panel;
    }

    /// <summary>The panel of histories that need not be those on record.</summary>
    internal static AdoptionPanel With(
        TwoModeNetwork network, RecordSet records, Selection selection, PanelOptions options, IReadOnlyList<AdoptionHistory> histories)
    {
        var panel = new AdoptionPanel(network, records, selection, options, histories);
        panel.Fill();
        return panel;
    }

    internal static IReadOnlyList<string> PoliciesOf(RecordSet records, Selection selection, IReadOnlyList<string>? asked)
    {
        string[] adopted = [.. records.Adoptions.Where(row => selection.Evidence.Contains(row.Evidence)).Select(row =>
            row.Policy).Distinct().Order(StringComparer.Ordinal)];
        string[] known = [.. records.Policies.Select(policy => policy.Id).Union(adopted, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (asked?.FirstOrDefault(policy => !known.Contains(policy, StringComparer.Ordinal)) is { } unknown)
        {
            var expected = known.Length == 0 ? "none, since the records name none" : $"one of {string.Join(", ", known)}";
            throw new ArgumentException(
                $"Found the policy '{unknown}'; expected {expected}. {NearestWord.Suggestion(unknown, known)}".TrimEnd(), nameof(asked));
        }

        if (adopted.Length == 0)
        {
            throw new CannotEstimateException(
                "The records hold no adoption, so nothing can be said of how a policy spread; expected rows in adoptions.csv with the columns city, policy, "
                    + "period. 'citynet simulate' needs none.");
        }

        return asked is not null ? [.. asked.Distinct().Order(StringComparer.Ordinal)] : adopted;
    }

    private void Fill()
    {
        var periods = Records.Periods;
        FirstPeriod = Math.Max(0, periods.ToList().FindIndex(period => period.Recorded));
        var second = Math.Min(periods.Count, FirstPeriod + 1);
        var from = Options.From is { } first ? Math.Max(NumberOf(first), second) : second;
        var end = Options.To is { } last ? NumberOf(last) + 1 : periods.Count;
        var membership = new MembershipPeriods(Records, Network.Names.Cities);
        var starts = Records.Policies.Where(policy => policy.FirstPeriod is not null).ToDictionary(policy => policy.Id, policy =>
            NumberOf(policy.FirstPeriod!), StringComparer.Ordinal);
        var (city, policy, period, happens, spell) = (new List<int>(), new List<int>(), new List<int>(), new List<bool>(), new List<int>());
        for (var i = 0; i < Network.CityCount; i++)
        {
            for (var p = 0; p < Histories.Count; p++)
            {
                var history = Histories[p];
                for (var t = Math.Max(from, starts.GetValueOrDefault(history.Policy)); t < end; t++)
                {
                    if (!periods[t].Recorded || !membership.IsMember(i, t) || history.Holds(i, t - 1) != Options.Outcome is PanelOutcome.Disadoption)
                        continue;
                    city.Add(i);
                    policy.Add(p);
                    period.Add(t);
                    happens.Add(Options.Outcome is PanelOutcome.Disadoption ? history.LeavesIn(i, t) : history.AdoptsIn(i, t));
                    spell.Add(Options.Outcome is PanelOutcome.Disadoption ? history.AdoptionsBefore(i, t) : history.AdoptionsBefore(i, t) + 1);
                }
            }
        }

        (City, Policy, Period, Happens, Spell) = ([.. city], [.. policy], [.. period], [.. happens], [.. spell]);
        NotShown = CountNotShown(from, end, membership);
    }

    private Dictionary<string, int> CountNotShown(int from, int end, MembershipPeriods membership)
    {
        var reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Network.CityCount; i++)
        {
            foreach (var history in Histories)
            {
                for (var t = 0; t < Records.Periods.Count; t++)
                {
                    var happens = Options.Outcome is PanelOutcome.Disadoption ? history.LeavesIn(i, t) : history.AdoptsIn(i, t);
                    var reason = !happens ? null
                        : t < from ? "before the risk set opens"
                        : t >= end ? "after the risk set closes"
                        : !Records.Periods[t].Recorded ? "in a period without a record"
                        : !membership.IsMember(i, t) ? "while the city is not a member" : null;
                    if (reason is not null)
                        reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
                }
            }
        }

        return reasons;
    }

    private int NumberOf(string period)
    {
        var number = Records.Periods.ToList().FindIndex(known => known.Id == period);
        return number >= 0
            ? number
            : throw new ArgumentException(
                $"The records have no period '{period}'; expected one of {string.Join(", ", Records.Periods.Select(known => known.Id))}.", nameof(period));
    }
}
