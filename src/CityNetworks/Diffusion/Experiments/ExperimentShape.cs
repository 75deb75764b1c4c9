using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>The keys of an experiment file.</summary>
internal static class ExperimentShape
{
    /// <summary>More points of a design than this are refused.</summary>
    public const int MostPoints = 10_000;

    private static readonly ShapeKey s_path = new(
        "path", new TextShape(), "A number of the scenario, by the keys that lead to it: mechanisms.mimicry.rate.", true);

    /// <summary>The whole file.</summary>
    public static ObjectShape Root { get; } = new(
        new("$schema", new TextShape(), "Where this schema is, for editors."),
        new("title", new TextShape(), "A title for people."),
        new("base", new TextShape(), "The scenario that all others change: a file, seen from this one, or the name of a bundled one.", true),
        new("scenarios", new ListShape(new ObjectShape(
            new("name", new TextShape(), "Its name in the tables.", true),
            new(
                "change",
                new NullableShape(Changes(ScenarioShape.Root)),
                "What differs from the base: keys replace those of the base, null takes one away, "
                    + "lists are replaced as a whole (JSON merge patch, RFC 7386)."))),
            "The scenarios that are compared; the first is the one that the others are compared with. Left out: the base alone."),
        new("grid", new ListShape(new ObjectShape(
            s_path,
            new("values", new ListShape(new EitherShape(NumberShape.Any, new TextShape())), "The values it takes.", true))),
            "Every scenario is run at every combination of these values."),
        new("sensitivity", new ObjectShape(
            new("parameters", new ListShape(new ObjectShape(
                s_path,
                new("low", NumberShape.Any, "The lowest value that is plausible.", true),
                new("high", NumberShape.Any, "The highest.", true))),
                "Numbers of the scenario that are not known well; each is drawn evenly between low and high."),
            new("codings", new ListShape(new ObjectShape(
                new("name", new TextShape(), "Its name in the tables.", true),
                new(
                    "corrections",
                    new ListShape(new TextShape()),
                    "Corrections of the records, by id (I-07 takes I-07-name and so on along), whose alternative reading is taken."),
                new("same_occasion", new TextShape("apart"), "Events recorded as one occasion are taken as several."),
                new("evidence", new TextShape("secondary", "all"), "Which rows count instead."))),
                "Choices made in coding the records that could have been made otherwise; each is drawn with even odds."),
            new("draws", new IntegerShape(2, MostPoints), "Points of the Latin hypercube (default 100).")), "What is not known, and how far it matters."),
        new("runs", new IntegerShape(1, ScenarioShape.MostRuns), "Number of runs at each point."),
        new("seed", new IntegerShape(0, ulong.MaxValue), "Seed of the random numbers and of the design."));

    // A change may leave out what a scenario must say, and take away by null what the base says; lists are replaced as a whole.
    private static Shape Changes(Shape shape) => shape switch
    {
        ObjectShape keys => new ObjectShape(
        [
            .. keys.Keys.Where(key => key.Name is not "$schema")
                .Select(key => key with { Shape = new NullableShape(Changes(key.Shape)), Required = false, Default = null }),
        ]),
        NumbersShape numbers => numbers with { Nulls = true },
        EitherShape either => new EitherShape(Changes(either.First), Changes(either.Second)),
        _ => shape,
    };
}
