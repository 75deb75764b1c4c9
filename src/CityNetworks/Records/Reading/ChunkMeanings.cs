using System.Runtime.InteropServices;

namespace CityNetworks.Records.Reading;

/// <summary>The cities and events of a chunk by its own numbers of texts, so that a row takes one look-up where it would take two.</summary>
internal sealed class ChunkMeanings
{
    /// <summary>What each text means as a city: as the list of all texts has it.</summary>
    public int[] Cities { get; private set; } = [];

    /// <summary>What each text means as an event.</summary>
    public int[] Events { get; private set; } = [];

    /// <summary>Takes the next chunk.</summary>
    /// <param name="cities">How many texts the chunk has, the number of each among all texts, and what those mean.</param>
    /// <param name="events">The same of events.</param>
    public void Take((int Count, int[] Numbers, List<int> Meanings) cities, (int Count, int[] Numbers, List<int> Meanings) events) =>
        (Cities, Events) = (Composed(Cities, cities), Composed(Events, events));

    private static int[] Composed(int[] room, (int Count, int[] Numbers, List<int> Meanings) of)
    {
        if (room.Length <= of.Count)
            room = new int[of.Count + Math.Max(of.Count / 4, 64)];
        var meanings = CollectionsMarshal.AsSpan(of.Meanings);
        for (var number = 0; number <= of.Count; number++)
            room[number] = meanings[of.Numbers[number]];
        return room;
    }
}
