namespace CityNetworks.Neo4j.Planning;

/// <summary>What is to be in the graph: typed groups of nodes and relationships with keys that are the same in every export.</summary>
/// <remarks>
/// Pure: the same source gives the same plan, and nothing is sent. Rows are made when a group is read, so that a million of them are never held,
/// and a plan can be read as often as needed: to send it, to verify it, to write it as files.
/// Order: nodes before relationships, facts before results, so that every end of a relationship is there before it.
/// </remarks>
public sealed class ExportPlan
{
    private ExportPlan(string dataset, string title, RunIdentity run, IReadOnlyList<GraphGroup> groups)
    {
        Dataset = dataset;
        Title = title;
        Run = run;
        Groups = groups;
        CityColumns = PropertiesOf(Lifetime.Fact);
        ScoreNames = PropertiesOf(Lifetime.Mirror);

        string[] PropertiesOf(Lifetime lifetime) =>
        [
            .. groups.OfType<NodeGroup>().Where(group => group.Label is NodeLabel.City && group.Lifetime == lifetime)
                .SelectMany(group => group.Properties).Select(property => property.Name),
        ];
    }

    /// <summary>The Dataset that all of it belongs to.</summary>
    public string Dataset { get; }

    /// <summary>Its title for people; may be empty.</summary>
    public string Title { get; }

    /// <summary>The run that the results belong to.</summary>
    public RunIdentity Run { get; }

    /// <summary>The groups, in the order of writing.</summary>
    public IReadOnlyList<GraphGroup> Groups { get; }

    /// <summary>Names of the properties that cities have as facts.</summary>
    public IReadOnlyList<string> CityColumns { get; }

    /// <summary>Names of the scores that are copied onto cities.</summary>
    public IReadOnlyList<string> ScoreNames { get; }

    /// <summary>Plans an export.</summary>
    /// <param name="source">Records and results.</param>
    /// <param name="settings">What the results were computed with.</param>
    /// <remarks>Cost: one reading of all rows, for the fingerprint that names the run.</remarks>
    /// <exception cref="ArgumentException">A table lacks a column, or names a window, city, event, period or policy that does not exist.</exception>
    public static ExportPlan Create(ExportSource source, PlanSettings settings)
    {
        var dataset = settings.Dataset ?? source.Records.Id;
        var unnamed = GroupsOf(source, new PlanKeys(dataset, string.Empty));
        var run = RunIdentity.Of(dataset, settings, Fingerprint.Of(unnamed));
        return new ExportPlan(dataset, source.Records.Title, run, GroupsOf(source, new PlanKeys(dataset, run.Id)));
    }

    private static IReadOnlyList<GraphGroup> GroupsOf(ExportSource source, PlanKeys keys)
    {
        var known = new KnownRows(source);
        var facts = new FactGroups(source, known, keys);
        var scores = source.Centrality is { } centrality ? new ScoreGroups(centrality, known, keys) : null;
        GraphGroup?[] groups =
        [
            .. facts.Nodes(),
            .. scores?.Nodes() ?? [],
            .. facts.Relationships(),
            source.Ties is { } ties ? TieGroup.Of(ties, known, keys) : null,
            .. scores?.Relationships() ?? [],
            .. DiffusionGroups.Of(source, known, keys),
            scores?.Mirror(facts.CityPropertyNames),
        ];
        return [.. groups.OfType<GraphGroup>()];
    }
}
