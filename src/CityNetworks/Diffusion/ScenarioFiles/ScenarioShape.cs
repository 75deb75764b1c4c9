using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>The keys of a scenario file.</summary>
internal static class ScenarioShape
{
    /// <summary>More runs than this are refused: each keeps one number per period, so a million runs of twelve periods hold 48 MB.</summary>
    public const int MostRuns = 1_000_000;

    private static readonly ShapeKey s_rate = new("rate", NumberShape.AtLeastZero, "Hazard a period; 0 switches the mechanism off.");

    private static readonly ObjectShape s_mechanisms = new([.. MechanismCatalogue.All.Select(definition => definition.Shape)]);

    private static readonly ObjectShape s_participation = new(
        new("attendance", new ObjectShape(
            new("base", new NumberShape(0, 1, Open: true), "Probability that a member without office comes to a meeting near by.", true),
            new("capacity", NumberShape.Any, "What full capacity adds, on the logit scale.") { Default = 0.0, OldName = "funding" },
            new("distance", NumberShape.Any, "What 1000 km to the host take away.") { Default = 0.0 },
            new("host", NumberShape.Any, "What it adds to be the host.") { Default = 0.0 },
            new("coordinator", NumberShape.Any, "What office as coordinator adds.") { Default = 0.0 },
            new("deputy", NumberShape.Any, "What office as deputy adds.") { Default = 0.0 },
            new("roles", new NumbersShape(NumberShape.Any), "What further roles in a term of office add, by the word of the records."),
            new("theme", NumberShape.Any, "What it adds to have taken part before in an event with one of its themes.") { Default = 0.0 },
            new("fatigue", NumberShape.Any, "What it takes away that the meeting before was not held.") { Default = 0.0 },
            new("interest", NumberShape.Any, "What a standard deviation of a city's interest adds, drawn once a run.") { Default = 0.0 }),
            "Who comes beside the recorded participants; left out: only those."),
        new("quorum", new ObjectShape(
            new("cities", new IntegerShape(1, 1_000_000), "Cities needed.", true),
            new("countries", new IntegerShape(1, 1000), "Countries needed.") { Default = 1.0 },
            new("recorded", new FlagShape(), "Whether meetings recorded as held need it too.") { Default = false }),
            "How many must come for a meeting that is not recorded as held."),
        new("meetings", new ListShape(new TextShape()), "Further kinds of event at which participants come together to meet, as the records write them."),
        new("readers", NumberShape.Unit, "Probability that a city reads a publication, drawn run by run; 1: all do.") { Default = 1.0 },
        new(
            "cancelled",
            new TextShape("recorded", "worst", "likely", "best"),
            "What becomes of meetings recorded as cancelled: not held, or held with these participants.")
        { Default = "recorded" });

    private static readonly ObjectShape s_states = new(
        new("awareness", new ObjectShape(
            s_rate,
            new("elsewhere", NumberShape.AtLeastZero, "Hazard a period of hearing of it from elsewhere."),
            new("memory", NumberShape.Unit, "Share of a contact left after a period."),
            new("size_exponent", NumberShape.Unit, "As in learning; 0: at a large event one hears as easily as at a small one."),
            new("publications", NumberShape.AtLeastZero, "Weight of a publication as contact with every reader."),
            new("coordination", NumberShape.AtLeastZero, "Weight of a term of office as contact of the coordinator with every member."),
            MechanismKeys.ContactWeights), "How cities come to know of the policy, by contact with adopters; left out: all know of it."),
        new(
            "rejection",
            NumberShape.AtLeastZero,
            "Hazard a period and unit of bad evidence that a city rejects the policy: a negative lesson. Needs learning from outcomes."),
        new("abandonment", new ObjectShape(
            s_rate,
            new("own", NumberShape.AtLeastZero, "Hazard for a unit by which the own outcome is worse than before."),
            new("observed", NumberShape.AtLeastZero, "Hazard for a unit of bad evidence. Needs learning from outcomes."),
            new("readopt", new FlagShape(), "Whether a city may adopt again what it gave up; left out: no.")),
            "How adopters give the policy up; left out: they do not."));

    private static readonly ObjectShape s_degree = new(
        new("always", NumberShape.Any, "Whatever the mechanism, on the log scale."),
        new(LearningDefinition.Name, NumberShape.Any, "When the adoption is attributed to learning or contact."),
        new(MimicryDefinition.Name, NumberShape.Any, "When it is attributed to mimicry."),
        new(CompetitionDefinition.Name, NumberShape.Any, "When it is attributed to competition."),
        new(EndorsementDefinition.Name, NumberShape.Any, "When it is attributed to endorsement."),
        new(CoercionDefinition.Name, NumberShape.Any, "When it is attributed to an order; left out everywhere: orders are copied."),
        new("similarity", NumberShape.Any, "When city and source are of one country."),
        new("capacity", NumberShape.Any, "For full capacity over none.") { OldName = "funding" },
        new("sources", NumberShape.Any, "For each city that moved the adopter."));

    private static readonly ObjectShape s_transfer = new(
        new("copying", s_degree, "The whole policy without change. Unset: learning 1."),
        new("emulation", s_degree, "The idea behind it: goals, ideologies, ideas. Unset: mimicry 1."),
        new("combination", s_degree, "Each object from one of at least two sources."),
        new("inspiration", s_degree, "An own design; the source only raised the matter."),
        new("fidelity_in_learning", new FlagShape(), "Whether later learners weigh an adopter's outcome by its fidelity."));

    private static readonly EitherShape s_initial = new(
        new ListShape(new EitherShape(new TextShape(), new ObjectShape(
            new("city", new TextShape(), "The city, by id.", true),
            new("period", new TextShape(), "The period at whose end it has adopted, by id.")))),
        new TextShape("recorded"));

    private static readonly ShapeKey s_how = new("mechanisms", s_mechanisms, "How the policy spreads; what is left out is off.", true);

    private static readonly ShapeKey[] s_ofPolicy =
    [
        new("policy", new TextShape(), "The policy, by id.", true),
        new("initial", s_initial, "Who has adopted at the start; recorded: those whose adoption is on record before it.", true),
    ];

    private static readonly ShapeKey[] s_further =
    [
        new("states", s_states, "Awareness, rejection and abandonment; left out: a city has adopted or has not, for good."),
        new("transfer", s_transfer, "Degrees and objects of transfer; left out: they are not asked for."),
    ];

    private static readonly ObjectShape s_interaction = new(
        new("from", new TextShape(), "The policy held, by id.", true),
        new("to", new TextShape(), "The policy whose hazard changes, by id.", true),
        new("effect", NumberShape.AtLeastZero, "Factor on its hazard: above 1 they complete, below 1 they compete, 0 excludes.") { Default = 1.0 },
        new("requires", new FlagShape(), "Whether only those who hold the first can adopt the second.") { Default = false });

    /// <summary>The whole file.</summary>
    public static ObjectShape Root { get; } = new(
    [
        new("$schema", new TextShape(), "Where this schema is, for editors."),
        new("title", new TextShape(), "A title for people."),
        .. s_ofPolicy,
        new("policies", new ListShape(new ObjectShape(
            [.. s_ofPolicy, s_how with { Says = "How this policy spreads, where it differs from what is said for all.", Required = false }, .. s_further])),
            "Several policies instead of one; each inherits the mechanisms, states and transfer said for all, key by key."),
        new("interactions", new ListShape(s_interaction), "What holding one policy does to the adoption of another by the same city."),
        new("start", new TextShape(), "The first period simulated, by id.", true),
        new("end", new TextShape(), "The last period simulated, by id; left out: the last of the records."),
        s_how,
        .. s_further,
        new("participation", s_participation, "Who comes to meetings, and which are held."),
        new("capacity", new ObjectShape(
            new("all", NumberShape.Unit, "Share of what cities would adopt that they can pay for.") { Default = 1.0, OldName = "funded" },
            new("cities", new NumbersShape(NumberShape.Unit), "The same of single cities, by id.")), "What cities can pay for."),
        new(
            "values",
            ValuesTerm.Keys.ShapeFrom(ValuesTerm.None),
            "The barrier of values: a factor from 0 to 1 on the voluntary hazard of cities that do not share the policy's values; left out: none."),
        new("runs", new IntegerShape(1, MostRuns), "Number of runs.") { Default = 1000.0 },
        new("seed", new IntegerShape(0, ulong.MaxValue), "Seed of the random numbers.") { Default = 1.0 },
    ])
    {
        Either = (["policy", "initial", "mechanisms"], ["policies"]),
    };
}
