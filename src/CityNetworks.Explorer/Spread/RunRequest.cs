using CityNetworks.Explorer.Views;

namespace CityNetworks.Explorer.Spread;

/// <summary>A simulation, a comparison or a page that is asked for.</summary>
/// <param name="Records">The records, with the changes made to them.</param>
/// <param name="Makes">simulation, comparison or page.</param>
/// <param name="Scenario">JSON; null: none, for a page without a simulation.</param>
/// <param name="Against">Of a comparison: the scenario that the first is compared with; null: the world as recorded, without the changes.</param>
/// <param name="Runs">The number of runs.</param>
/// <param name="Seed">The seed.</param>
internal sealed record RunRequest(
    RecordsRequest Records, string Makes, string? Scenario = null, string? Against = null, int Runs = 1000, ulong Seed = 1);
