using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>One mechanism as everything else sees it: its keys, how they are read and written, the names they refer to, what it makes, and its
/// traits.</summary>
/// <remarks>
/// Schema, reader, manifest, edits, transfer and the guarantee of seeds go through <see cref="MechanismCatalogue"/>; none of them knows a mechanism by name.
/// A new mechanism is its term, its definition, its computation, and its line in the catalogue.
/// </remarks>
internal abstract class MechanismDefinition
{
    /// <summary>Its key under <c>mechanisms</c> in a scenario file.</summary>
    public abstract string Key { get; }

    /// <summary>The key with all under it.</summary>
    public abstract ShapeKey Shape { get; }

    /// <summary>The ids under which it may stand in results.</summary>
    public virtual IReadOnlyList<string> Ids => [Key];

    /// <summary>The mechanism that it is a part of in tables and charts; its own key where it stands alone.</summary>
    public virtual string Family => Key;

    /// <summary>Whether its adoptions take over the first design from the network itself, without a city as source.</summary>
    public virtual bool BringsFirstDesign => false;

    /// <summary>The scenario with what a file says of it.</summary>
    public abstract Scenario Read(Scenario scenario, JsonPlace? place);

    /// <summary>All that is assumed of it, in words; null where it is off.</summary>
    public abstract string? Describe(Scenario scenario);

    /// <summary>The scenario in which it does not work.</summary>
    public abstract Scenario Without(Scenario scenario);

    /// <summary>The scenario in which its rate is 1 where it is at work.</summary>
    public virtual Scenario AtUnitRate(Scenario scenario) => scenario;

    /// <summary>The scenario without a city that is gone.</summary>
    public virtual Scenario WithoutCity(Scenario scenario, string city) => scenario;

    /// <summary>The mechanisms at work; none where it is off.</summary>
    public abstract IEnumerable<Mechanism> Make(PolicyContext context);

    /// <summary>Clears what it forbids from who is at risk, by period and city.</summary>
    public virtual void Forbid(PolicyContext context, bool[][] atRisk)
    {
    }

    /// <summary>Whether a file lets cities learn from outcomes by it.</summary>
    public virtual bool LearnsFromOutcomes(JsonPlace? place, StartQuestion question) => false;

    /// <summary>What it adds to the log weight of a degree of transfer when an adoption is attributed to it; null: the degree does not happen then.</summary>
    public virtual double? InDegree(DegreeTerm degree) => 0;

    /// <summary>Checks the names that its keys refer to against the records.</summary>
    public virtual void CheckNames(JsonPlace? place, ScenarioReferences names)
    {
    }

    /// <summary>Whether it can make a first adopter.</summary>
    public virtual bool CanStart(JsonPlace? place, StartQuestion question) => false;

    /// <summary>Why the expected adopters need not be submodular in the initial ones; none where hazards are linear in adopters.</summary>
    public virtual IEnumerable<string> AgainstGuarantee(Scenario scenario, bool learns) => [];
}

/// <summary>A mechanism with a term of its own.</summary>
/// <param name="key">Its key in a scenario file.</param>
/// <param name="says">What it is, for the schema.</param>
/// <param name="keys">The keys of its term.</param>
/// <param name="unset">The term where the scenario has none; it must be off.</param>
internal abstract class MechanismDefinition<T>(string key, string says, TermShape<T> keys, T unset) : MechanismDefinition
    where T : class
{
    public override string Key => key;

    public override ShapeKey Shape { get; } = new(key, keys.ShapeFrom(unset), says);

    public override Scenario Read(Scenario scenario, JsonPlace? place) => With(scenario, keys.Read(place, unset));

    public override string? Describe(Scenario scenario) => IsOn(Of(scenario)) ? keys.Describe(Of(scenario)) : null;

    public override Scenario Without(Scenario scenario) => With(scenario, Off(Of(scenario)));

    /// <summary>The term.</summary>
    protected T Of(Scenario scenario) => scenario.Terms.Or(unset);

    /// <summary>The scenario with another term.</summary>
    protected static Scenario With(Scenario scenario, T term) => scenario with { Terms = scenario.Terms.With(term) };

    /// <summary>Whether the mechanism is at work.</summary>
    protected abstract bool IsOn(T term);

    /// <summary>The term with which it is not.</summary>
    protected abstract T Off(T term);

    /// <summary>The rate that a file states; 0 where it states none.</summary>
    protected static double Rate(JsonPlace? place) => NumberAt(place, "rate", 0);

    /// <summary>A number that a file states, or what holds where it does not.</summary>
    protected static double NumberAt(JsonPlace? place, string name, double otherwise) =>
        place?[name] is { Kind: System.Text.Json.JsonValueKind.Number } number ? ((JsonPlace?)number).Or(otherwise) : otherwise;
}

/// <summary>Whether something can start without an adopter: the policy, and the periods simulated.</summary>
/// <param name="Records">What the sources say.</param>
/// <param name="Policy">The policy, by id; null where the file does not say.</param>
/// <param name="Start">The first period, by number.</param>
/// <param name="End">The last period, by number.</param>
internal sealed record StartQuestion(CityNetworks.Records.RecordSet Records, string? Policy, int Start, int End)
{
    /// <summary>The number of a period; −1: there is none of that id.</summary>
    public int NumberOf(string? period) => Records.Periods.Select(row => row.Id).ToList().IndexOf(period ?? string.Empty);

    /// <summary>Whether [from, to) touches the periods simulated.</summary>
    public bool InForce(string? from, string? to) => NumberOf(from) <= End && (to is null || NumberOf(to) > Start);
}
