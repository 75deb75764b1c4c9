using CityNetworks.Centrality;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Records;

namespace CityNetworks.Explorer.Views;

/// <summary>The choices of the page.</summary>
internal static class StartViews
{
    private const int MostNotes = 20;

    /// <summary>All of them.</summary>
    /// <param name="version">The version of the program.</param>
    /// <param name="sets">The data sets.</param>
    /// <returns>What the page begins with.</returns>
    public static StartView Of(string version, IReadOnlyList<DataSet> sets) => new(
        version,
        [.. sets.Select(Of)],
        [.. CentralityMeasures.All.Select(Choice)],
        [.. TieWeights.All.Select(Choice)],
        [.. BackboneMethods.All.Select(Choice)],
        [.. Enum.GetNames<EventKind>().Select(name => name.ToLowerInvariant())],
        $"One file of participations (CSV, .xlsx, Parquet), or the tables of a record folder together: at most {UploadLimits.MostFiles} files, "
            + $"{UploadLimits.MostBytes >> 20} MB. They stay in the memory of this computer.",
        RunSettings.MostRuns);

    /// <summary>A data set.</summary>
    /// <param name="set">The data set.</param>
    /// <returns>As the page lists it.</returns>
    public static DataView Of(DataSet set)
    {
        var records = set.Records;
        var names = ShownNames.OfCities(records);
        return new DataView(
            set.Id,
            set.Title,
            set.Origin,
            [.. records.Periods.Select(period => new Choice(period.Id, period.Label ?? period.Id))],
            Selections.KindsOf(records),
            records.Participations.Any(row => row.Evidence is Evidence.Secondary) || records.Events.Any(row => row.Evidence is Evidence.Secondary),
            records.Events.Any(row => row.Status is EventStatus.Cancelled),
            [.. records.Cities.Select(city => new Choice(city.Id, names[city.Id], city.Country))],
            [.. records.Events.Select(held => new Choice(held.Id, $"{ShownNames.Title(held.Title ?? held.Id)}, {held.Period}"))],
            [.. set.Reading.Problems.Take(MostNotes).Select(problem => $"{problem.Code}: {problem}")]);
    }

    private static Choice Choice(Measure measure) => new(measure.Id, measure.Name, $"{measure.Meaning}. Formula: {measure.Formula}. {measure.Citation}.");
}
