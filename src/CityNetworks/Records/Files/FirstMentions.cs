using System.Collections;

namespace CityNetworks.Records.Files;

/// <summary>Each id of a column where it is first named, in the order of the lines; a mention is made when it is asked for.</summary>
/// <remarks>8 bytes per id, beside the ids.</remarks>
/// <param name="file">The file's name.</param>
/// <param name="column">The column.</param>
/// <param name="ids">The ids by number.</param>
/// <param name="numbers">The number of the id of each mention.</param>
/// <param name="lines">The line of each mention.</param>
internal sealed class FirstMentions(string file, string column, string[] ids, int[] numbers, int[] lines) : IReadOnlyList<Mention>
{
    /// <summary>The number of ids.</summary>
    public int Count => numbers.Length;

    /// <summary>A mention.</summary>
    public Mention this[int place] => new(ids[numbers[place]], file, lines[place], column);

    /// <summary>The number of the id of a mention.</summary>
    public int NumberOf(int place) => numbers[place];

    /// <summary>The id of a mention.</summary>
    public string IdOf(int place) => ids[numbers[place]];

    /// <summary>The mentions whose id has a property.</summary>
    public IEnumerable<Mention> Where(Predicate<string> has)
    {
        for (var place = 0; place < Count; place++)
        {
            if (has(IdOf(place)))
                yield return this[place];
        }
    }

    /// <summary>The mentions one after another.</summary>
    public IEnumerator<Mention> GetEnumerator()
    {
        for (var place = 0; place < Count; place++)
            yield return this[place];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
