using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Authorities that adopt first and then bind; see <see cref="Authority"/>.</summary>
internal sealed class AuthorityDefinition() : MechanismDefinition<AuthorityTerm>(Name, "Authorities that adopt the policy themselves and then bind their cities.", s_keys, new AuthorityTerm())
{
    /// <summary>Its id and its key.</summary>
    public const string Name = "authority";

    private static readonly TermShape<AuthorityTerm> s_keys = new TermShape<AuthorityTerm>().Add(
        new ShapeKey(
            "authorities",
            new ListShape(new ObjectShape(
                new("authority", new TextShape(), "Who binds.", true),
                new("from", new TextShape(), "First period in which it may adopt, by id.", true),
                new("rate", NumberShape.AtLeastZero, "Hazard a period that it adopts."),
                new("following", NumberShape.AtLeastZero, "What its hazard gains when all its cities have adopted, in proportion to their share."),
                new("lag", new IntegerShape(1, 1000), "Periods from its adoption to the first in which its cities are bound; left out: 1."),
                new("compliance", NumberShape.Unit, "Probability a period that a bound city obeys; left out: 1."),
                new("cities", MechanismKeys.Cities, "Its cities.", true))),
            "The authorities, each once."),
        (term, place) => term with
        {
            Authorities =
            [
                .. place.Items.Select(item => new BindingAuthority(item["authority"]!.Text, item["from"]!.Text)
                {
                    Rate = item["rate"].Or(0.0),
                    Following = item["following"].Or(0.0),
                    Lag = (int)item["lag"].Or(1UL),
                    Compliance = item["compliance"].Or(1.0),
                    Cities = MechanismKeys.Bound(item),
                }),
            ],
        },
        term => term.Authorities.Count == 0 ? null : string.Join(" + ", term.Authorities.Select(Text)));

    public override string Family => CoercionDefinition.Name;

    public override bool BringsFirstDesign => true;

    public override Scenario WithoutCity(Scenario scenario, string city) => With(scenario, new AuthorityTerm
    {
        Authorities =
        [
            .. Of(scenario).Authorities
                .Where(one => one.Cities.Count == 0 || one.Cities.Any(id => id != city))
                .Select(one => one with { Cities = [.. one.Cities.Where(id => id != city)] }),
        ],
    });

    public override IEnumerable<Mechanism> Make(PolicyContext context)
    {
        if (IsOn(Of(context.Scenario)))
            yield return new Authority(Of(context.Scenario), context) { Definition = this };
    }

    public override double? InDegree(DegreeTerm degree) => degree.Coercion;

    public override void CheckNames(JsonPlace? place, ScenarioReferences names)
    {
        foreach (var authority in place?["authorities"]?.Items ?? [])
            names.Order(authority);
    }

    public override bool CanStart(JsonPlace? place, StartQuestion question) =>
        (place?["authorities"]?.Items ?? []).Any(one => question.InForce(one["from"]?.Text, null) && NumberAt(one, "rate", 0) > 0 && NumberAt(one, "compliance", 1) > 0);

    public override IEnumerable<string> AgainstGuarantee(Scenario scenario, bool learns)
    {
        if (Of(scenario).Authorities.Any(one => one.Following > 0))
            yield return "an authority follows its cities and then binds the others, so two seeds may do what neither does";
    }

    protected override bool IsOn(AuthorityTerm term) => term.Authorities.Count > 0;

    protected override AuthorityTerm Off(AuthorityTerm term) => new();

    private static string Text(BindingAuthority one)
    {
        var numbers = $"hazard {TermShape<AuthorityTerm>.Text(one.Rate)} and {TermShape<AuthorityTerm>.Text(one.Following)} for all its cities, lag {one.Lag}, compliance {TermShape<AuthorityTerm>.Text(one.Compliance)}";
        return $"{one.Authority} from {one.From} for {MechanismKeys.Bound(one.Cities)} ({numbers})";
    }
}
