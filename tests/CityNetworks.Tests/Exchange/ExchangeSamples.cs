using System.Text;
using CityNetworks.Exchange;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;

namespace CityNetworks.Tests.Exchange;

/// <summary>Graphs that tests of formats share: one whose names have hurt some format, and the bundled records.</summary>
internal static class ExchangeSamples
{
    public const string Quotes = "a'b\"c\\d`e";
    public const string Lines = "semi;colon\nnew\tline, comma";
    public const string Scripts = "🏙️ مدينة São <&>";

    public static RecordSet HostileRecords { get; } = new("hos'tile \"set\"")
    {
        Periods = [new("2004") { Start = Date("2004"), End = Date("2005") }, new("2005") { Start = Date("2005"), End = Date("2006") }],
        Cities =
        [
            new("1.0", "1.0") { Country = "BR", Latitude = -30, Longitude = 5e-324, Population = 1e20 },
            new("9223372036854775807", "int64 max"),
            new(Quotes, Quotes) { Country = "UY" },
            new(Lines, Lines),
            new(Scripts, Scripts + "\u0007"),
        ],
        Events =
        [
            new("1.0") { Title = Quotes, Kind = EventKind.Meeting, Period = "2004", Start = Date("2004-06-01") },
            new("e2") { Title = Lines, Period = "2005" },
        ],
        Participations =
        [
            new("1.0", "1.0") { Role = Roles.Coordinator }, new("9223372036854775807", "1.0"), new(Quotes, "1.0") { Role = Roles.Host, Weight = 0.1 },
            new(Lines, "e2"), new(Scripts, "e2") { Weight = 2 },
            new(Quotes, "e2"),
        ],
    };

    public static ExchangeGraph HostileTwoMode { get; } = TwoModeGraph.Of(NetworkBuilder.Build(HostileRecords).All, HostileRecords);

    public static ExchangeGraph HostileTies { get; } = TiesOf(HostileRecords);

    public static RecordSet Bundled { get; } = Mercocities.Read().Records!;

    public static ExchangeGraph TiesOf(RecordSet records)
    {
        var windows = Windows.Each(NetworkBuilder.Build(records));
        return TiesGraph.Of(TiesTable.Of(windows.Select(window => CoTies.Of(window))), windows, records);
    }

    /// <summary>The files that a format writes, by ending.</summary>
    public static SortedDictionary<string, string> Written(ExchangeFormat format, ExchangeGraph graph)
    {
        var streams = new SortedDictionary<string, MemoryStream>(StringComparer.Ordinal);
        format.Write(graph, ending => streams[ending] = new MemoryStream());
        return new(streams.ToDictionary(pair => pair.Key, pair => Encoding.UTF8.GetString(pair.Value.ToArray())), StringComparer.Ordinal);
    }

    public static CalendarDate Date(string text) => CalendarDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
