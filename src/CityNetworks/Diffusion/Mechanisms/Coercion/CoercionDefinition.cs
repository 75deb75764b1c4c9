using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Orders of superior bodies; see <see cref="Coercion"/>.</summary>
internal sealed class CoercionDefinition() : MechanismDefinition<CoercionTerm>(Name, "Orders of superior bodies.", s_keys, new CoercionTerm())
{
    /// <summary>Its id and its key.</summary>
    public const string Name = "coercion";

    private static readonly TermShape<CoercionTerm> s_keys = new TermShape<CoercionTerm>()
        .Add(
            new ShapeKey(
                "mandates",
                new ListShape(new ObjectShape(
                    new("authority", new TextShape(), "Who orders."),
                    new("from", new TextShape(), "First period, by id.", true),
                    new("to", new TextShape(), "Period after the last, by id."),
                    new("cities", MechanismKeys.Cities, "Who is bound.", true),
                    new("compliance", NumberShape.Unit, "Probability a period that a bound city obeys."))),
                "Orders to adopt; left out: those of the records."),
            (term, place) => term with
            {
                Mandates =
                [
                    .. place.Items.Select(item => new Mandate(item["authority"].Or(string.Empty), string.Empty, item["from"]!.Text)
                    {
                        To = item["to"]?.Text,
                        Cities = MechanismKeys.Bound(item),
                        Compliance = item["compliance"].Or(1.0),
                    }),
                ],
            },
            term => term.Mandates is null ? "as recorded" : term.Mandates.Count == 0 ? "none" : string.Join(" + ", term.Mandates.Select(Text)))
        .Add(
            new ShapeKey(
                "preemptions",
                new ListShape(new ObjectShape(
                    new("from", new TextShape(), "First period, by id.", true),
                    new("to", new TextShape(), "Period after the last, by id."),
                    new("cities", MechanismKeys.Cities, "Who is bound.", true))),
                "Orders not to adopt."),
            (term, place) => term with { Preemptions = [.. place.Items.Select(item => new Preemption(item["from"]!.Text, item["to"]?.Text) { Cities = MechanismKeys.Bound(item) })] },
            term => term.Preemptions.Count == 0 ? null : string.Join(" + ", term.Preemptions.Select(order => $"{MechanismKeys.Span(order.From, order.To)} for {MechanismKeys.Bound(order.Cities)}")));

    public override bool BringsFirstDesign => true;

    // A mandate is of the policy it stands under.
    public override Scenario Read(Scenario scenario, JsonPlace? place)
    {
        var read = base.Read(scenario, place);
        return Of(read).Mandates is { } mandates ? With(read, Of(read) with { Mandates = [.. mandates.Select(order => order with { Policy = scenario.Policy })] }) : read;
    }

    public override Scenario WithoutCity(Scenario scenario, string city) => With(scenario, Of(scenario) with
    {
        Mandates = Of(scenario).Mandates is { } orders ? [.. Orders.Without(orders, city)] : null,
        Preemptions =
        [
            .. Of(scenario).Preemptions
                .Where(order => order.Cities.Count == 0 || order.Cities.Any(id => id != city))
                .Select(order => order with { Cities = [.. order.Cities.Where(id => id != city)] }),
        ],
    });

    public override IEnumerable<Mechanism> Make(PolicyContext context)
    {
        var mandates = Of(context.Scenario).Mandates ?? [.. context.Records.Mandates.Where(mandate => mandate.Policy == context.Scenario.Policy)];
        if (mandates.Count > 0)
            yield return new Coercion(mandates, context.Population, context.Timeline) { Definition = this };
    }

    public override void Forbid(PolicyContext context, bool[][] atRisk) =>
        Coercion.Forbid(Of(context.Scenario).Preemptions, context.Population, context.Timeline, atRisk);

    public override double? InDegree(DegreeTerm degree) => degree.Coercion;

    public override void CheckNames(JsonPlace? place, ScenarioReferences names)
    {
        foreach (var order in (place?["mandates"]?.Items ?? []).Concat(place?["preemptions"]?.Items ?? []))
            names.Order(order);
    }

    public override bool CanStart(JsonPlace? place, StartQuestion question) => place?["mandates"] is { Kind: System.Text.Json.JsonValueKind.Array } mandates
        ? mandates.Items.Any(order => question.InForce(order["from"]?.Text, order["to"]?.Text) && NumberAt(order, "compliance", 1) > 0)
        : question.Records.Mandates.Any(order => order.Policy == question.Policy && question.InForce(order.From, order.To) && order.Compliance is null or > 0);

    protected override bool IsOn(CoercionTerm term) => true;

    protected override CoercionTerm Off(CoercionTerm term) => term with { Mandates = [] };

    private static string Text(Mandate order) =>
        $"{(order.Authority.Length > 0 ? order.Authority + " " : string.Empty)}{MechanismKeys.Span(order.From, order.To)} for {MechanismKeys.Bound(order.Cities)} with compliance {TermShape<CoercionTerm>.Text(order.Compliance ?? 1)}";
}
