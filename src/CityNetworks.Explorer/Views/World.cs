using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Explorer.Views;

/// <summary>The records that are looked at, changed as asked, and their network.</summary>
/// <param name="Data">The data set.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Selection">The rows that count.</param>
/// <param name="Records">The records with the changes made.</param>
/// <param name="Network">Their network.</param>
internal sealed record World(DataSet Data, RecordsRequest Request, Selection Selection, RecordSet Records, TwoModeNetwork Network)
{
    /// <summary>The changes.</summary>
    public IReadOnlyList<Edit> Edits => Request.Edits ?? [];

    /// <summary>Builds it.</summary>
    /// <param name="data">The data set.</param>
    /// <param name="asked">What is asked for.</param>
    /// <returns>The world.</returns>
    /// <exception cref="ArgumentException">A change cannot be made.</exception>
    public static World Of(DataSet data, RecordsRequest asked)
    {
        var selection = Selections.Of(asked, data.Records);
        var records = asked.Edits is { Count: > 0 } edits ? WithoutLostHosts(Changes.Apply(Unmoved(data.Records, selection), edits).Records) : data.Records;
        return new World(data, asked, selection, records, NetworkBuilder.Build(records, selection));
    }

    // An event that a city hosted takes place without it; saved records name no city that they do not hold.
    private static RecordSet WithoutLostHosts(RecordSet records)
    {
        var cities = records.Cities.Select(city => city.Id).ToHashSet(StringComparer.Ordinal);
        return records with { Events = [.. records.Events.Select(row => row.Host is { } host && !cities.Contains(host) ? row with { Host = null } : row)] };
    }

    // The changes are those of a model; one in which nothing spreads has the records and no more.
    private static DiffusionModel Unmoved(RecordSet records, Selection selection) =>
        DiffusionModel.Create(records, new Scenario("none", records.Periods[0].Id), selection);
}
