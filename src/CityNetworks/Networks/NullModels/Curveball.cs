using CityNetworks.Numerics;

namespace CityNetworks.Networks.NullModels;

/// <summary>Networks that keep how active each city and how large each event was, and are otherwise drawn at random.</summary>
/// <remarks>
/// Method: two nodes of the smaller mode, drawn at random, keep the neighbours they share and randomly redistribute those that only one of them has; each
/// keeps its degree.
/// The walk visits every network with the same margins equally often; it starts from the observed one, so enough trades are needed to forget it.
/// Mixing, measured on eleven sets of unequal margins by all their networks: the largest distance in total variation from equal chances is 0.045 after 5 trades
/// for each node of the smaller mode,
/// 0.003 after 10 and 1.4·10⁻⁵ after 20, the default; in larger tables every row has taken part in 40 trades by then, each of which exchanges half of what can
/// be exchanged.
/// Eligibility: two nodes redistribute only what both could have; the walk visits equally often every network that such trades reach. Where each city was
/// free in one span of time, these are all networks of the same margins and eligibility: the free cells then form a chordal bipartite graph, in which the
/// difference of two networks, a set of alternating cycles, is undone by trades of two ties. Where cities left and came back, some may be out of reach.
/// Cases: fewer than two nodes in a mode, or an empty window → the observed network.
/// Randomness: replicate r draws from the sequence of purpose <see cref="RandomPurpose.Trade"/> and run r, so replicates depend neither on each other nor on
/// threads.
/// Cost: O(trades · mean degree) per replicate.
/// Source: Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz (2014), Nature Communications 5, 4114; uniformity: Carstens (2015), Physical Review E 91,
/// 042812; dealing in order: Godard and Neal (2022), Journal of Complex Networks 10, cnac049. Chordal bipartite graphs of spans: Harary, Kabell and McMorris
/// (1982), Bipartite intersection graphs, Commentationes Mathematicae Universitatis Carolinae 23, 739–745; the rest is this project's own.
/// </remarks>
public static class Curveball
{
    /// <summary>Trades for each node of the smaller mode when nothing else is said: what is left of the observed network is then far below the error of a
    /// million draws.</summary>
    public const double DefaultTrades = 20;

    /// <summary>Fewer are refused.</summary>
    public const double FewestTrades = 10;

    /// <summary>A random network with the window's margins, seen through the same window.</summary>
    /// <param name="window">The observed network.</param>
    /// <param name="random">The seed.</param>
    /// <param name="replicate">Which of the random networks.</param>
    /// <param name="tradesPerNode">Trades for each node of the smaller mode.</param>
    /// <param name="eligibility">Who could be where; null: all everywhere.</param>
    public static Window Of(
        Window window, CounterRandom random, int replicate, double tradesPerNode = DefaultTrades, IEligibility? eligibility = null)
    {
        var network = window.Network;
        var table = new TradingTable(window, eligibility);
        table.Trade(random.Sequence(RandomPurpose.Trade, replicate), tradesPerNode);
        var ties = new TieColumns(window.TieCount);
        foreach (var (city, @event) in table.Ties())
            ties.Add(city, @event);
        return window.On(NetworkBuilder.WithTies(network, ties));
    }
}
