using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Keeping up with rivals, or leaving it to them; see <see cref="SizeRivalry"/> and <see cref="Rivalry"/>.</summary>
internal sealed class CompetitionDefinition() : MechanismDefinition<CompetitionTerm>(Name, "Keeping up with rivals.", s_keys, new CompetitionTerm(0))
{
    /// <summary>Its id and its key.</summary>
    public const string Name = "competition";

    private static readonly TermShape<CompetitionTerm> s_keys = new TermShape<CompetitionTerm>()
        .Number(
            "rate",
            NumberShape.Any,
            "Hazard a period; 0 switches the mechanism off. Below 0 rivals' adoption lowers the voluntary hazard of the other mechanisms, to 0 at the least (free riding).",
            term => term.Rate,
            (term, value) => term with { Rate = value })
        .Word("rivals", ["size", "distance", "structural-equivalence"], "Who a city's rivals are.", term => term.Rivals, (term, value) => term with { Rivals = value })
        .Number("scale", NumberShape.Positive, "How fast rivalry falls: ln population, or 1000 km.", term => term.Scale, (term, value) => term with { Scale = value })
        .Flag("same_country", "Whether only cities of one country are rivals.", term => term.SameCountry, (term, value) => term with { SameCountry = value });

    public override Scenario AtUnitRate(Scenario scenario) => IsOn(Of(scenario)) ? With(scenario, Of(scenario) with { Rate = 1 }) : scenario;

    public override IEnumerable<Mechanism> Make(PolicyContext context)
    {
        var term = Of(context.Scenario);
        if (IsOn(term))
        {
            yield return term.Rivals is RivalKind.Size
                ? new SizeRivalry(context.Gate * term.Rate, term, context.Population) { Definition = this, LowersHazard = term.Rate < 0 }
                : new Rivalry(context.Gate * term.Rate, term, context.Population, context.Occasions, context.Timeline) { Definition = this, LowersHazard = term.Rate < 0 };
        }
    }

    public override double? InDegree(DegreeTerm degree) => degree.Competition;

    public override IEnumerable<string> AgainstGuarantee(Scenario scenario, bool learns)
    {
        if (Of(scenario).Rate < 0)
            yield return "rivals' adoption lowers the hazard, so a further seed may keep others from adopting";
    }

    protected override bool IsOn(CompetitionTerm term) => term.Rate != 0;

    protected override CompetitionTerm Off(CompetitionTerm term) => term with { Rate = 0 };
}
