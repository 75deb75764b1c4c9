using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Learning from outcomes, or contact contagion where none is known; see <see cref="Learning"/> and <see cref="ContactContagion"/>.</summary>
internal sealed class LearningDefinition()
    : MechanismDefinition<LearningTerm>(Name, "Learning from presented outcomes; contact contagion where none are known.", s_keys, s_unset)
{
    /// <summary>Its id and its key.</summary>
    public const string Name = "learning";

    /// <summary>The id of learning where no outcome is known.</summary>
    public const string Contact = "contact";

    private static readonly LearningTerm s_unset = new(0);

    private static readonly TermShape<LearningTerm> s_keys = new TermShape<LearningTerm>()
        .Number("rate", NumberShape.AtLeastZero, MechanismKeys.Rate, term => term.Rate, (term, value) => term with { Rate = value })
        .Number(
            "memory",
            NumberShape.Unit,
            "Share of a contact left after a period (contact contagion).",
            term => term.Memory,
            (term, value) => term with { Memory = value })
        .Number(
            "evidence_memory",
            NumberShape.Unit,
            "Share of evidence left after a period.",
            term => term.EvidenceMemory,
            (term, value) => term with { EvidenceMemory = value })
        .Number(
            "size_exponent",
            NumberShape.Unit,
            "1 shares attention out over the others at an event; 0 counts each meeting of two in full.",
            term => term.SizeExponent,
            (term, value) => term with { SizeExponent = value })
        .Number(
            "publications",
            NumberShape.AtLeastZero,
            "Weight of a publication as contact with every reader.",
            term => term.Publications,
            (term, value) => term with { Publications = value })
        .Number(
            "coordination",
            NumberShape.AtLeastZero,
            "Weight of a term of office as contact of the coordinator with every member.",
            term => term.Coordination,
            (term, value) => term with { Coordination = value })
        .Number(
            "presenters",
            NumberShape.AtLeastZero,
            "Weight as a source of a city recorded as presenter or author at a meeting; other participants weigh 1.",
            term => term.Presenters,
            (term, value) => term with { Presenters = value })
        .Word(
            "model",
            ["normal", "beta-binomial"],
            "How outcomes are learnt from: as numbers (normal), or as successes (above 0) and failures (beta-binomial).",
            term => term.Model,
            (term, value) => term with { Model = value })
        .Number(
            "precision",
            NumberShape.AtLeastZero,
            "Precision of one presentation, in own experiences.",
            term => term.Precision,
            (term, value) => term with { Precision = value })
        .Number(
            "prior_precision",
            NumberShape.Positive,
            "Precision of the prior.",
            term => term.PriorPrecision,
            (term, value) => term with { PriorPrecision = value })
        .Number("prior_mean", NumberShape.Any, "Prior mean of the benefit.", term => term.PriorMean, (term, value) => term with { PriorMean = value })
        .Number("cost", NumberShape.Any, "Cost, in units of benefit.", term => term.Cost, (term, value) => term with { Cost = value })
        .Number("risk", NumberShape.AtLeastZero, "Aversion to risk.", term => term.Risk, (term, value) => term with { Risk = value })
        .Number(
            "foreign_relevance",
            NumberShape.Unit,
            "Relevance of the experience of a city of another country.",
            term => term.ForeignRelevance,
            (term, value) => term with { ForeignRelevance = value })
        .Optional(
            "outcome",
            NumberShape.Any,
            "Outcome presented by an adopter without a recorded one.",
            term => term.Outcome,
            (term, value) => term with { Outcome = value })
        .Contacts(term => term.Contacts, (term, value) => term with { Contacts = value });

    public override IReadOnlyList<string> Ids => [Name, Contact];

    public override Scenario AtUnitRate(Scenario scenario) => IsOn(Of(scenario)) ? With(scenario, Of(scenario) with { Rate = 1 }) : scenario;

    public override IEnumerable<Mechanism> Make(PolicyContext context)
    {
        var term = Of(context.Scenario);
        if (!IsOn(term))
            yield break;
        var broadcasts = context.Broadcasts(term.Publications, term.Coordination);
        var presenters = new PresenterWeights(context.Meetings, term.Presenters);
        var ties = context.Ties(term.Contacts);
        var outcomes = new Outcomes(context.Records, context.Scenario, context.Population, context.Timeline);
        yield return outcomes.AreKnown
            ? new Learning(context.Gate * term.Rate, context.Scenario, context.Meetings, presenters, broadcasts, ties, outcomes, context.Population)
            {
                Definition = this,
            }
            : new ContactContagion(context.Gate * term.Rate, term.Memory, term.SizeExponent, context.Meetings, presenters, broadcasts, ties)
            {
                Definition = this,
            };
    }

    public override bool LearnsFromOutcomes(JsonPlace? place, StartQuestion question) =>
        Rate(place) > 0 && (place?["outcome"] is not null || question.Records.Outcomes.Any(row => row.Policy == question.Policy));

    /// <summary>Contact by which cities come to know of a policy.</summary>
    public Mechanism Hearing(AwarenessTerm term, PolicyContext context) =>
        new ContactContagion(
            term.Rate,
            term.Memory,
            term.SizeExponent,
            context.Meetings,
            new PresenterWeights(context.Meetings, 1),
            context.Broadcasts(term.Publications, term.Coordination),
            context.Ties(term.Contacts))
        {
            Definition = this,
        };

    public override double? InDegree(DegreeTerm degree) => degree.Learning;

    public override void CheckNames(JsonPlace? place, ScenarioReferences names) => names.Kinds(place?["contacts"]);

    public override bool CanStart(JsonPlace? place, StartQuestion question) =>
        Rate(place) > 0
        && (place?["outcome"] is not null || question.Records.Outcomes.Any(row => row.Policy == question.Policy))
        && NumberAt(place, "prior_mean", s_unset.PriorMean)
            - NumberAt(place, "cost", s_unset.Cost) - (NumberAt(place, "risk", s_unset.Risk) / NumberAt(place, "prior_precision", s_unset.PriorPrecision)) > 0;

    public override IEnumerable<string> AgainstGuarantee(Scenario scenario, bool learns)
    {
        if (learns)
            yield return "learning from outcomes is not linear in adopters, and bad outcomes deter";
    }

    protected override bool IsOn(LearningTerm term) => term.Rate > 0;

    protected override LearningTerm Off(LearningTerm term) => term with { Rate = 0 };
}
