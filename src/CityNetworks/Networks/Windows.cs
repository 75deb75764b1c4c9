using System.Globalization;

namespace CityNetworks.Networks;

/// <summary>Which spans of periods are measured.</summary>
public static class Windows
{
    /// <summary>One window a period.</summary>
    public static IReadOnlyList<Window> Each(TwoModeNetwork network) => Sliding(network, 1);

    /// <summary>From the first period to each: P windows.</summary>
    public static IReadOnlyList<Window> Cumulative(TwoModeNetwork network) =>
        [.. Enumerable.Range(1, network.PeriodCount).Select(end => Span(network, 0, end))];

    /// <summary>Every run of <paramref name="width"/> consecutive periods; none when there are fewer periods than that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is not positive.</exception>
    public static IReadOnlyList<Window> Sliding(TwoModeNetwork network, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        return [.. Enumerable.Range(0, Math.Max(0, network.PeriodCount - width + 1)).Select(first => Span(network, first, first + width))];
    }

    /// <summary>The window of the periods [first, end), named by them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or reaches outside the periods.</exception>
    public static Window Span(TwoModeNetwork network, int first, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, network.PeriodCount);
        return new Window(network, first, end, NameOf(network.Names.Periods, first, end));
    }

    /// <summary>A period's id, or <c>FIRST..LAST</c>.</summary>
    internal static string NameOf(IReadOnlyList<string> periods, int first, int end) =>
        end - first == 1 ? periods[first] : $"{periods[first]}..{periods[end - 1]}";

    /// <summary>
    /// The windows that a text asks for: <c>each</c>, <c>cumulative</c>, <c>sliding:K</c>, <c>all</c>, a period, or a span <c>FIRST..LAST</c>; several
    /// separated by commas.
    /// </summary>
    /// <remarks>A span asked for twice appears once, so that keys of tables stay unique.</remarks>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static IReadOnlyList<Window> Parse(TwoModeNetwork network, string text)
    {
        var windows = text.Split(',', StringSplitOptions.TrimEntries).SelectMany(part => ParseOne(network, part));
        return [.. windows.DistinctBy(window => window.Name)];
    }

    /// <summary>A window by the name that tables give it: a period, or <c>FIRST..LAST</c>; null when there is none.</summary>
    /// <param name="network">The network.</param>
    /// <param name="part">The name.</param>
    public static Window? Named(TwoModeNetwork network, string part)
    {
        for (var first = 0; first < network.PeriodCount; first++)
        {
            var id = network.Names.Periods[first];
            if (part == id)
                return Span(network, first, first + 1);
            if (!part.StartsWith(id, StringComparison.Ordinal) || !part.AsSpan(id.Length).StartsWith("..", StringComparison.Ordinal))
                continue;
            for (var last = first; last < network.PeriodCount; last++)
            {
                if (part.AsSpan(id.Length + 2).SequenceEqual(network.Names.Periods[last]))
                    return Span(network, first, last + 1);
            }
        }

        return null;
    }

    private static IReadOnlyList<Window> ParseOne(TwoModeNetwork network, string part) => part switch
    {
        "each" => Each(network),
        "cumulative" => Cumulative(network),
        "all" => [network.All],
        _ when part.StartsWith("sliding:", StringComparison.Ordinal)
            && int.TryParse(part.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0 => Sliding(network, width),
        _ when Named(network, part) is { } window => [window],
        _ => throw new FormatException(
            $"Window '{part}' is not known; expected each, cumulative, sliding:K with K of at least 1, all, a period, or a span FIRST..LAST of two of them. "
                + Meant(network, part)),
    };

    // A span that is written with another mark.
    private static string Meant(TwoModeNetwork network, string part)
    {
        for (var place = 1; place < part.Length - 1; place++)
        {
            if (part[place] is '-' or '–' or ':' or '/' && Named(network, $"{part[..place].Trim()}..{part[(place + 1)..].Trim()}") is { } span)
                return $"Did you mean '{span.Name}'?";
        }

        return Records.NearestWord.Suggestion(part, network.Names.Periods);
    }
}
