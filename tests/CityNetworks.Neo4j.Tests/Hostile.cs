using CityNetworks.Neo4j.Planning;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j.Tests;

/// <summary>A small data set whose every name and number has hurt some exporter: quotes, separators, line ends, scripts, 1.0, the largest integer.</summary>
internal static class Hostile
{
    public const string Quotes = "a'b\"c\\d`e";
    public const string Lines = "semi;colon\nnew\tline, comma | bar";
    public const string Scripts = "🏙️ مدينة São \u0007\u2028}";
    public const string Escape = @"\u0041 {x: 1}) DETACH DELETE n //";

    public static RecordSet Records { get; } = new("hos'tile|set")
    {
        Title = "O'Hara; \"DROP\" \\ `x`",
        Periods = [new("2004") { Start = Date("2004"), End = Date("2005") }, new("2005") { Label = "the\nlast", Recorded = false }],
        Cities =
        [
            new("1.0", "1.0")
            {
                Country = "BR",
                Latitude = -30,
                Longitude = 1e20,
                Population = 1,
                Covariates = new Dictionary<string, string> { ["GDP per capita ($)"] = "1", ["name"] = "9223372036854775807" }
            },
            new(Lines, Lines)
            {
                Country = "UY",
                Aliases = ["x;y", "z"],
                Latitude = 5e-324,
                Covariates = new Dictionary<string, string> { ["GDP per capita ($)"] = "-0.5", ["name"] = "true" }
            },
            new(Quotes, Quotes) { Country = "BR", Joined = Date("2004-05") },
            new(Scripts, Scripts) { Evidence = Evidence.Secondary },
        ],
        Events =
        [
            new("1.0")
            {
                Title = Quotes,
                Kind = EventKind.Meeting,
                Period = "2004",
                Start = Date("2004-06-01"),
                End = Date("2004-06-03"),
                Host = "1.0",
                Themes = ["9223372036854775807", "x"]
            },
            new(Escape) { Title = Escape, Period = "2004", Weight = 2 },
            new("called off") { Period = "2005", Status = EventStatus.Cancelled, Host = Scripts, Source = "p. 5; n. 2" },
        ],
        Participations =
        [
            new("1.0", "1.0") { Role = Roles.Coordinator },
            new("1.0", "1.0") { Role = Roles.Host },
            new(Lines, "1.0") { Probability = 0.5 },
            new(Lines, Escape),
            new(Quotes, "1.0") { Role = Roles.Deputy, Weight = 1.5 },
            new(Quotes, Escape) { Role = Roles.Participant },
            new(Quotes, "called off") { Role = Roles.Participant },
            new(Scripts, "1.0") { Evidence = Evidence.Secondary },
        ],
        Organisations = [new("org", Quotes) { ActorKind = "external" }],
        Engagements = [new("org", "1.0") { Role = "funder" }],
        Policies = [new("9223372036854775807", "int64 max")],
        Adoptions = [new("1.0", "9223372036854775807", "2004") { Degree = "copying", SourceCity = Quotes }],
        Contacts = [new("1.0", Quotes) { Kind = "twinning" }],
    };

    public static ExportSource Source { get; } = SourceOf(Records);

    public static ExportPlan Plan { get; } = ExportPlan.Create(Source, new PlanSettings { ParametersJson = """{"weight":"it's"}""" });

    /// <summary>The records with a tie, scores and a simulation's results.</summary>
    public static ExportSource SourceOf(RecordSet records)
    {
        var network = NetworkBuilder.Build(records);
        return new ExportSource(records)
        {
            Windows = [.. Windows.Each(network), network.All],
            Ties = new Table("ties",
            [
                new TextColumn("window", ["2004", "all"]), new TextColumn("source", [Quotes, "1.0"]), new TextColumn("target", ["1.0", Quotes]),
                new NumberColumn("weight", [1, 0.1]), new NumberColumn("p_value", [double.NaN, double.PositiveInfinity]),
                new TextColumn("events", ["1.0", "1.0;x"]),
            ]),
            Centrality = new Table("centrality",
            [
                new TextColumn("window", ["2004", "2004", "2004", "all"]), new TextColumn("mode", ["city", "city", "event", "city"]),
                new TextColumn("node", [Quotes, Quotes, "1.0", "1.0"]),
                new TextColumn("measure", ["degree", "betweenness", "degree", "degree"]), new NumberColumn("raw", [2, 0, 3, 9007199254740993]),
                new NumberColumn("value", [1, 0, double.NaN, 0.5]),
                new IntegerColumn("rank", [1, 1, null, long.MaxValue]),
            ]),
            Curves = new Table("curves",
            [
                new TextColumn("policy", ["made up"]), new TextColumn("period", ["2005"]), new NumberColumn("mean", [1]), new NumberColumn("run_lo", [0]),
            ]),
            Adoptions = new Table("cities",
            [
                new TextColumn("city", ["1.0"]), new TextColumn("name", ["1.0"]), new TextColumn("policy", ["made up"]),
                new NumberColumn("p_ever_adopted", [1]), new TextColumn("median_period", ["2004"]),
            ]),
            Influence = new Table("influence",
            [
                new TextColumn("policy", ["made up"]), new TextColumn("source", [Quotes]), new TextColumn("target", ["1.0"]),
                new NumberColumn("expected_adoptions", [1]),
            ]),
        };
    }

    private static CalendarDate Date(string text) => CalendarDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
