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
        .Texts("events", "Further endorsing events, by id.", term => term.Events, (term, value) => term with { Events = value });

    // Adoption for what a policy is worth in the eyes of others: what peers do, and what their network praises.
    public override string Family => MimicryDefinition.Name;

    public override bool BringsFirstDesign => true;

    public override Scenario AtUnitRate(Scenario scenario) => IsOn(Of(scenario)) ? With(scenario, Of(scenario) with { Rate = 1 }) : scenario;

    public override IEnumerable<Mechanism> Make(PolicyContext context)
    {
        var term = Of(context.Scenario);
        if (!IsOn(term))
            yield break;
        var periods = context.Occasions.Where(o => o.Event.Kind is EventKind.Coordination && o.Themes.Contains(context.Scenario.Policy)).Select(o => o.Period);
        var further = context.Records.Events.Where(e => term.Events.Contains(e.Id) && context.Selection.Counts(e)).Select(e => context.Timeline.NumberOf(e.Period!));
        HashSet<int> endorsed = [.. periods, .. further];
        yield return new Endorsement(context.Gate * term.Rate, term.Memory, endorsed, context.Timeline.Count) { Definition = this };
    }

    public override double? InDegree(DegreeTerm degree) => degree.Endorsement;

    public override void CheckNames(JsonPlace? place, ScenarioReferences names)
    {
        foreach (var @event in place?["events"]?.Items ?? [])
            names.Event(@event);
    }

    public override bool CanStart(JsonPlace? place, StartQuestion question) =>
        Rate(place) > 0
        && (place?["events"] is { Items.Count: > 0 }
            || question.Records.Events.Any(row => row.Kind is EventKind.Coordination && row.Themes.Contains(question.Policy) && question.NumberOf(row.Period) is >= 0 and var period && period < question.End));

    protected override bool IsOn(EndorsementTerm term) => term.Rate > 0;

    protected override EndorsementTerm Off(EndorsementTerm term) => term with { Rate = 0 };
}
