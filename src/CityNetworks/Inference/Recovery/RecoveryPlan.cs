using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Forecasts;
using CityNetworks.Inference.Histories;
using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Inference.Recovery;

/// <summary>A world in which the true rates are known, and what an analyst sees of it: histories are drawn from it and fitted again.</summary>
/// <remarks>
/// Truth: λ_i(t) = λ₀ + Σ_k rate_k·M_k,i(t), over the user's own cities, events and ties; attendance that is not certain is drawn anew in each run.
/// The analyst fits the same mechanisms; attendance she does not have the lists of is integrated out over draws; without outcomes learning is contact.
/// </remarks>
internal sealed class RecoveryPlan
{
    private readonly bool[] _known; // by meeting
    private readonly double[] _rates;
    private readonly int _draws;

    private RecoveryPlan(HistoryWorld truth, HistoryWorld seen, double[] rates, IReadOnlyList<(int Meeting, string Event, int Period, int Cities)> uncertain,
        bool[] known, int draws)
    {
        (Truth, Seen, _rates, Uncertain, _known, _draws) = (truth, seen, rates, uncertain, known, draws);
        Terms = [.. seen.Terms.Select(term => term.Term)];
    }

    /// <summary>The world that histories are drawn from.</summary>
    public HistoryWorld Truth { get; }

    /// <summary>The world as the analyst counts it.</summary>
    public HistoryWorld Seen { get; }

    /// <summary>The mechanisms of the fit.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The true rates, the baseline first.</summary>
    public IReadOnlyList<double> Rates => _rates;

    /// <summary>Meetings of which it is not certain who came: number, event, period, and how many may have come.</summary>
    public IReadOnlyList<(int Meeting, string Event, int Period, int Cities)> Uncertain { get; }

    /// <summary>The rows in which adoption may happen.</summary>
    public int Rows => Truth.Everyone.Count;

    /// <summary>The plan of a study.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="options">How mechanisms and exposure are counted.</param>
    /// <param name="settings">What is true and what is recorded.</param>
    /// <param name="more">Policies of the records, by id, whose adoption dates are recorded besides.</param>
    /// <param name="hasOutcomes">Whether the analyst has outcomes; null: where the records have them.</param>
    /// <param name="seed">The seed of initial adopters and outcomes that are made up.</param>
    /// <exception cref="CannotEstimateException">The records do not hold what a mechanism needs.</exception>
    /// <exception cref="ArgumentException">A rate is no rate of a mechanism, or the baseline has none.</exception>
    public static RecoveryPlan Of(RecordSet records, Selection selection, PanelOptions options, RecoverySettings settings,
        IReadOnlyList<string>? more = null, bool? hasOutcomes = null, ulong seed = 1)
    {
        Check(settings);
        var extended = settings.MorePeriods == 0 ? records : FuturePeriods.Of(records, settings.MorePeriods, new FutureAttendance(true, null));
        var network = NetworkBuilder.Build(extended, selection);
        string[] terms = [.. settings.Rates.Skip(1).Select(rate => rate.Key)];
        var policies = Policies(extended, selection, options, settings, network, more ?? [], seed);
        var learns = terms.Contains(LearningDefinition.Name, StringComparer.Ordinal);
        if (learns)
            policies = [.. policies.Select((policy, place) => policy with { Records = WithOutcomes(extended, policy.Id, settings, place, seed) })];
        var truth = HistoryWorld.Of(extended, selection, options, policies, terms);
        var sees = hasOutcomes ?? extended.Outcomes.Count > 0;
        var seen = !learns || sees ? truth : HistoryWorld.Of(extended, selection, options, policies,
            [.. terms.Select(term => term == LearningDefinition.Name ? LearningDefinition.Contact : term)]);
        var model = Enumerable.Range(0, truth.Names.Length).Select(name => truth.ModelOf(name, 0)).OfType<DiffusionModel>().FirstOrDefault();
        var uncertain = model is null ? [] : TermsWalk.DrawnMeetings(model);
        var known = new bool[model is null ? 0 : TermsWalk.MeetingCount(model)];
        return new RecoveryPlan(truth, seen, [.. settings.Rates.Select(rate => rate.Value)], uncertain, known, (settings.Attendances + 15) / 16);
    }

    /// <summary>The plan where the lists of some meetings are known.</summary>
    public RecoveryPlan WithLists(Func<(int Meeting, string Event, int Period, int Cities), bool> isKnown)
    {
        var known = (bool[])_known.Clone();
        foreach (var meeting in Uncertain.Where(isKnown))
            known[meeting.Meeting] = true;
        return new RecoveryPlan(Truth, Seen, _rates, Uncertain, known, _draws);
    }

    /// <summary>A plan with the same world to draw from and more or less seen of it.</summary>
    public RecoveryPlan SeenAs(HistoryWorld seen) => new(Truth, seen, _rates, Uncertain, _known, _draws);

    /// <summary>The histories of some runs, at most sixteen.</summary>
    public HistorySample[] Draw(HistoryWalk walk, ulong seed, int first, int runs) => walk.Draw(Hazard, seed, first, runs);

    /// <summary>Refits a history.</summary>
    /// <param name="sample">The history.</param>
    /// <param name="walk">A walk of <see cref="Seen"/>.</param>
    /// <param name="seed">The seed that the history was drawn with.</param>
    /// <param name="run">Its run.</param>
    /// <param name="row">Where the numbers of <see cref="Refit"/> go.</param>
    public void Fit(HistorySample sample, HistoryWalk walk, ulong seed, int run, Span<double> row)
    {
        var isCertain = Uncertain.All(meeting => _known[meeting.Meeting]);
        if (isCertain && ReferenceEquals(Truth, Seen))
        {
            Refit.Fill(Terms, [sample.Columns], sample.Happens, _rates, row);
            return;
        }

        if (isCertain)
        {
            Refit.Fill(Terms, [walk.Columns(sample, 0, seed + 1, AllKnown(), (seed, run))[0]], sample.Happens, _rates, row);
            return;
        }

        var cases = new List<double[][]>();
        for (var draw = 0; draw < _draws; draw++)
            cases.AddRange(walk.Columns(sample, draw * HistoryWalk.Lanes, seed + 1, _known, (seed, run)));
        Refit.Fill(Terms, cases, sample.Happens, _rates, row);
    }

    private bool[] AllKnown() => [.. _known.Select(_ => true)];

    private double Hazard(ReadOnlySpan<double> values)
    {
        var hazard = _rates[0];
        for (var k = 0; k < values.Length; k++)
            hazard += _rates[k + 1] * values[k];
        return Math.Max(0, hazard);
    }

    private static void Check(RecoverySettings settings)
    {
        var rates = settings.Rates;
        if (rates.Count == 0 || rates[0].Key != HazardComponent.Baseline)
            throw new ArgumentException(
                $"Found rates of {string.Join(", ", rates.Select(rate => rate.Key))}; expected that of the {HazardComponent.Baseline} among them.",
                nameof(settings));
        if (rates.Count == 1)
            throw new ArgumentException(
                "Found the baseline alone; expected the rate of at least one mechanism too (0: it is fitted, and does nothing).", nameof(settings));
        if (rates.Any(rate => rate.Key == LearningDefinition.Name) && rates.Any(rate => rate.Key == LearningDefinition.Contact))
            throw new ArgumentException(
                "Found rates of learning and of contact; expected one of them: contact is what learning is without outcomes.", nameof(settings));
        string[] known = [HazardComponent.Baseline, .. PanelTerms.OtherNames.Where(name => name != CoercionDefinition.Name)];
        foreach (var (term, rate) in rates.Skip(1))
        {
            if (!known.Skip(1).Contains(term, StringComparer.Ordinal))
                throw new ArgumentException(
                    $"Found the rate of '{term}'; expected one of {string.Join(", ", known)}. {NearestWord.Suggestion(term, known)}".TrimEnd(),
                    nameof(settings));
            if (!double.IsFinite(rate) || (rate < 0 && term != CompetitionDefinition.Name))
                throw new ArgumentException($"Found the rate {rate} of '{term}'; expected a number of at least 0.", nameof(settings));
        }

        if (!(rates[0].Value >= 0) || !double.IsFinite(rates[0].Value))
            throw new ArgumentException($"Found the rate {rates[0].Value} of the baseline; expected a number of at least 0.", nameof(settings));
    }

    private static IReadOnlyList<WorldPolicy> Policies(RecordSet records, Selection selection, PanelOptions options, RecoverySettings settings,
        TwoModeNetwork network, IReadOnlyList<string> more, ulong seed)
    {
        string[] adopted = [.. records.Adoptions
            .Where(row => selection.Evidence.Contains(row.Evidence))
            .Select(row => row.Policy)
            .Distinct()
            .Order(StringComparer.Ordinal)];
        string[] known = [.. records.Policies.Select(policy => policy.Id).Union(adopted, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] asked = options.Policies is { } some ? [.. some] : adopted.Length > 0 ? adopted
            : options.Scenario is { } scenario ? [scenario.Policy] : known.Length > 0 ? [known[0]] : ["policy"];
        if (asked.FirstOrDefault(policy => known.Length > 0 && !known.Contains(policy, StringComparer.Ordinal)) is { } unknown)
            throw new ArgumentException(
                $"Found the policy '{unknown}'; expected one of {string.Join(", ", known)}. {NearestWord.Suggestion(unknown, known)}".TrimEnd(),
                nameof(options));
        if (settings.Policies is { } count)
            asked = [.. Enumerable.Range(0, count).Select(place => asked[place % asked.Length])];
        var first = Math.Max(0, records.Periods.ToList().FindIndex(period => period.Recorded));
        return [.. asked.Concat(more).Select((policy, place) =>
        {
            var history = AdoptionHistory.Of(records, selection, policy, network.Names.Cities);
            int?[] initial = [.. Enumerable.Range(0, network.CityCount).Select(city => history.FirstAdoption(city) is { } at && at <= first ? at : (int?)null)];
            var isRecorded = settings.Policies is null && initial.Any(at => at is not null);
            return new WorldPolicy(policy, isRecorded ? initial : Drawn(records, network, settings.Initial, first, seed, place));
        })];
    }

    // Cities that are members in the first period, drawn by the seed.
    private static int?[] Drawn(RecordSet records, TwoModeNetwork network, int count, int first, ulong seed, int place)
    {
        var membership = new MembershipPeriods(records, network.Names.Cities);
        int[] members = [.. Enumerable.Range(0, network.CityCount).Where(city => membership.IsMember(city, first))];
        new CounterRandom(seed).Sequence(RandomPurpose.Generation, place).Shuffle<int>(members);
        var initial = new int?[network.CityCount];
        foreach (var city in members.Take(count))
            initial[city] = first;
        return initial;
    }

    // Outcomes of every city in the first period, where the records have none: normal around the policy's own benefit, as the study of the handbook has them.
    private static RecordSet WithOutcomes(RecordSet records, string policy, RecoverySettings settings, int place, ulong seed)
    {
        if (records.Outcomes.Any(row => row.Policy == policy))
            return records;
        var random = new CounterRandom(seed);
        double Normal(int item, int sub) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, random.Uniform(RandomPurpose.Design, place, item, sub));
        var benefit = settings.Benefit.Mean + (settings.Benefit.Deviation * Normal(0, 1));
        return records with
        {
            Outcomes = [
                .. records.Outcomes,
                .. records.Cities.Select((city, number) => new Outcome(city.Id, policy, records.Periods[0].Id, benefit + Normal(number + 1, 0)))
            ],
        };
    }
}
