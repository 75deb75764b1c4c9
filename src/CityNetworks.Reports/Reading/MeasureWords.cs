using CityNetworks.Centrality;
using CityNetworks.Centrality.Direct;
using CityNetworks.Measures;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Reading;

/// <summary>How the page describes a measure of centrality: in the words of its definition. Tables can hold measures of other programs; those are named by
/// their id.</summary>
internal static class MeasureWords
{
    /// <summary>Its place on the page; an unknown measure stands last.</summary>
    public static int Order(StudyTables study, string measure)
    {
        IReadOnlyList<Measure> all = study.Direct is null ? CentralityMeasures.All : DirectMeasures.All;
        var place = all.ToList().FindIndex(definition => definition.Id == measure);
        return place < 0 ? all.Count : place;
    }

    /// <summary>Its name inside a sentence; measures of one id have one name in both kinds of network.</summary>
    public static string Name(string measure) =>
        ((Measure?)CentralityMeasures.Known(measure) ?? Direct(measure)) is { } known ? Text.Word(known.NameInText) : measure;

    /// <summary>What a high value means in the study's network, in plain words; empty where not known.</summary>
    public static string Meaning(StudyTables study, string measure) =>
        (study.Direct is null ? (Measure?)CentralityMeasures.Known(measure) : Direct(measure)) is { } known ? Text.Word(known.Meaning) : string.Empty;

    /// <summary>Whether a raw value of 0 says that the node is not part of the window's network of events.</summary>
    public static bool IsAbsentAtZero(string measure) => CentralityMeasures.Known(measure)?.IsZeroOnlyWithoutTies == true;

    private static DirectMeasure? Direct(string measure) => DirectMeasures.All.FirstOrDefault(definition => definition.Id == measure);
}
