namespace CityNetworks.Networks;

/// <summary>A window as if an event had not been.</summary>
public static class EventRemoval
{
    /// <summary>The window on a network that lacks the ties of one event; the numbers of nodes stay. Cost: O(ties).</summary>
    public static Window Without(this Window window, int @event)
    {
        var network = window.Network;
        var ties = new TieColumns(network.TieCount);
        var spells = new SpellTable(network.HasSpells ? network.TieCount : 0);
        for (var city = 0; city < network.CityCount; city++)
        {
            var tie = network.FirstTieOf(city);
            foreach (var other in network.EventsOf(city))
            {
                if (other != @event && network.Spells is { } held)
                {
                    foreach (var spell in held.Within(tie, window.FirstPeriod, window.EndPeriod))
                        spells.Add(city, other, held.AreWhole ? spell with { Roles = network.RolesOf(tie), Weight = network.WeightOf(tie) } : spell);
                }
                else if (other != @event)
                {
                    ties.Add(city, other, network.RolesOf(tie), network.WeightOf(tie));
                }

                tie++;
            }
        }

        return window.On(network.HasSpells ? spells.Network(network.Names, network.PeriodOffsets.ToArray()) : NetworkBuilder.WithTies(network, ties));
    }
}
