using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Inference.Panels;

/// <summary>Exposure to a policy: the share of a city's targets that hold it.</summary>
/// <remarks>
/// Formula: E_i(t) = Σ_j a_ij(t) z_j(t) / Σ_j a_ij(t), over the targets j that are members in period t; a is 1 a target, or its weight where asked.
/// Cases: a city without a target has exposure 0. A policy that is itself an event (an organisation that cities join) is left out of the exposure
/// through that event.
/// Cost: O(ties of the window) per period and policy; through events O(Σ_e d_e²), without forming pairs that are kept.
/// Source: Valente (1995), Network Models of the Diffusion of Innovations, chapter 4; Burt (1987), American Journal of Sociology 92, 1287–1335.
/// netdiffuseR gives the same with <c>valued = FALSE</c> except for isolates, which have NA there.
/// </remarks>
public static class Exposure
{
    /// <summary>The exposure of every city at the end of every period, not lagged.</summary>
    /// <param name="network">The network; its cities are those exposed.</param>
    /// <param name="records">The records that it was built from.</param>
    /// <param name="history">Who holds the policy when.</param>
    /// <param name="settings">How exposure is counted; its lag is not looked at.</param>
    /// <param name="workers">How the work is done.</param>
    /// <returns>By period and city, in [0, 1].</returns>
    public static double[][] Of(TwoModeNetwork network, RecordSet records, AdoptionHistory history, ExposureSettings settings, Workers workers = default)
    {
        var neighbours = Neighbours.Of(network, records, settings, history.Policy);
        var membership = new MembershipPeriods(records, network.Names.Cities);
        var exposure = new double[network.PeriodCount][];
        workers.For(network.PeriodCount, () => new NeighbourList(network.CityCount), (period, list) =>
        {
            var holds = new bool[network.CityCount];
            for (var city = 0; city < holds.Length; city++)
                holds[city] = history.Holds(city, period);
            var shares = new double[network.CityCount];
            for (var city = 0; city < shares.Length; city++)
            {
                neighbours.Collect(city, period, list);
                var (held, all) = (0.0, 0.0);
                foreach (var target in list.Targets)
                {
                    if (!membership.IsMember(target, period))
                        continue;
                    var weight = settings.Weighted ? list.WeightOf(target) : 1;
                    all += weight;
                    held += holds[target] ? weight : 0;
                }

                shares[city] = all > 0 ? held / all : 0;
            }

            exposure[period] = shares;
        });
        return exposure;
    }

    /// <summary>The exposure of a period: that at the end of the period <see cref="ExposureSettings.Lag"/> before; 0 before the first period.</summary>
    internal static double Lagged(double[][] exposure, int city, int period, int lag) => period - lag < 0 ? 0 : exposure[period - lag][city];
}
