using CityNetworks.Centrality;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Reading;

/// <summary>How the page describes a measure of centrality: in the words of its definition. Tables can hold measures of other programs; those are named by
/// their id.</summary>
internal static class MeasureWords
{
    /// <summary>Its place on the page; an unknown measure stands last.</summary>
    public static int Order(string measure)
    {
        var place = CentralityMeasures.All.ToList().FindIndex(definition => definition.Id == measure);
        return place < 0 ? CentralityMeasures.All.Count : place;
    }

    /// <summary>Its name inside a sentence.</summary>
    public static string Name(string measure) => CentralityMeasures.Known(measure) is { } known ? Text.Word(known.NameInText) : measure;

    /// <summary>What a high value means, in plain words; empty where not known.</summary>
    public static string Meaning(string measure) => CentralityMeasures.Known(measure) is { } known ? Text.Word(known.Meaning) : string.Empty;

    /// <summary>Whether a raw value of 0 says that the node is not part of the window's network.</summary>
    public static bool IsAbsentAtZero(string measure) => CentralityMeasures.Known(measure)?.IsZeroOnlyWithoutTies == true;
}
