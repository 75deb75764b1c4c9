using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Inference.Histories;

/// <summary>A policy of a made-up history: its id, and who has it without being moved.</summary>
/// <param name="Id">The policy, by id.</param>
/// <param name="Initial">By city, the period at whose end it has the policy without being moved; null: it has not.</param>
/// <param name="Records">The records that its mechanisms are computed from; null: those of the world.</param>
internal sealed record WorldPolicy(string Id, IReadOnlyList<int?> Initial, RecordSet? Records = null);

/// <summary>The cities, policies and periods in which adoption may happen, with the terms of a model: everything that histories are drawn from but the hazard.</summary>
/// <remarks>
/// A row is a city, policy and period in which the city would be at risk had it not adopted; terms of the city's own are known in advance, terms of what
/// others did are computed along each history by the code that a panel uses. Adoption is for good.
/// </remarks>
internal sealed class HistoryWorld
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, ExposureTies> _standard = new();
    private readonly ExposureTies?[] _ties;
    private readonly DiffusionModel?[][] _models; // by walked name and policy

    private HistoryWorld(AdoptionPanel everyone, IReadOnlyList<WorldPolicy> policies, IReadOnlyList<WalkedTerm> terms, string[] names)
    {
        (Everyone, Policies, Terms, Names) = (everyone, policies, terms, names);
        var panel = everyone;
        _ties = [.. names.SelectMany(name => policies.Select(policy =>
            WalkedTerm.IsExposure(name) ? ExposureTies.Of(panel, WalkedTerm.Settings(panel, name), policy.Id) : null))];
        _models = [.. names.Select(name => policies.Select(policy => WalkedTerm.IsExposure(name) ? null
            : MechanismColumns.ModelOf(policy.Records ?? panel.Records, panel.Selection, panel.Options.Scenario, policy.Id, name)).ToArray())];
        var rows = new List<int>[policies.Count, panel.Records.Periods.Count];
        for (var row = 0; row < panel.Count; row++)
        {
            if (terms.All(term => term.IsKnown(row)))
                (rows[panel.Policy[row], panel.Period[row]] ??= []).Add(row);
        }

        RowsOf = [.. Enumerable.Range(0, policies.Count).Select(policy =>
            Enumerable.Range(0, panel.Records.Periods.Count).Select(period => (rows[policy, period] ?? []).ToArray()).ToArray())];
        NumberIn = [.. _models.Select(models => models[0] is { } model ? NumbersIn(model, panel.Network) : [])];
    }

    /// <summary>The rows, as if nobody but the initial adopters ever adopted.</summary>
    public AdoptionPanel Everyone { get; }

    /// <summary>The policies.</summary>
    public IReadOnlyList<WorldPolicy> Policies { get; }

    /// <summary>The columns of the model, in the order of its terms.</summary>
    public IReadOnlyList<WalkedTerm> Terms { get; }

    /// <summary>Names of what is computed along a history: exposures and mechanisms.</summary>
    public string[] Names { get; }

    /// <summary>By policy and period, the rows.</summary>
    public int[][][] RowsOf { get; }

    /// <summary>By walked name and city, the number of the city in the model of the mechanism; −1: it has none. Empty for exposures.</summary>
    public int[][] NumberIn { get; }

    /// <summary>The number of cities.</summary>
    public int CityCount => Everyone.Network.CityCount;

    /// <summary>The ties of an exposure, by number of the name and of the policy.</summary>
    public ExposureTies? TiesOf(int name, int policy) => _ties[(name * Policies.Count) + policy];

    /// <summary>The model of a mechanism, by number of the name and of the policy.</summary>
    public DiffusionModel? ModelOf(int name, int policy) => _models[name][policy];

    /// <summary>The first and the last period in which somebody may adopt.</summary>
    public (int First, int Last) Risk => Everyone.Count == 0 ? (0, 0) : (Everyone.Period.Min(), Everyone.Period.Max());

    /// <summary>Whether there are ties that exposure could go by.</summary>
    public bool HasExposure => Everyone.Options.Exposure.Kind is ExposureKind.Contacts ? Everyone.Records.Contacts.Count > 0 : Everyone.Records.Participations.Count > 0;

    /// <summary>The ties of exposure as the options count it, whether a term asks for it or not.</summary>
    public ExposureTies StandardTies(int policy) => _standard.GetOrAdd(policy, number => ExposureTies.Of(Everyone, Everyone.Options.Exposure, Policies[number].Id));

    /// <summary>The world of records.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="options">How covariates are counted, and from when to when cities are at risk.</param>
    /// <param name="policies">The policies and who has them at the start.</param>
    /// <param name="terms">The terms of the model.</param>
    /// <param name="like">The panel whose levels of factors count; null: its own.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="CannotEstimateException">A term cannot be computed along a history, or needs what the records do not hold.</exception>
    /// <exception cref="ArgumentException">A term names nothing.</exception>
    public static HistoryWorld Of(RecordSet records, Selection selection, PanelOptions options, IReadOnlyList<WorldPolicy> policies,
        IReadOnlyList<string> terms, AdoptionPanel? like = null, Workers workers = default)
    {
        if (options.Outcome is not PanelOutcome.Adoption)
            throw new CannotEstimateException("Histories are drawn of adoption alone; expected --outcome adoption.");
        if (options.Exposure.Lag < 1)
            throw new CannotEstimateException("Histories cannot be drawn where exposure is that of the same period; expected --lag of at least 1.");
        var network = NetworkBuilder.Build(records, selection);
        var everyone = AdoptionPanel.With(network, records, selection, options, [.. policies.Select(policy => AdoptionHistory.For(policy.Id, policy.Initial))]);
        var walked = WalkedTerm.Of(everyone, terms, like, workers);
        string[] names = [.. walked.SelectMany(term => term.Names).Distinct(StringComparer.Ordinal)];
        return new HistoryWorld(everyone, policies, walked, names);
    }

    /// <summary>The policies on record, with those who hold them at the end of the first recorded period.</summary>
    public static IReadOnlyList<WorldPolicy> Recorded(AdoptionPanel panel) =>
    [
        .. panel.Histories.Select(history => new WorldPolicy(history.Policy,
            [.. Enumerable.Range(0, history.CityCount).Select(city => history.FirstAdoption(city) is { } first && first <= FirstRisk(panel) - 1 ? first : (int?)null)])),
    ];

    // The first period in which anyone can be at risk.
    private static int FirstRisk(AdoptionPanel panel) =>
        Math.Max(panel.FirstPeriod + 1, panel.Options.From is { } from ? panel.Records.Periods.ToList().FindIndex(period => period.Id == from) : 0);

    private static int[] NumbersIn(DiffusionModel model, TwoModeNetwork network)
    {
        var numbers = model.Cities.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        return [.. network.Names.Cities.Select(city => numbers.GetValueOrDefault(city, -1))];
    }
}
