using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Descriptives;

/// <summary>How policies have spread: adopters, hazard, exposure, thresholds, categories, autocorrelation, and what goes with them.</summary>
public static class DiffusionDescriptives
{
    /// <summary>The tables, by name: hazard, thresholds, categories, cross_table, infection, bass, autocorrelation, structure, leaders.</summary>
    public static IReadOnlyList<(string Name, string Description)> Tables { get; } =
    [
        ("hazard", "adopters, risk set, hazard and mean exposure by period"),
        ("thresholds", "the exposure at which each city adopted"),
        ("categories", "Rogers' and Valente's categories"),
        ("cross_table", "how many cities are in each pair of categories"),
        ("infection", "infectiousness and susceptibility"),
        ("bass", "Bass's curve, by least squares and by likelihood"),
        ("autocorrelation", "Moran's I of adoption"),
        ("structure", "thresholds against rewired networks"),
        ("leaders", "opinion leaders and the cities matched to them"),
    ];

    /// <summary>Some of the tables.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="settings">How they are counted.</param>
    /// <param name="tables">Names of tables; null: all.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="CannotEstimateException">No adoption is on record.</exception>
    /// <exception cref="ArgumentException">A policy, column or table is not known.</exception>
    public static IReadOnlyList<Table> Of(RecordSet records, Selection selection, DescriptivesSettings settings,
        IReadOnlyList<string>? tables = null, Workers workers = default)
    {
        var network = NetworkBuilder.Build(records, selection);
        DiffusionData[] policies =
        [
            .. AdoptionPanel.PoliciesOf(records, selection, settings.Policies)
                .Select(policy => new DiffusionData(network, records, AdoptionHistory.Of(records, selection, policy, network.Names.Cities), settings, workers)),
        ];
        return [.. (tables ?? [.. Tables.Select(table => table.Name)]).Select(name => Of(name, policies, workers))];
    }

    private static Table Of(string name, DiffusionData[] policies, Workers workers) => name switch
    {
        "hazard" => HazardTable.Of(policies),
        "thresholds" => ThresholdTable.Of(policies),
        "categories" => AdopterCategories.Of(policies),
        "cross_table" => AdopterCategories.CrossTable(policies),
        "infection" => Infection.Of(policies),
        "bass" => BassFit.Of(policies),
        "autocorrelation" => AdoptionAutocorrelation.Of(policies, workers),
        "structure" => StructureTest.Of(policies, workers),
        "leaders" => OpinionLeaders.Of(policies),
        _ => throw new ArgumentException($"Found the table '{name}'; expected one of {string.Join(", ", Tables.Select(table => table.Name))}.", nameof(name)),
    };
}
