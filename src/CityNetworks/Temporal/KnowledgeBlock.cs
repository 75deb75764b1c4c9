using System.Numerics;
using CityNetworks.Networks;

namespace CityNetworks.Temporal;

/// <summary>What all cities know of a block of sources, and how soon they heard it; scratch of one thread.</summary>
/// <remarks>512 sources make one cache line a city, so the state of a hundred thousand cities stays near the processor. A timed block looks at each pair of
/// cities once, when the news arrives.</remarks>
internal sealed class KnowledgeBlock(Window window, EventTimes times, SameTime rule, bool timed = false)
{
    public const int Sources = 64 * Words;
    private const int Words = 8;

    private readonly ulong[] _before = new ulong[window.Network.CityCount * Words];
    private readonly ulong[] _after = new ulong[window.Network.CityCount * Words];
    private readonly ulong[] _union = new ulong[Words];
    private readonly double[] _nearness = new double[Sources];
    private readonly int _start = times.FirstOf(window);
    private int _number;

    public void Start(int number)
    {
        _number = number;
        Array.Clear(_before);
        Array.Clear(_nearness);
        var end = Math.Min(window.Network.CityCount, (number + 1) * Sources);
        for (var source = number * Sources; source < end; source++)
        {
            if (window.DegreeOf(source) > 0)
                _before[(source * Words) + (source % Sources / 64)] |= 1UL << (source % 64);
        }

        _before.CopyTo(_after, 0);
    }

    /// <summary>Lets the events [firstEvent, endEvent) take place.</summary>
    public void Pass(int firstEvent, int endEvent)
    {
        int end;
        for (var first = firstEvent; first < endEvent; first = end)
        {
            end = times.EndOfTime(first, endEvent);
            var nearness = 1 / (1 + (double)times[first] - _start);
            while (Meet(first, end, nearness) && rule is SameTime.Loose)
            {
                // The loose rule lets news pass on until nobody hears anything new.
            }
        }
    }

    /// <summary>Of a timed block: Σ 1/(1 + wait) over the cities that have heard the news of a source, waits counted from the window's first event with a
    /// tie.</summary>
    public double NearnessOf(int source) => _nearness[source % Sources];

    /// <summary>Writes the block's columns into rows of <paramref name="words"/> words.</summary>
    public void CopyTo(ulong[] rows, int words)
    {
        var column = _number * Words;
        var width = Math.Min(Words, words - column);
        for (var city = 0; city < window.Network.CityCount; city++)
            _before.AsSpan(city * Words, width).CopyTo(rows.AsSpan((city * words) + column, width));
    }

    // Events of one time read what was known before and write what is known after; true when somebody heard something new.
    private bool Meet(int first, int end, double nearness)
    {
        for (var @event = first; @event < end; @event++)
        {
            var cities = window.CitiesOf(@event);
            Array.Clear(_union);
            foreach (var city in cities)
                Include(_union, _before.AsSpan(city * Words, Words));
            foreach (var city in cities)
                Include(_after.AsSpan(city * Words, Words), _union);
        }

        var heard = false;
        for (var @event = first; @event < end; @event++)
        {
            foreach (var city in window.CitiesOf(@event))
            {
                var after = _after.AsSpan(city * Words, Words);
                var before = _before.AsSpan(city * Words, Words);
                for (var word = 0; word < Words; word++)
                {
                    var news = after[word] & ~before[word];
                    heard |= news != 0;
                    before[word] = after[word];
                    for (; timed && news != 0; news &= news - 1)
                        _nearness[(word * 64) + BitOperations.TrailingZeroCount(news)] += nearness;
                }
            }
        }

        return heard;
    }

    private static void Include(Span<ulong> target, ReadOnlySpan<ulong> source)
    {
        for (var word = 0; word < Words; word++)
            target[word] |= source[word];
    }
}
