namespace CityNetworks.Networks;

/// <summary>A window as if an event had not been.</summary>
public static class WindowWithout
{
    /// <summary>The window on a network that lacks the ties of one event; the numbers of nodes stay. Cost: O(ties).</summary>
    public static Window Without(this Window window, int @event)
    {
        var network = window.Network;
        var ties = new TieColumns(network.TieCount);
        for (var city = 0; city < network.CityCount; city++)
        {
            var tie = network.FirstTieOf(city);
            foreach (var other in network.EventsOf(city))
            {
                if (other != @event)
                    ties.Add(city, other, network.RolesOf(tie), network.WeightOf(tie));
                tie++;
            }
        }

        return new Window(NetworkBuilder.WithTies(network, ties), window.FirstPeriod, window.EndPeriod, window.Name);
    }
}
