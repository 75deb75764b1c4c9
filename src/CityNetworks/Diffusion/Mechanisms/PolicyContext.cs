using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>What a mechanism of one policy is made from.</summary>
/// <param name="Records">What the sources say.</param>
/// <param name="Scenario">What is assumed of the policy.</param>
/// <param name="Selection">Which rows count.</param>
/// <param name="Population">The cities.</param>
/// <param name="Timeline">The periods.</param>
/// <param name="Meetings">The occasions at which participants meet one another.</param>
/// <param name="Occasions">All occasions, by period and id.</param>
/// <param name="Gate">The gate of voluntary adoption where it is the same for all, the capacity; else 1, and the runner multiplies by city.</param>
internal sealed record PolicyContext(
    RecordSet Records, Scenario Scenario, Selection Selection, Population Population, Timeline Timeline, Meetings Meetings, IReadOnlyList<Occasion> Occasions,
    double Gate)
{
    /// <summary>Direct ties of the weights given; null: none.</summary>
    public DirectTies Ties(ContactWeights? weights) => new(Records, Population, Timeline, weights);

    /// <summary>Offices and publications as contact, with these weights.</summary>
    public IReadOnlyList<Broadcast> Broadcasts(double publications, double coordination) =>
        Broadcast.Of(Occasions, Records, Population, Timeline, Scenario.Policy, publications, coordination);
}
