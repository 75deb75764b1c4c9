using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Adoption on a city's own account; see <see cref="Baseline"/>.</summary>
internal sealed class BaselineDefinition() : MechanismDefinition<BaselineTerm>(Name, "Adoption on a city's own account.", s_keys, new BaselineTerm(0))
{
    /// <summary>Its id and its key.</summary>
    public const string Name = "baseline";

    private static readonly TermShape<BaselineTerm> s_keys = new TermShape<BaselineTerm>()
        .Number("rate", NumberShape.AtLeastZero, MechanismKeys.Rate, term => term.Rate, (term, value) => term with { Rate = value })
        .Numbers(
            "covariates",
            NumberShape.Any,
            "Log hazard ratio by covariate: a column of cities.csv, a name of covariates.csv, or log_population; centred.",
            term => term.Covariates,
            (term, value) => term with { Covariates = value })
        .Optional(
            "interest",
            NumberShape.Any,
            "Log hazard ratio of a standard deviation of a city's interest, drawn once a run; as in participation.attendance.",
            term => term.Interest == 0 ? null : term.Interest,
            (term, value) => term with { Interest = value });

    public override Scenario AtUnitRate(Scenario scenario) => IsOn(Of(scenario)) ? With(scenario, Of(scenario) with { Rate = 1 }) : scenario;

    public override IEnumerable<Mechanism> Make(PolicyContext context)
    {
        if (IsOn(Of(context.Scenario)))
            yield return new Baseline(context.Gate, Of(context.Scenario), context.Records, context.Population, context.Timeline) { Definition = this };
    }

    public override void CheckNames(JsonPlace? place, ScenarioReferences names)
    {
        foreach (var covariate in place?["covariates"]?.Members ?? [])
            names.Covariate(covariate);
    }

    public override bool CanStart(JsonPlace? place, StartQuestion question) => Rate(place) > 0;

    protected override bool IsOn(BaselineTerm term) => term.Rate > 0;

    protected override BaselineTerm Off(BaselineTerm term) => term with { Rate = 0 };
}
