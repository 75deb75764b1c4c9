using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Reading;

/// <summary>A row of <c>centrality</c>.</summary>
internal sealed record ScoreRow(string Window, string Mode, string Node, string Name, string Measure, double Raw, double Value, double Rank)
{
    public static ScoreRow Read(Rows rows, int row)
    {
        var node = rows.Text(row, "node");
        var name = rows.Text(row, "name");
        var mode = rows.Text(row, "mode");
        return new(
            rows.Text(row, "window"),
            mode.Length > 0 ? mode : "city",
            node,
            name.Length > 0 ? name : node,
            rows.Text(row, "measure"),
            rows.Number(row, "raw"),
            rows.Number(row, "value"),
            rows.Number(row, "rank"));
    }
}

/// <summary>A row of <c>ties</c>.</summary>
internal sealed record TieRow(string Window, string Source, string Target, double Weight, double AdjustedP, string Kept, string Events, string Kinds)
{
    public static TieRow Read(Rows rows, int row) => new(
        rows.Text(row, "window"),
        rows.Text(row, "source"),
        rows.Text(row, "target"),
        rows.Number(row, "weight"),
        rows.Number(row, "p_adjusted"),
        rows.Text(row, "kept"),
        rows.Text(row, "events"),
        rows.Text(row, "kinds"));
}

/// <summary>A row of <c>compare</c>.</summary>
internal sealed record ChangeRow(
    string From, string To, string Node, string Name, string Measure, double Delta, double Low, double High, double P, double AdjustedP, double LeastP)
{
    public static ChangeRow Read(Rows rows, int row)
    {
        var node = rows.Text(row, "node");
        var name = rows.Text(row, "name");
        return new(
            rows.Text(row, "from"),
            rows.Text(row, "to"),
            node,
            name.Length > 0 ? name : node,
            rows.Text(row, "measure"),
            rows.Number(row, "delta"),
            rows.Number(row, "ci_lo"),
            rows.Number(row, "ci_hi"),
            rows.Number(row, "p_value"),
            rows.Number(row, "p_adjusted"),
            rows.Number(row, "p_min"));
    }
}

/// <summary>A row of <c>assess</c>.</summary>
internal sealed record AssessmentRow(
    string Period, IReadOnlyList<double> Criteria, double Total, string Class, string PrintedTotal, string PrintedClass, string Agrees)
{
    public static IReadOnlyList<string> CriterionColumns { get; } = ["work_plan", "activities", "products", "participation"];

    /// <summary>Whether the period was scored at all: a blank is not a zero.</summary>
    public bool Assessed => !double.IsNaN(Total);

    /// <summary>Whether some criteria are scored and others are not, so that there is no total.</summary>
    public bool IsPartial => !Assessed && Criteria.Any(double.IsFinite);

    /// <summary>What stands in place of a total.</summary>
    public string Untold => IsPartial ? Text.Key("in part") : Text.Key("not assessed");

    public static AssessmentRow Read(Rows rows, int row) => new(
        rows.Text(row, "period"),
        [.. CriterionColumns.Select(criterion => rows.Number(row, criterion))],
        rows.Number(row, "total"),
        rows.Text(row, "class"),
        rows.Text(row, "printed_total"),
        rows.Text(row, "printed_class"),
        rows.Text(row, "agrees"));
}

/// <summary>A row of <c>curves</c>.</summary>
internal sealed record CurveRow(string Policy, string Period, double Mean, double Low, double LowerQuartile, double Median, double UpperQuartile, double High)
{
    /// <summary>What is on record, where the simulation is of a fit; NaN otherwise.</summary>
    public double Observed { get; init; } = double.NaN;

    public static CurveRow Read(Rows rows, int row) => new(
        rows.Text(row, "policy"),
        rows.Text(row, "period"),
        rows.Number(row, "mean"),
        rows.Number(row, "run_lo"),
        rows.Number(row, "q25"),
        rows.Number(row, "median"),
        rows.Number(row, "q75"),
        rows.Number(row, "run_hi"))
    {
        Observed = rows.Number(row, "observed"),
    };
}

/// <summary>A row of <c>cities</c>: how likely a city is to adopt, in the simulated scenario.</summary>
internal sealed record AdopterRow(string City, string Name, string Policy, double Probability, double Low, double High, string MedianPeriod)
{
    public static AdopterRow Read(Rows rows, int row)
    {
        var city = rows.Text(row, "city");
        var name = rows.Text(row, "name");
        return new(
            city,
            name.Length > 0 ? name : city,
            rows.Text(row, "policy"),
            rows.Number(row, "p_ever_adopted"),
            rows.Number(row, "ci_lo"),
            rows.Number(row, "ci_hi"),
            rows.Text(row, "median_period"));
    }
}

/// <summary>A row of <c>mechanisms</c>.</summary>
internal sealed record MechanismRow(string Policy, string Period, string Mechanism, double Adoptions, double Share)
{
    /// <summary>The mechanism that it is a part of; itself in tables that do not say.</summary>
    public string Family { get; init; } = Mechanism;

    public static MechanismRow Read(Rows rows, int row) => new(
        rows.Text(row, "policy"),
        rows.Text(row, "period"),
        rows.Text(row, "mechanism"),
        rows.Number(row, "adoptions"),
        rows.Number(row, "share"))
    {
        Family = rows.Text(row, rows.Has("family") ? "family" : "mechanism"),
    };
}

/// <summary>A row of <c>mechanism_shares</c>: of all adoptions of a run, the share attributed to a mechanism.</summary>
internal sealed record MechanismShareRow(string Policy, string Mechanism, string Family, double Share, double Low, double High)
{
    // What stands in place of a mechanism for all parts of a family together.
    private const string AllParts = "all";

    /// <summary>Whether it is of a whole family that has parts.</summary>
    public bool IsOfParts => Mechanism == AllParts;

    public static MechanismShareRow Read(Rows rows, int row) => new(
        rows.Text(row, "policy"),
        rows.Text(row, "mechanism"),
        rows.Text(row, "family"),
        rows.Number(row, "share"),
        rows.Number(row, "run_lo"),
        rows.Number(row, "run_hi"));
}

/// <summary>A row of <c>influence</c>.</summary>
internal sealed record InfluenceRow(string Policy, string Source, string Target, double ExpectedAdoptions)
{
    public static InfluenceRow Read(Rows rows, int row) => new(
        rows.Text(row, "policy"), rows.Text(row, "source"), rows.Text(row, "target"), rows.Number(row, "expected_adoptions"));
}

/// <summary>A row of <c>adoption_curve</c>: adoptions on record.</summary>
internal sealed record ObservedRow(string Policy, string Period, double AtRisk, double Adoptions, double Hazard, double Ever, double Holders)
{
    public static ObservedRow Read(Rows rows, int row) => new(
        rows.Text(row, "policy"),
        rows.Text(row, "period"),
        rows.Number(row, "at_risk"),
        rows.Number(row, "adoptions"),
        rows.Number(row, "hazard"),
        rows.Number(row, "adopted_ever"),
        rows.Number(row, "holders"));
}

/// <summary>A row of <c>parts</c>: how much of a part of the study was made.</summary>
internal sealed record PartRow(string Table, string Extent, double Size, double Limit, string Unit, string Note)
{
    public static PartRow Read(Rows rows, int row) => new(
        rows.Text(row, "table"),
        rows.Text(row, "extent"),
        rows.Number(row, "size"),
        rows.Number(row, "limit"),
        rows.Text(row, "unit"),
        rows.Text(row, "note"));
}

/// <summary>A row of <c>assumption_effects</c>: what is left of a scenario without one of its assumptions.</summary>
internal sealed record AssumptionRow(
    string Assumption, string Policy, string Text, double Stated, double Without, double Difference, double Low, double High, double Changed, double Runs)
{
    /// <summary>The assumption that the recorded network matters.</summary>
    public const string RecordedNetwork = "recorded network";

    public static AssumptionRow Read(Rows rows, int row) => new(
        rows.Text(row, "assumption"),
        rows.Text(row, "policy"),
        rows.Text(row, "text"),
        rows.Number(row, "stated"),
        rows.Number(row, "without"),
        rows.Number(row, "difference"),
        rows.Number(row, "ci_lo"),
        rows.Number(row, "ci_hi"),
        rows.Number(row, "changed_runs"),
        rows.Number(row, "runs"));
}
