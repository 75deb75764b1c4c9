using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Inference.Descriptives;

/// <summary>What all descriptives of one policy look at: who adopted when, and how exposed each city was.</summary>
internal sealed class DiffusionData
{
    public DiffusionData(TwoModeNetwork network, RecordSet records, AdoptionHistory history, DescriptivesSettings settings, Workers workers)
    {
        (Network, Records, History, Settings) = (network, records, history, settings);
        FirstPeriod = Math.Max(0, records.Periods.ToList().FindIndex(period => period.Recorded));
        Members = new MembershipPeriods(records, network.Names.Cities);
        Exposure = Panels.Exposure.Of(network, records, history, settings.Exposure, workers);
        Adopted = [.. Enumerable.Range(0, network.CityCount).Select(city => history.FirstAdoption(city) ?? -1)];
        Neighbours = Neighbours.Of(network, records, settings.Exposure, history.Policy);
    }

    public TwoModeNetwork Network { get; }

    public RecordSet Records { get; }

    public AdoptionHistory History { get; }

    public DescriptivesSettings Settings { get; }

    public string Policy => History.Policy;

    public int FirstPeriod { get; }

    public int PeriodCount => Network.PeriodCount;

    public MembershipPeriods Members { get; }

    /// <summary>By period and city, not lagged.</summary>
    public double[][] Exposure { get; }

    /// <summary>The period of the first adoption of each city; −1: none.</summary>
    public int[] Adopted { get; }

    public Neighbours Neighbours { get; }

    public string CityId(int city) => Network.Names.Cities[city];

    public string CityLabel(int city) => Network.Names.CityLabels[city];

    public string PeriodId(int period) => Records.Periods[period].Id;

    /// <summary>The threshold of a city; NaN where it has none.</summary>
    public double ThresholdOf(int city)
    {
        var adopted = Adopted[city];
        if (Settings.AsNetdiffuseR)
            return adopted >= 0 ? Exposure[adopted][city] : HasTargets(city, PeriodCount - 1) ? 1 : 0;
        return adopted <= FirstPeriod ? double.NaN : Panels.Exposure.Lagged(Exposure, city, adopted, Settings.Exposure.Lag);
    }

    private bool HasTargets(int city, int period)
    {
        var list = new NeighbourList(Network.CityCount);
        Neighbours.Collect(city, period, list);
        return list.Targets.Count > 0;
    }
}
