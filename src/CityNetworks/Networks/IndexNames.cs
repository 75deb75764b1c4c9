using System.Collections;
using System.Globalization;

namespace CityNetworks.Networks;

/// <summary>The names x0, x1 …, made when asked for: a network without records need not hold a million strings.</summary>
internal sealed class IndexNames(char prefix, int count) : IReadOnlyList<string>
{
    public int Count => count;

    public string this[int index] => prefix + index.ToString(CultureInfo.InvariantCulture);

    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
