using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Following peers; see <see cref="Mimicry"/>, <see cref="LeaderImitation"/>, <see cref="SimilarMimicry"/> and <see cref="ContactMimicry"/>.</summary>
internal sealed class MimicryDefinition() : MechanismDefinition<MimicryTerm>(Name, "Following peers and the prestigious.", s_keys, new MimicryTerm(0))
{
    /// <summary>Its id and its key.</summary>
    public const string Name = "mimicry";

    private static readonly TermShape<MimicryTerm> s_keys = new TermShape<MimicryTerm>()
        .Number("rate", NumberShape.AtLeastZero, MechanismKeys.Rate, term => term.Rate, (term, value) => term with { Rate = value })
        .Word(
            "peers",
            ["all", "country", "size", "leader", "similar", "contacts"],
            "Who a city's peers are.",
            term => term.Peers,
            (term, value) => term with { Peers = value })
        .Texts(
            "similar_by",
            "With similar peers: columns in which cities are alike; left out: log_population.",
            term => term.Peers is PeerGroup.Similar ? term.SimilarBy : [],
            (term, value) => term with { SimilarBy = value })
        .Number(
            "bandwidth",
            NumberShape.Positive,
            "With similar peers: how far likeness reaches, in standard deviations of the columns.",
            term => term.Bandwidth,
            (term, value) => term with { Bandwidth = value })
        .Under("prestige", "Prestige of office.", new TermShape<MimicryTerm>()
            .Number(
                "coordinator",
                NumberShape.AtLeastZero,
                "What office as coordinator adds to a prestige of 1.",
                term => term.Coordinator,
                (term, value) => term with { Coordinator = value })
            .Number("deputy", NumberShape.AtLeastZero, "What office as deputy adds.", term => term.Deputy, (term, value) => term with { Deputy = value })
            .Numbers(
                "roles",
                NumberShape.AtLeastZero,
                "What further roles in a term of office add, by the word of the records.",
                term => term.Roles,
                (term, value) => term with { Roles = value }))
        .Number(
            "memory",
            NumberShape.Unit,
            "Share of an adoption's pull left after a period; 1: it lasts.",
            term => term.Memory,
            (term, value) => term with { Memory = value })
        .Optional(
            "threshold",
            NumberShape.Unit,
            "Share of peers at which a city follows; left out: in proportion.",
            term => term.Threshold,
            (term, value) => term with { Threshold = value })
        .Number("slope", NumberShape.Positive, "How sharp the threshold is.", term => term.Slope, (term, value) => term with { Slope = value });

    public override Scenario AtUnitRate(Scenario scenario) => IsOn(Of(scenario)) ? With(scenario, Of(scenario) with { Rate = 1 }) : scenario;

    public override IEnumerable<Mechanism> Make(PolicyContext context)
    {
        var term = Of(context.Scenario);
        if (!IsOn(term))
            yield break;
        var rate = context.Gate * term.Rate;
        var offices = new Offices(context.Occasions, context.Timeline.Count, term);
        yield return term.Peers switch
        {
            PeerGroup.Leader => new LeaderImitation(rate, term, context.Population) { Definition = this },
            PeerGroup.Contacts => new ContactMimicry(
                rate, term, context.Ties(context.Scenario.Learning.Contacts ?? new ContactWeights(1)), offices, context.Population.Count)
            { Definition = this },
            PeerGroup.Similar => new SimilarMimicry(rate, term, context.Population, offices) { Definition = this },
            _ => new Mimicry(rate, term, context.Population, offices) { Definition = this },
        };
    }

    public override double? InDegree(DegreeTerm degree) => degree.Mimicry;

    public override void CheckNames(JsonPlace? place, ScenarioReferences names)
    {
        foreach (var column in place?["similar_by"]?.Items ?? [])
            names.NumberColumn(column);
        foreach (var role in place?["prestige"]?["roles"]?.Members ?? [])
            names.Role(role);
    }

    public override bool CanStart(JsonPlace? place, StartQuestion question) =>
        Rate(place) > 0 && place?["threshold"] is not null && place["peers"]?.Text is not "leader";

    public override IEnumerable<string> AgainstGuarantee(Scenario scenario, bool learns)
    {
        if (Of(scenario) is { Rate: > 0, Threshold: not null })
            yield return "mimicry has a threshold, so two seeds may do what neither does";
        if (Of(scenario) is { Rate: > 0, Memory: < 1 })
            yield return "mimicry fades with the age of an adoption, so a further seed may delay others";
    }

    protected override bool IsOn(MimicryTerm term) => term.Rate > 0;

    protected override MimicryTerm Off(MimicryTerm term) => term with { Rate = 0 };
}
