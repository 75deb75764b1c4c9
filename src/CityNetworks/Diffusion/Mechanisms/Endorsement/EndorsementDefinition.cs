using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>The network's endorsement; see <see cref="Endorsement"/>.</summary>
internal sealed class EndorsementDefinition() : MechanismDefinition<EndorsementTerm>(Name, "The network's endorsement.", s_keys, new EndorsementTerm(0))
{
    /// <summary>Its id and its key.</summary>
    public const string Name = "endorsement";

    private static readonly TermShape<EndorsementTerm> s_keys = new TermShape<EndorsementTerm>()
        .Number("rate", NumberShape.AtLeastZero, MechanismKeys.Rate, term => term.Rate, (term, value) => term with { Rate = value })
        .Number("memory", NumberShape.Unit, "Share of an endorsement left after a period.", term => term.Memory, (term, value) => term with { Memory = value })
        .Texts("events", "Further endorsing events, by id.", term => term.Events, (term, value) => term with { Events = value })
        .Word(
            "counting",
            ["last", "all"],
            "Which endorsements count: the last one alone, or all, added up.",
            term => term.Counting,
            (term, value) => term with { Counting = value })
        .Numbers(
            "weights",
            NumberShape.AtLeastZero,
            "Standing of an endorsing event, by its id or its kind; one that is not named has 1.",
            term => term.Weights,
            (term, value) => term with { Weights = value });

    // Adoption for what a policy is worth in the eyes of others: what peers do, and what their network praises.
    public override string Family => MimicryDefinition.Name;

    public override bool BringsFirstDesign => true;

    public override Scenario AtUnitRate(Scenario scenario) => IsOn(Of(scenario)) ? With(scenario, Of(scenario) with { Rate = 1 }) : scenario;

    public override IEnumerable<Mechanism> Make(PolicyContext context)
    {
        var term = Of(context.Scenario);
        if (!IsOn(term))
            yield break;
        var terms = context.Occasions.Where(o => o.Event.Kind is EventKind.Coordination && o.Themes.Contains(context.Scenario.Policy)).ToArray();
        var further = context.Records.Events
            .Where(e => term.Events.Contains(e.Id) && context.Selection.Counts(e) && !Array.Exists(terms, o => o.EventIds.Contains(e.Id)))
            .Select(e => (Period: context.Timeline.NumberOf(e.Period!), Event: e));
        var endorsed = terms.Select(o => (o.Period, o.Event)).Concat(further).ToLookup(one => one.Period, one => WeightOf(one.Event, term));
        yield return new Endorsement(context.Gate * term.Rate, term, endorsed, context.Timeline.Count) { Definition = this };
    }

    private static double WeightOf(Event @event, EndorsementTerm term) =>
        term.Weights.TryGetValue(@event.Id, out var own) ? own : term.Weights.GetValueOrDefault(@event.KindText, 1);

    public override double? InDegree(DegreeTerm degree) => degree.Endorsement;

    public override void CheckNames(JsonPlace? place, ScenarioReferences names)
    {
        foreach (var @event in place?["events"]?.Items ?? [])
            names.Event(@event);
        foreach (var weight in place?["weights"]?.Members ?? [])
            names.EventOrKind(weight);
    }

    public override bool CanStart(JsonPlace? place, StartQuestion question) =>
        Rate(place) > 0
        && (place?["events"] is { Items.Count: > 0 }
            || question.Records.Events.Any(row => row.Kind is EventKind.Coordination
                && row.Themes.Contains(question.Policy)
                && question.NumberOf(row.Period) is >= 0 and var period
                && period < question.End));

    protected override bool IsOn(EndorsementTerm term) => term.Rate > 0;

    protected override EndorsementTerm Off(EndorsementTerm term) => term with { Rate = 0 };
}
