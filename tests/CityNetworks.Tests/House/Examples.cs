using System.Globalization;
using System.Text;
using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Exchange;
using CityNetworks.Inference.Permutation;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Structure;
using CityNetworks.Temporal;

// The examples of the documentation, compiled and run as they stand there; lines of comment after them are what they print.

namespace CityNetworks.Tests.House;

internal static class Examples
{
    /// <summary>The examples by the source file that shows them.</summary>
    public static IReadOnlyDictionary<string, Action> All { get; } = new Dictionary<string, Action>
    {
        ["Records/Bundled/Mercocities.cs"] = MercocitiesExample,
        ["Networks/NetworkBuilder.cs"] = NetworkBuilderExample,
        ["Networks/CoTies.cs"] = CoTiesExample,
        ["Networks/Backbones/Backbone.cs"] = BackboneExample,
        ["Centrality/Betweenness.cs"] = BetweennessExample,
        ["Centrality/CentralityTable.cs"] = CentralityTableExample,
        ["Structure/StructureTable.cs"] = StructureTableExample,
        ["Comparison/PeriodComparison.cs"] = PeriodComparisonExample,
        ["Temporal/PathsTable.cs"] = PathsTableExample,
        ["Diffusion/Ensembles/Ensemble.cs"] = EnsembleExample,
        ["Inference/Permutation/Qap.cs"] = QapExample,
        ["Exchange/TwoModeGraph.cs"] = TwoModeGraphExample,
    };

    private static void MercocitiesExample()
    {
        // <Records/Bundled/Mercocities.cs>
        var records = Mercocities.Records;
        Console.WriteLine($"{records.Cities.Count} cities, {records.Events.Count} events");
        // 39 cities, 59 events
        // </Records/Bundled/Mercocities.cs>
    }

    private static void NetworkBuilderExample()
    {
        // <Networks/NetworkBuilder.cs>
        var network = NetworkBuilder.Build(Mercocities.Records);
        Console.WriteLine($"{network.All.CountCities()} cities with a tie at {network.All.CountEvents()} events in {network.PeriodCount} periods");
        // 21 cities with a tie at 19 events in 12 periods
        // </Networks/NetworkBuilder.cs>
    }

    private static void CoTiesExample()
    {
        // <Networks/CoTies.cs>
        var network = NetworkBuilder.Build(Mercocities.Records);
        var ties = CoTies.Of(network.All, TieWeight.Newman);
        var strongest = ties.All().MaxBy(tie => tie.Weight);
        Console.WriteLine($"{ties.Count} ties, the strongest of {network.Names.CityLabels[strongest.Source]} and {network.Names.CityLabels[strongest.Target]}");
        // 37 ties, the strongest of Canoas and Pergamino
        // </Networks/CoTies.cs>
    }

    private static void BackboneExample()
    {
        // <Networks/Backbones/Backbone.cs>
        var network = NetworkBuilder.Build(SouthernWomen.Records);
        var backbone = Backbone.Of(network.All, BackboneMethod.Sdsm);
        var tie = backbone.Ties.MinBy(tie => tie.PValue);
        var (one, other) = (network.Names.CityLabels[tie.Source], network.Names.CityLabels[tie.Target]);
        Console.WriteLine(FormattableString.Invariant($"{one} and {other}: {tie.Shared} shared events, p = {tie.PValue:0.000}"));
        // Flora Price and Olivia Carleton: 2 shared events, p = 0.088
        // </Networks/Backbones/Backbone.cs>
    }

    private static void QapExample()
    {
        // <Inference/Permutation/Qap.cs>
        var request = new MatrixRequest { Outcome = "ties", Predictors = ["same-country"] };
        var matrices = RecordMatrices.Of(Mercocities.Records, Selection.Default, request);
        var term = Qap.Of(matrices.Data).Terms[1];
        Console.WriteLine(FormattableString.Invariant($"{term.Term}: {term.Estimate:0.000}, p = {term.PValue:0.00}"));
        // same-country: -0.012, p = 1.00
        // </Inference/Permutation/Qap.cs>
    }

    private static void BetweennessExample()
    {
        // <Centrality/Betweenness.cs>
        var network = NetworkBuilder.Build(Mercocities.Records);
        var betweenness = Betweenness.Normalised(network.All, Betweenness.Of(network.All));
        var hub = Array.IndexOf(betweenness.Cities, betweenness.Cities.Max());
        Console.WriteLine($"{network.Names.CityLabels[hub]}: {betweenness.Cities[hub].ToString("0.000", CultureInfo.InvariantCulture)}");
        // Pergamino: 0.212
        // </Centrality/Betweenness.cs>
    }

    private static void CentralityTableExample()
    {
        // <Centrality/CentralityTable.cs>
        var network = NetworkBuilder.Build(Mercocities.Records);
        var table = CentralityTable.Of(Windows.Each(network), [Degree.Definition, Harmonic.Definition], [Mode.City]);
        Console.WriteLine($"{table.RowCount} rows: {string.Join(", ", table.Columns.Select(column => column.Name))}");
        // 74 rows: window, mode, node, name, measure, dialect, raw, value, rank
        // </Centrality/CentralityTable.cs>
    }

    private static void StructureTableExample()
    {
        // <Structure/StructureTable.cs>
        var network = NetworkBuilder.Build(Mercocities.Records);
        var table = StructureTable.Of([network.All], null, new StructureOptions { Measures = [RobinsAlexander.Definition, Nestedness.Definition] });
        for (var row = 0; row < table.RowCount; row++)
            Console.WriteLine(FormattableString.Invariant($"{table.Text("measure")[row]} {table.Text("group")[row]} {table.Numbers("value")[row]:0.000}"));
        // robins-alexander all 0.203
        // nodf all 11.505
        // nodf city 8.571
        // nodf event 15.107
        // </Structure/StructureTable.cs>
    }

    private static void PeriodComparisonExample()
    {
        // <Comparison/PeriodComparison.cs>
        var network = NetworkBuilder.Build(Mercocities.Records);
        var changes = PeriodComparison.Consecutive(Windows.Sliding(network, 3), Degree.Definition.Id, Degree.Definition.OfCities);
        Console.WriteLine($"{changes.RowCount} changes, {changes.Numbers("p_value").Count(p => p <= 0.05)} with p ≤ 0.05 before adjustment");
        // 77 changes, 0 with p ≤ 0.05 before adjustment
        // </Comparison/PeriodComparison.cs>
    }

    private static void PathsTableExample()
    {
        // <Temporal/PathsTable.cs>
        var network = NetworkBuilder.Build(Mercocities.Records);
        var paths = PathsTable.Of(network.All);
        Console.WriteLine($"{paths.RowCount} ordered pairs of cities of which one can have heard from the other");
        // 117 ordered pairs of cities of which one can have heard from the other
        // </Temporal/PathsTable.cs>
    }

    private static void EnsembleExample()
    {
        // <Diffusion/Ensembles/Ensemble.cs>
        var scenario = new Scenario("policy", "2005-2006") { Initial = [new InitialAdopter("pergamino")] }.With(new MimicryTerm(0.2));
        var model = DiffusionModel.Create(Mercocities.Records, scenario);
        var result = Ensemble.Run(model, new RunSettings { Runs = 200, Seed = 1 });
        Console.WriteLine($"{result.Curves.RowCount} periods; tables: {string.Join(", ", result.Tables.Select(table => table.Name))}");
        // 11 periods; tables: curves, cities, mechanisms, mechanism_shares, influence, milestones, countries
        // </Diffusion/Ensembles/Ensemble.cs>
    }

    private static void TwoModeGraphExample()
    {
        // <Exchange/TwoModeGraph.cs>
        var network = NetworkBuilder.Build(Mercocities.Records);
        using var file = new MemoryStream();
        GraphMl.Write(TwoModeGraph.Of(network.All, Mercocities.Records), _ => file);
        Console.WriteLine(Encoding.UTF8.GetString(file.ToArray()).Contains("Pergamino", StringComparison.Ordinal));
        // True
        // </Exchange/TwoModeGraph.cs>
    }
}
