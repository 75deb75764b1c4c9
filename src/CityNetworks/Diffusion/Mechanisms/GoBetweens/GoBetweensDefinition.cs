using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Organisations that carry the policy; see <see cref="GoBetweens"/>.</summary>
internal sealed class GoBetweensDefinition()
    : MechanismDefinition<GoBetweensTerm>(Name, "Organisations that met adopters and carry the policy to the cities they meet later.", s_keys, new GoBetweensTerm(0))
{
    /// <summary>Its id and its key.</summary>
    public const string Name = "go-betweens";

    private static readonly TermShape<GoBetweensTerm> s_keys = new TermShape<GoBetweensTerm>()
        .Number("rate", NumberShape.AtLeastZero, MechanismKeys.Rate, term => term.Rate, (term, value) => term with { Rate = value })
        .Number(
            "memory",
            NumberShape.Unit,
            "Share left after a period, of what an organisation carries and of what a city heard from it.",
            term => term.Memory,
            (term, value) => term with { Memory = value })
        .Numbers(
            "actors",
            NumberShape.AtLeastZero,
            "Weight of an organisation by its actor (organisations.csv); one not named weighs 1.",
            term => term.Actors,
            (term, value) => term with { Actors = value });

    public override Scenario AtUnitRate(Scenario scenario) => IsOn(Of(scenario)) ? With(scenario, Of(scenario) with { Rate = 1 }) : scenario;

    public override IEnumerable<Mechanism> Make(PolicyContext context)
    {
        if (IsOn(Of(context.Scenario)))
            yield return new GoBetweens(context.Gate * Of(context.Scenario).Rate, Of(context.Scenario), context) { Definition = this };
    }

    // What passes over through an organisation is learnt, not seen.
    public override double? InDegree(DegreeTerm degree) => degree.Learning;

    public override void CheckNames(JsonPlace? place, ScenarioReferences names)
    {
        foreach (var actor in place?["actors"]?.Members ?? [])
            names.Actor(actor);
    }

    protected override bool IsOn(GoBetweensTerm term) => term.Rate > 0;

    protected override GoBetweensTerm Off(GoBetweensTerm term) => term with { Rate = 0 };
}
