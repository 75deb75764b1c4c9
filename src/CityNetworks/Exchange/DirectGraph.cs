using CityNetworks.Exchange.Import;
using CityNetworks.Networks.Direct;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>Direct ties as a graph: directed, unless every tie stands both ways.</summary>
/// <remarks>Several windows become one tie a pair with a spell for each, its weight the largest of them; windows that overlap are refused.</remarks>
public static class DirectGraph
{
    /// <summary>The graph of some windows.</summary>
    /// <param name="networks">The windows, at least one.</param>
    /// <param name="spells">The periods of each, in step.</param>
    /// <param name="records">Attributes of cities, and the days of periods.</param>
    /// <exception cref="ArgumentException">There is no window, or two overlap.</exception>
    public static ExchangeGraph Of(IReadOnlyList<DirectNetwork> networks, IReadOnlyList<Spell> spells, RecordSet records)
    {
        if (networks.Count == 0)
            throw new ArgumentException("There is no window; expected at least one.", nameof(networks));
        var ordered = spells.OrderBy(spell => spell.First).ToArray();
        if (ordered.Zip(ordered.Skip(1)).Any(pair => pair.Second.First < pair.First.End))
            throw new ArgumentException("Windows overlap; expected windows apart, since a file holds one tie a pair: each, or all.", nameof(spells));
        var directed = networks.Any(network => !network.IsSymmetric);
        var ties = networks.SelectMany((network, k) => network.Ties.Select(tie => (tie, spell: spells[k] with { Weight = tie.Weight })))
            .Where(pair => directed || pair.tie.Source < pair.tie.Target)
            .GroupBy(pair => (pair.tie.Source, pair.tie.Target)).OrderBy(group => group.Key).ToArray();
        int[] cities = [.. networks.SelectMany(network => network.Present).Distinct().Order()];
        var ids = networks[0].Ids;
        var recorded = records.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);
        var nodes = Table.Of("nodes", cities)
            .Text("id", city => ids[city])
            .Text("label", city => CityOf(city)?.Name ?? networks[0].Labels[city])
            .Text("mode", _ => "city");
        CityAttributes.AddTo(nodes, CityOf);
        nodes.Text("evidence", city => CityAttributes.Word(CityOf(city)?.Evidence)).Text("note", city => CityOf(city)?.Note);
        var time = TimeAxis.Of([.. records.Periods.Select(period => period.Id)], records);
        var edges = Table.Of("edges", ties)
            .Text("source", tie => ids[tie.Key.Source])
            .Text("target", tie => ids[tie.Key.Target])
            .Number("weight", tie => tie.Max(one => one.tie.Weight))
            .Text("type", _ => "IN_CONTACT")
            .Text("kind", tie => CityAttributes.Joined([.. tie.SelectMany(one => one.tie.Kinds).Distinct().Order(StringComparer.Ordinal)]));
        if (networks.Count > 1)
            edges.Text(TieAttributes.Periods, tie => time.Named(tie.Select(one => one.spell)));
        return new ExchangeGraph(
            records.Id,
            TwoMode: false,
            nodes.Build(),
            edges.Build(),
            [.. cities.Select(city => Spells.Joined(spells.Where((_, k) => networks[k].Present.Contains(city))))],
            [.. ties.Select(tie => tie.Select(one => one.spell).OrderBy(spell => spell.First).ToArray())],
            time)
        { Directed = directed, OfArcs = true };

        City? CityOf(int city) => recorded.GetValueOrDefault(ids[city]);
    }
}
