using CityNetworks.Diffusion.Simulation;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>The table <c>carriers</c>.</summary>
internal static class CarrierTable
{
    /// <summary>policy, organisation, name, target, expected_adoptions; null when no policy is carried by anybody.</summary>
    public static Table? Of(DiffusionModel model, Tally tally, int runs)
    {
        var cities = model.Population.Count;
        if (tally.Policies.All(policy => policy.Carriers.Count == 0))
            return null;

        var names = model.Records.Organisations.ToDictionary(row => row.Id, row => row.Name, StringComparer.Ordinal);
        var rows = model.Policies.Zip(tally.Policies)
            .SelectMany(pair => Enumerable.Range(0, pair.Second.ByCarrier.Length).Where(place => pair.Second.ByCarrier[place] > 0), (pair, place) => (Policy: pair.First, Counts: pair.Second, Place: place))
            .ToArray();
        return Table.Of("carriers", rows)
            .Text("policy", row => row.Policy.Id)
            .Text("organisation", row => row.Counts.Carriers[row.Place / cities].Id)
            .Text("name", row => names[row.Counts.Carriers[row.Place / cities].Id])
            .Text("target", row => model.Population.Cities[row.Place % cities].Id)
            .Number("expected_adoptions", row => (double)row.Counts.ByCarrier[row.Place] / runs)
            .Build();
    }
}
