using CityNetworks.Numerics;

namespace CityNetworks.Networks.NullModels;

/// <summary>Networks that keep how active each city and how large each event was, and are otherwise drawn at random.</summary>
/// <remarks>
/// Method: two nodes of the smaller mode, drawn at random, keep what they share and deal out anew what only one of them has, each keeping its number.
/// The walk visits every network with the same margins equally often; it starts from the observed one, so enough trades are needed to forget it: 5 for each node of the smaller mode or more.
/// Cases: fewer than two nodes in a mode, or an empty window → the observed network.
/// Randomness: replicate r draws from the sequence of purpose <see cref="RandomPurpose.Trade"/> and run r, so replicates depend neither on each other nor on threads.
/// Cost: O(trades · mean degree) a replicate.
/// Source: Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz (2014), Nature Communications 5, 4114; uniformity: Carstens (2015), Physical Review E 91, 042812; dealing in order: Godard and Neal (2022), Journal of Complex Networks 10, cnac049.
/// </remarks>
public static class Curveball
{
    /// <summary>A random network with the window's margins, seen through the same window.</summary>
    /// <param name="window">The observed network.</param>
    /// <param name="random">The seed.</param>
    /// <param name="replicate">Which of the random networks.</param>
    /// <param name="tradesPerNode">Trades for each node of the smaller mode.</param>
    public static Window Of(Window window, CounterRandom random, int replicate, double tradesPerNode = 5)
    {
        var network = window.Network;
        var table = new TradingTable(window);
        table.Trade(random.Sequence(RandomPurpose.Trade, replicate), tradesPerNode);
        var ties = new TieColumns(window.TieCount);
        foreach (var (city, @event) in table.Ties())
            ties.Add(city, @event);
        return window.On(NetworkBuilder.WithTies(network, ties));
    }
}
