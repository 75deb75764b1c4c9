using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Money on the condition of adopting; see <see cref="ConditionalFunding"/>.</summary>
internal sealed class ConditionalFundingDefinition()
    : MechanismDefinition<ConditionalFundingTerm>(
        Name,
        "Money that is given on the condition that the policy is adopted: it moves those who lack means of their own.",
        s_keys,
        new ConditionalFundingTerm())
{
    /// <summary>Its id and its key.</summary>
    public const string Name = "conditional-funding";

    private static readonly TermShape<ConditionalFundingTerm> s_keys = new TermShape<ConditionalFundingTerm>().Add(
        new ShapeKey(
            "offers",
            new ListShape(new ObjectShape(
                new("funder", new TextShape(), "Who offers.", true),
                new("from", new TextShape(), "First period, by id.", true),
                new("to", new TextShape(), "Period after the last, by id."),
                new("compliance", NumberShape.Unit, "Probability a period that a city without means of its own does as the funder asks; left out: 1."),
                new("cities", MechanismKeys.Cities, "Who may have the money.", true))),
            "The offers."),
        (term, place) => term with
        {
            Offers =
            [
                .. place.Items.Select(item => new FundingOffer(item["funder"]!.Text, item["from"]!.Text)
                {
                    To = item["to"]?.Text,
                    Compliance = item["compliance"].Or(1.0),
                    Cities = MechanismKeys.Bound(item),
                }),
            ],
        },
        term => term.Offers.Count == 0 ? null : string.Join(" + ", term.Offers.Select(Describe)));

    public override string Family => CoercionDefinition.Name;

    public override bool BringsFirstDesign => true;

    public override Scenario WithoutCity(Scenario scenario, string city) => With(scenario, new ConditionalFundingTerm
    {
        Offers =
        [
            .. Of(scenario).Offers
                .Where(offer => offer.Cities.Count == 0 || offer.Cities.Any(id => id != city))
                .Select(offer => offer with { Cities = [.. offer.Cities.Where(id => id != city)] }),
        ],
    });

    public override IEnumerable<Mechanism> Make(PolicyContext context)
    {
        if (IsOn(Of(context.Scenario)))
            yield return new ConditionalFunding(Of(context.Scenario), context) { Definition = this };
    }

    public override double? InDegree(DegreeTerm degree) => degree.Coercion;

    public override void CheckNames(JsonPlace? place, ScenarioReferences names)
    {
        foreach (var offer in place?["offers"]?.Items ?? [])
            names.Order(offer);
    }

    public override bool CanStart(JsonPlace? place, StartQuestion question) =>
        (place?["offers"]?.Items ?? []).Any(offer => question.InForce(offer["from"]?.Text, offer["to"]?.Text) && NumberAt(offer, "compliance", 1) > 0);

    protected override bool IsOn(ConditionalFundingTerm term) => term.Offers.Count > 0;

    protected override ConditionalFundingTerm Off(ConditionalFundingTerm term) => new();

    private static string Describe(FundingOffer offer) =>
        $"{offer.Funder} {MechanismKeys.Span(offer.From, offer.To)} for {MechanismKeys.Bound(offer.Cities)} with compliance "
            + $"{TermShape<ConditionalFundingTerm>.Text(offer.Compliance)}";
}
