using System.CommandLine;
using CityNetworks.Centrality;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Networks;
using CityNetworks.Studies;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet explain</c>: a value taken apart.</summary>
internal static class ExplainCommand
{
    private static readonly string[] s_dialects = [.. CentralityDialects.All.Select(dialect => dialect.Id())];

    public static Command Create()
    {
        var ids = CentralityMeasures.All.Select(measure => measure.Id).ToArray();
        var measure = new Argument<string>("MEASURE") { HelpName = "MEASURE", Description = $"One of {string.Join(", ", ids)}." };
        measure.AcceptOnlyFromAmong(ids);
        var node = new Option<string>(
            "--node", "-n")
        { Description = "City or event, by id or by a name that only one has.", HelpName = "ID", Required = true };
        var period = new Option<string?>("--period") { Description = "In this period; without it, over all periods.", HelpName = "ID" };
        var span = new Option<string?>("--window", "-w")
        {
            Description = "In this window: all, a period, or a span FIRST..LAST.",
            HelpName = "all|FIRST..LAST",
        };
        var dialect = new Option<string>("--dialect")
        {
            Description = "Convention for normalisation.",
            DefaultValueFactory = _ => s_dialects[0],
            HelpName = string.Join('|', s_dialects)
        };
        dialect.AcceptOnlyFromAmong(s_dialects);
        var data = new DataOptions();
        var output = new OutputOptions();
        var command = new Command("explain", "Explain a value: formula, special cases, source, the events it depends on, and the value without each of them.");
        command.Arguments.Add(measure);
        command.Options.Add(node);
        command.Options.Add(period);
        command.Options.Add(span);
        command.Options.Add(dialect);
        data.AddTo(command);
        output.AddTo(command);
        return command
            .WithExamples("citynet explain betweenness --node pergamino", "citynet explain harmonic --node canoas --period 2010-2011",
                "citynet explain degree --node pergamino --window 2010-2011..2013-2014")
            .Does((parsed, _) =>
            {
                var network = data.Network(parsed);
                var window = parsed.GetValue(period) is { } id
                    ? Spanning(network, WindowOptions.Period(network, "--period", id))
                    : One(network, parsed.GetValue(span));
                var (mode, number) = Find(network, parsed.GetValue(node)!);
                var table = Explanation.Of(
                    CentralityMeasures.Find(parsed.GetValue(measure)!), window, mode, number, CentralityDialects.Parse(parsed.GetValue(dialect)!));
                if (output.Output(parsed).IsFitted)
                {
                    TableOutput.Say(ExplanationText.Of(table, TableOutput.ScreenWidth));
                    table = ExplanationText.Rest(table);
                }

                output.Write(parsed, table);
            });
    }

    private static Window One(TwoModeNetwork network, string? span)
    {
        if (span is null)
            return network.All;
        try
        {
            return network.Names.Periods.Contains(span, StringComparer.Ordinal)
                ? Spanning(network, WindowOptions.Period(network, "--window", span))
                : Windows.Parse(network, span) is [var only] ? only
                : throw new UsageException($"--window: found '{span}'; expected one window: all, a period, or a span FIRST..LAST.");
        }
        catch (FormatException error)
        {
            throw new UsageException($"--window: {error.Message}");
        }
    }

    private static Window Spanning(TwoModeNetwork network, int period) => Windows.Span(network, period, period + 1);

    private static (Mode Mode, int Number) Find(TwoModeNetwork network, string id)
    {
        var names = network.Names;
        var cities = names.Cities.Select((city, node) => (city, names.CityNames[node], names.CityLabels[node]));
        var events = names.Events.Select((@event, node) => (@event, names.EventLabels[node], names.EventLabels[node]));
        var found = Named.Node(id, cities.Concat(events), "--node", "the id or the name of a city or event that counts");
        return names.Cities.ToList().IndexOf(found) is var city and >= 0 ? (Mode.City, city) : (Mode.Event, names.Events.ToList().IndexOf(found));
    }
}
