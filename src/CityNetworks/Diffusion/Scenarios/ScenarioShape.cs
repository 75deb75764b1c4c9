namespace CityNetworks.Diffusion.Scenarios;

/// <summary>The keys of a scenario file.</summary>
internal static class ScenarioShape
{
    /// <summary>More runs than this are refused: each keeps one number a period, so a million runs of twelve periods hold 48 MB.</summary>
    public const int MostRuns = 1_000_000;

    private static readonly ShapeKey s_rate = new("rate", NumberShape.AtLeastZero, "Hazard a period; 0 switches the mechanism off.");

    private static readonly EitherShape s_cities = new(new ListShape(new TextShape()), new TextShape("all"));

    private static readonly ObjectShape s_mechanisms = new(
        new("baseline", new ObjectShape(
            s_rate,
            new("covariates", new NumbersShape(), "Log hazard ratio by covariate: a column of cities.csv, a name of covariates.csv, or log_population; centred.")), "Adoption on a city's own account."),
        new("learning", new ObjectShape(
            s_rate,
            new("memory", NumberShape.Unit, "Share of a contact left after a period (contact contagion)."),
            new("evidence_memory", NumberShape.Unit, "Share of evidence left after a period."),
            new("size_exponent", NumberShape.Unit, "1 shares attention out over the others at an event; 0 counts each meeting of two in full."),
            new("publications", NumberShape.AtLeastZero, "Weight of a publication as contact with every reader, times the probability that it is read."),
            new("coordination", NumberShape.AtLeastZero, "Weight of a term of office as contact of the coordinator with every member."),
            new("precision", NumberShape.AtLeastZero, "Precision of one presentation, in own experiences."),
            new("prior_precision", NumberShape.Positive, "Precision of the prior."),
            new("prior_mean", NumberShape.Any, "Prior mean of the benefit."),
            new("cost", NumberShape.Any, "Cost, in units of benefit."),
            new("risk", NumberShape.AtLeastZero, "Aversion to risk."),
            new("foreign_relevance", NumberShape.Unit, "Relevance of the experience of a city of another country."),
            new("outcome", NumberShape.Any, "Outcome presented by an adopter without a recorded one.")), "Learning from presented outcomes; contact contagion where none are known."),
        new("mimicry", new ObjectShape(
            s_rate,
            new("peers", new TextShape("all", "country", "size", "leader"), "Who a city's peers are."),
            new("prestige", new ObjectShape(
                new("coordinator", NumberShape.AtLeastZero, "What office as coordinator adds to a prestige of 1."),
                new("deputy", NumberShape.AtLeastZero, "What office as deputy adds.")), "Prestige of office."),
            new("memory", NumberShape.Unit, "Share of an adoption's pull left after a period; 1: it lasts."),
            new("threshold", NumberShape.Unit, "Share of peers at which a city follows; left out: in proportion."),
            new("slope", NumberShape.Positive, "How sharp the threshold is.")), "Following peers and the prestigious."),
        new("endorsement", new ObjectShape(
            s_rate,
            new("memory", NumberShape.Unit, "Share of an endorsement left after a period."),
            new("events", new ListShape(new TextShape()), "Further endorsing events, by id.")), "The network's endorsement."),
        new("competition", new ObjectShape(
            s_rate,
            new("rivals", new TextShape("size", "distance", "structural-equivalence"), "Who a city's rivals are."),
            new("scale", NumberShape.Positive, "How fast rivalry falls: ln population, or 1000 km."),
            new("same_country", new FlagShape(), "Whether only cities of one country are rivals.")), "Keeping up with rivals."),
        new("coercion", new ObjectShape(
            new("mandates", new ListShape(new ObjectShape(
                new("authority", new TextShape(), "Who orders."),
                new("from", new TextShape(), "First period, by id.", true),
                new("to", new TextShape(), "Period after the last, by id."),
                new("cities", s_cities, "Who is bound.", true),
                new("compliance", NumberShape.Unit, "Probability a period that a bound city obeys."))), "Orders to adopt; left out: those of the records."),
            new("preemptions", new ListShape(new ObjectShape(
                new("from", new TextShape(), "First period, by id.", true),
                new("to", new TextShape(), "Period after the last, by id."),
                new("cities", s_cities, "Who is bound.", true))), "Orders not to adopt.")), "Orders of superior bodies."));

    private static readonly ObjectShape s_participation = new(
        new("attendance", new ObjectShape(
            new("base", new NumberShape(0, 1, Open: true), "Probability that a member without office comes to a meeting near by.", true),
            new("funding", NumberShape.Any, "What full funding adds, on the logit scale."),
            new("distance", NumberShape.Any, "What 1000 km to the host take away."),
            new("coordinator", NumberShape.Any, "What office as coordinator adds."),
            new("deputy", NumberShape.Any, "What office as deputy adds.")), "Who comes beside the recorded participants; left out: only those."),
        new("quorum", new ObjectShape(
            new("cities", new IntegerShape(1, 1_000_000), "Cities needed.", true),
            new("countries", new IntegerShape(1, 1000), "Countries needed."),
            new("recorded", new FlagShape(), "Whether meetings recorded as held need it too.")), "How many must come for a meeting that is not recorded as held."),
        new("cancelled", new TextShape("recorded", "worst", "likely", "best"), "What becomes of meetings recorded as cancelled: not held, or held with these participants."));

    /// <summary>The whole file.</summary>
    public static ObjectShape Root { get; } = new(
        new("$schema", new TextShape(), "Where this schema is, for editors."),
        new("title", new TextShape(), "A title for people."),
        new("policy", new TextShape(), "The policy, by id.", true),
        new("initial", new ListShape(new EitherShape(new TextShape(), new ObjectShape(
            new("city", new TextShape(), "The city, by id.", true),
            new("period", new TextShape(), "The period at whose end it has adopted, by id.")))), "Who has adopted at the start.", true),
        new("start", new TextShape(), "The first period simulated, by id.", true),
        new("end", new TextShape(), "The last period simulated, by id; left out: the last of the records."),
        new("mechanisms", s_mechanisms, "How the policy spreads; what is left out is off.", true),
        new("participation", s_participation, "Who comes to meetings, and which are held."),
        new("capacity", new ObjectShape(new ShapeKey("funded", NumberShape.Unit, "Share of what cities would adopt that they can pay for.")), "What cities can pay for."),
        new("runs", new IntegerShape(1, MostRuns), "Number of runs."),
        new("seed", new IntegerShape(0, ulong.MaxValue), "Seed of the random numbers."));
}
