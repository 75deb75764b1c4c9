using CityNetworks.Centrality;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Explorer.Views;

/// <summary>A window measured as the page asks: the drawing, the tables beside it and the exports are all made from it.</summary>
/// <param name="World">The records and their network.</param>
/// <param name="Window">The window.</param>
/// <param name="Centrality">The table <c>centrality</c> of the cities.</param>
/// <param name="Ties">The ties.</param>
/// <param name="Backbone">Which of them are more than chance; null where it is not asked.</param>
internal sealed record Measured(World World, Window Window, Table Centrality, CoTies Ties, Backbone? Backbone)
{
    /// <summary>The most ties that a page is sent; of more, the strongest.</summary>
    public const int MostTies = 20_000;

    /// <summary>Measures.</summary>
    /// <param name="world">The records and their network.</param>
    /// <param name="asked">What the page asks for.</param>
    /// <param name="workers">Threads, and a way to stop.</param>
    /// <returns>The measured window.</returns>
    /// <exception cref="FormatException">A word is not known.</exception>
    public static Measured Of(World world, NetworkRequest asked, Workers workers)
    {
        var window = WindowOf(world.Network, asked.Window);
        var measure = CentralityMeasures.Known(asked.MeasureId) ?? throw new RefusedException(
            $"measure: found '{asked.Measure}'; expected one of {string.Join(", ", CentralityMeasures.All.Select(known => known.Id))}.");
        return new Measured(
            world,
            window,
            CentralityTable.Of([window], [measure], [Mode.City], CentralityOptions.Default, workers),
            CoTies.Of(window, TieWeights.Parse(asked.WeightId), workers: workers),
            asked.Backbone is null ? null : BackboneOf(world, window, asked, workers));
    }

    /// <summary>A result as the table that the command of the same name writes.</summary>
    /// <param name="name">centrality, ties or describe.</param>
    /// <returns>The table.</returns>
    /// <exception cref="RefusedException">There is none of that name.</exception>
    public Table Table(string name) => name switch
    {
        "centrality" => Centrality,
        "ties" => Backbone is null ? TiesTable.Of([Ties]) : TiesTable.Of([(Ties, Backbone)]),
        "describe" => DescribeTable.Of([Window]),
        _ => throw new RefusedException($"table: found '{name}'; expected centrality, ties or describe."),
    };

    private static Window WindowOf(TwoModeNetwork network, string name) => Networks.Windows.Parse(network, name) is [var only]
        ? only
        : throw new RefusedException($"window: found '{name}'; expected one window: all, a period, or a span FIRST..LAST.");

    private static Backbone BackboneOf(World world, Window window, NetworkRequest asked, Workers workers)
    {
        var method = Networks.Backbones.Backbone.ParseMethod(asked.Backbone!);
        var backbone = Networks.Backbones.Backbone.Of(
            window,
            method,
            new BackboneOptions
            {
                Alpha = asked.Alpha,
                Adjustment = MultipleTesting.Parse(asked.Adjust),
                Eligibility = method is BackboneMethod.Sdsm ? MembershipEligibility.Of(world.Records, window) : null,
            },
            workers);
        return backbone.Converged
            ? backbone
            : throw new RefusedException(
                $"The null model of window {window.Name} did not converge; expected a window whose margins it can fit. Try the backbone fdsm.", 422);
    }
}
