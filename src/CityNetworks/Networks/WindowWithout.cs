namespace CityNetworks.Networks;

/// <summary>A window as if an event had not been.</summary>
public static class WindowWithout
{
    /// <summary>The window on a network that lacks the ties of one event; the numbers of nodes stay. Cost: O(ties).</summary>
    public static Window Without(this Window window, int @event)
    {
        var network = window.Network;
        var ties = new List<NetworkBuilder.Tie>(network.TieCount);
        for (var city = 0; city < network.CityCount; city++)
        {
            var tie = network.FirstTieOf(city);
            foreach (var other in network.EventsOf(city))
            {
                if (other != @event)
                    ties.Add(new NetworkBuilder.Tie(city, other, network.RolesOf(tie), network.WeightOf(tie)));
                tie++;
            }
        }

        var periods = Enumerable.Range(0, network.EventCount).Select(network.PeriodOf).ToArray();
        return new Window(NetworkBuilder.Build(network.Names, periods, ties), window.FirstPeriod, window.EndPeriod, window.Name);
    }
}
