namespace CityNetworks.Reports.Reading;

/// <summary>What the coefficients of a page explain.</summary>
internal enum FittedOutcome
{
    /// <summary>Adoption of policies.</summary>
    Adoption,

    /// <summary>Policies that are given up.</summary>
    Disadoption,

    /// <summary>Which cities come to events, among the sets that could have come.</summary>
    Participation,

    /// <summary>Which cities hold office together.</summary>
    Office,

    /// <summary>A matrix of pairs, beside other matrices.</summary>
    Pairs,
}

/// <summary>Which of them it is, from the tables and facts of a page.</summary>
internal static class FittedOutcomes
{
    /// <summary>The fact that says so where the tables cannot.</summary>
    public const string Fact = "outcome";

    public static FittedOutcome Of(StudyTables study)
    {
        if (study.Input.Facts.Any(fact => fact is { Label: Fact, Value: "disadoption" }))
            return FittedOutcome.Disadoption;
        var models = new Rows(study.Table("models"));
        return models.Has("outcome") ? FittedOutcome.Pairs
            : models.Count == 0 ? FittedOutcome.Adoption
            : models.Text(0, "model") switch
            {
                "participation" => FittedOutcome.Participation,
                "office" => FittedOutcome.Office,
                _ => FittedOutcome.Adoption,
            };
    }
}
