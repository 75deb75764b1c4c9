namespace CityNetworks.Networks;

/// <summary>A number for each city and each event: index = node of the network; 0 for nodes that are not present in the window.</summary>
/// <param name="Cities">Length n.</param>
/// <param name="Events">Length m of the whole network; only the window's events are filled.</param>
public sealed record ModeValues(double[] Cities, double[] Events)
{
    /// <summary>The vector of one mode.</summary>
    public double[] this[Mode mode] => mode is Mode.City ? Cities : Events;

    /// <summary>Every value of a mode times that mode's factor.</summary>
    public ModeValues Scaled(double cityFactor, double eventFactor) =>
        new(Array.ConvertAll(Cities, value => value * cityFactor), Array.ConvertAll(Events, value => value * eventFactor));
}
