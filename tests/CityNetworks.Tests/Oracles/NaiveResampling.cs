using CityNetworks.Networks;
using CityNetworks.Tables;
using CsCheck;

namespace CityNetworks.Tests.Oracles;

/// <summary>Resampling by its definition: networks built anew from lists of ties, all ways written down.</summary>
internal static class NaiveResampling
{
    /// <summary>How many events of the window a city attended.</summary>
    public static double[] Attendance(Window window) =>
        [.. Enumerable.Range(0, window.Network.CityCount).Select(city => (double)window.EventsOf(city).Length)];

    /// <summary>How many different cities each city met: a measure that is no sum over events.</summary>
    public static double[] Partners(Window window)
    {
        var partners = new double[window.Network.CityCount];
        for (var city = 0; city < partners.Length; city++)
        {
            var met = new HashSet<int>();
            foreach (var e in window.EventsOf(city))
                met.UnionWith(window.CitiesOf(e).ToArray());
            partners[city] = Math.Max(0, met.Count - 1);
        }

        return partners;
    }

    /// <summary>The events of a window that somebody attended.</summary>
    public static int[] Attended(Window window) =>
        [.. Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent).Where(e => !window.CitiesOf(e).IsEmpty)];

    /// <summary>The network of some events of another, as one window.</summary>
    public static Window Of(TwoModeNetwork network, IReadOnlyList<int> events) =>
        NetworkBuilder.Build(network.CityCount, events.Count, [.. events.SelectMany((e, k) => network.CitiesOf(e).ToArray().Select(city => (city, k)))]).All;

    /// <summary>All subsets of a size.</summary>
    public static IEnumerable<int[]> Subsets(int[] items, int size)
    {
        if (size == 0)
            return [[]];
        return Enumerable.Range(0, items.Length).SelectMany(k => Subsets(items[(k + 1)..], size - 1).Select(rest => (int[])[items[k], .. rest]));
    }

    /// <summary>All sequences of a length, with repeats.</summary>
    public static IEnumerable<int[]> Sequences(int[] items, int length) =>
        length == 0 ? [[]] : Sequences(items, length - 1).SelectMany(rest => items.Select(item => (int[])[.. rest, item]));

    /// <summary>Two consecutive windows of a random network of two periods, with up to 5 events each.</summary>
    public static Gen<(Window From, Window To)> TwoWindows { get; } =
        from cities in Gen.Int[1, 6]
        from first in Gen.Int[0, 5]
        from second in Gen.Int[1, 5]
        from ties in Gen.Select(Gen.Int[0, cities - 1], Gen.Int[0, first + second - 1]).Array[0, 25]
        let network = NetworkBuilder.Build(cities, [.. Enumerable.Repeat(0, first), .. Enumerable.Repeat(1, second)], [.. ties])
        select (Windows.Span(network, 0, 1), Windows.Span(network, 1, 2));

    public static string Csv(Table table)
    {
        using var writer = new StringWriter();
        TableCsv.Write(table, writer);
        return writer.ToString();
    }
}
