using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Reading;

/// <summary>The change of a counterfactual, which arrives as the options of the command in words, several joined by semicolons.</summary>
internal static class ChangeWords
{
    private static readonly string[] s_forms =
    [
        Text.Key("remove city {0}"),
        Text.Key("add city {0}"),
        Text.Key("remove role {0}"),
        Text.Key("rotate coordinators {0}"),
        Text.Key("remove event {0}"),
        Text.Key("add event {0}"),
        Text.Key("remove period {0}"),
        Text.Key("remove mechanism {0}"),
        Text.Key("capacity {0}"),
        Text.Key("attendance {0}"),
        Text.Key("mandate {0}"),
        Text.Key("hold cancelled {0}"),
        Text.Key("reseed {0}"),
        Text.Key("every city removed in turn"),
        Text.Key("the scenario {0} in place of {1}"),
    ];

    /// <summary>The change in the language of the page; what is not known stays as it is.</summary>
    /// <param name="change">As in the facts.</param>
    public static string Of(string change) => string.Join("; ", change.Split("; ").Select(One));

    // Ids and values stay; several of one option are a list.
    private static string One(string part) =>
        s_forms.Select(form => Facts.After(part, form)).FirstOrDefault(words => words is not null) is { } known
            ? known.Replace(" and ", Language.Current.And(string.Empty), StringComparison.Ordinal)
            : Text.Word(part);
}
