using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;

namespace CityNetworks.Networks.Backbones;

/// <summary>Tails of the fixed degree sequence model: how many of R random networks with the same margins reach the count, (1 + #)/(R + 1).</summary>
internal static class FdsmTails
{
    public static Tails Of(Window window, TestedPairs pairs, BackboneOptions options, Workers workers)
    {
        // Counts are whole numbers and each replicate has an address of its own, so it cannot matter how replicates are dealt out to threads and parts.
        var counts = workers.Items(options.Replicates, 0, 2 * pairs.Count, () => new Counts(window, pairs, options.Eligibility), (replicate, own, _, sums) =>
            own.Add(new CounterRandom(options.Seed).Sequence(RandomPurpose.Trade, replicate), options.TradesPerNode, sums)).Sums;
        var tails = Tails.Empty(pairs.Count);
        for (var pair = 0; pair < pairs.Count; pair++)
        {
            tails.Upper[pair] = (1.0 + counts[pair]) / (options.Replicates + 1);
            tails.Lower[pair] = (1.0 + counts[pairs.Count + pair]) / (options.Replicates + 1);
        }

        return tails;
    }

    private sealed class Counts
    {
        private readonly Window _window;
        private readonly TestedPairs _pairs;
        private readonly TradingTable _table;
        private readonly int[] _eventOffsets;
        private readonly int[] _eventCities;
        private readonly int[] _cityOffsets;
        private readonly int[] _cityEvents;
        private readonly int[] _next;
        private readonly int[] _shared;

        public Counts(Window window, TestedPairs pairs, IEligibility? eligibility)
        {
            (_window, _pairs, _table) = (window, pairs, new TradingTable(window, eligibility));
            var (n, m) = (window.Network.CityCount, window.EndEvent - window.FirstEvent);
            _eventOffsets = new int[m + 1];
            for (var k = 0; k < m; k++)
                _eventOffsets[k + 1] = _eventOffsets[k] + window.CitiesOf(window.FirstEvent + k).Length;
            _cityOffsets = new int[n + 1];
            for (var city = 0; city < n; city++)
                _cityOffsets[city + 1] = _cityOffsets[city] + window.DegreeOf(city);
            (_eventCities, _cityEvents) = (new int[window.TieCount], new int[window.TieCount]);
            (_next, _shared) = (new int[Math.Max(n, m)], new int[n]);
        }

        /// <summary>Adds how often the drawn network reaches the count of each pair, and then how often it does not exceed it.</summary>
        public void Add(CounterSequence random, double tradesPerNode, long[] counts)
        {
            _table.Trade(random, tradesPerNode);
            LayOut();
            for (var source = 0; source < _cityOffsets.Length - 1; source++)
            {
                if (_pairs.Offsets[source] < _pairs.Offsets[source + 1])
                    Compare(source, counts);
            }
        }

        private void LayOut()
        {
            _table.CopyByEvent(_eventOffsets, _window.FirstEvent, _eventCities, _next);
            _cityOffsets.AsSpan(0, _cityOffsets.Length - 1).CopyTo(_next);
            for (var @event = 0; @event < _eventOffsets.Length - 1; @event++)
            {
                foreach (var city in _eventCities.AsSpan(_eventOffsets[@event].._eventOffsets[@event + 1]))
                    _cityEvents[_next[city]++] = @event;
            }
        }

        private void Compare(int source, long[] counts)
        {
            Share(source, 1);
            for (var pair = _pairs.Offsets[source]; pair < _pairs.Offsets[source + 1]; pair++)
            {
                var random = _shared[_pairs.Targets[pair]];
                counts[pair] += random >= _pairs.Shared[pair] ? 1 : 0;
                counts[_pairs.Count + pair] += random <= _pairs.Shared[pair] ? 1 : 0;
            }

            Share(source, -1);
        }

        private void Share(int source, int step)
        {
            foreach (var @event in _cityEvents.AsSpan(_cityOffsets[source].._cityOffsets[source + 1]))
            {
                for (var k = _eventOffsets[@event + 1] - 1; k >= _eventOffsets[@event] && _eventCities[k] > source; k--)
                    _shared[_eventCities[k]] += step;
            }
        }
    }
}
