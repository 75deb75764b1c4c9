using System.CommandLine;
using CityNetworks.Networks;
using CityNetworks.Networks.Direct;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which network of the records is meant: that of events, or that of direct ties.</summary>
internal sealed class NetworkOption
{
    private readonly Option<string?> _network = new("--network")
    {
        Description = "Cities at events, or direct ties between cities (contacts.csv). Default: events; contacts where the records hold nothing else.",
        HelpName = "events|contacts",
    };

    public NetworkOption() => _network.AcceptOnlyFromAmong("events", "contacts");

    public void AddTo(Command command) => command.Options.Add(_network);

    /// <summary>The direct ties in each window, when they are meant; null: the network of events is.</summary>
    public IReadOnlyList<DirectNetwork>? Direct(ParseResult parsed, RecordSet records, Selection selection, IReadOnlyList<Window> windows) =>
        IsDirect(parsed, records) ? DirectNetwork.Of(records, windows, selection) : null;

    /// <summary>Whether direct ties are meant.</summary>
    public bool IsDirect(ParseResult parsed, RecordSet records) => parsed.GetValue(_network) switch
    {
        "contacts" when records.Contacts.Count == 0 =>
            throw new UsageException("--network: found contacts; expected records with a table contacts.csv, and these have none."),
        "contacts" => true,
        "events" => false,
        _ => IsOnlyDirect(records),
    };

    /// <summary>Whether the records hold direct ties and no participation.</summary>
    public static bool IsOnlyDirect(RecordSet records) => records.Contacts.Count > 0 && records.Participations.Count == 0;

    /// <summary>Refuses options that mean nothing for direct ties.</summary>
    public static void Refuse(ParseResult parsed, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var option = parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == name);
            if (option is not null && parsed.GetResult(option) is { Implicit: false })
                throw new UsageException($"{name} means nothing for direct ties; expected it with --network events.");
        }
    }
}
