using System.CommandLine;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which records, and which of their rows: the same options in every command that reads records.</summary>
internal sealed class DataOptions
{
    private readonly Option<string?> _data = new Option<string?>("--data", "-d")
    {
        Description = "A record folder, or one CSV of participations. Default: the bundled Mercocities records.",
        HelpName = "PATH",
    }.Bears(Bearing.Input);

    private readonly Option<string> _evidence = new("--evidence") { Description = "Which rows count, where rows are marked.", DefaultValueFactory = _ => "paper", HelpName = "paper|secondary|all" };
    private readonly Option<string?> _roles = new("--roles") { Description = "Keep only participations in these roles.", HelpName = "a,b" };
    private readonly Option<string?> _kinds = new("--kinds") { Description = "Keep only events of these kinds.", HelpName = "a,b" };
    private readonly Option<bool> _includeCancelled = new("--include-cancelled") { Description = "Count cancelled events as held." };
    private readonly Option<string> _unknownStart = new("--unknown-start")
    {
        Description = "Participations without from in an event where others have one: count them from the start of the event, or leave them out.",
        DefaultValueFactory = _ => "event",
        HelpName = "event|leave-out",
    };

    private readonly Option<bool> _quiet = new Option<bool>("--quiet", "-q") { Description = "Say less on standard error." }.Bears(Bearing.Conduct);

    public DataOptions()
    {
        _evidence.AcceptOnlyFromAmong("paper", "secondary", "all");
        _unknownStart.AcceptOnlyFromAmong("event", "leave-out");
        _roles.CompletionSources.Add(Choices.Of<Roles>());
        _kinds.CompletionSources.Add(Choices.Of<EventKind>());
    }

    /// <summary>All of them, for commands that build a network.</summary>
    public void AddTo(Command command)
    {
        AddPathTo(command);
        command.Options.Add(_evidence);
        command.Options.Add(_roles);
        command.Options.Add(_kinds);
        command.Options.Add(_includeCancelled);
        command.Options.Add(_unknownStart);
    }

    /// <summary>Only <c>--data</c>, for commands that look at all rows.</summary>
    public void AddPathTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_quiet);
    }

    public bool Quiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>The records as they are, with their problems.</summary>
    public RecordReading Read(ParseResult parsed) => RecordLoader.Read(parsed.GetValue(_data));

    /// <summary>Records that can be used, with their warnings; errors end the command.</summary>
    public RecordReading Reading(ParseResult parsed) => RecordLoader.Load(parsed.GetValue(_data), Quiet(parsed));

    /// <summary>Records that can be used; errors end the command.</summary>
    public RecordSet Records(ParseResult parsed) => Reading(parsed).Records!;

    /// <summary>The network of the rows that count.</summary>
    public TwoModeNetwork Network(ParseResult parsed) => NetworkBuilder.Build(Records(parsed), Selection(parsed));

    public Selection Selection(ParseResult parsed) => new()
    {
        Evidence = parsed.GetValue(_evidence) switch
        {
            "secondary" => new HashSet<Evidence> { Evidence.Secondary },
            "all" => new HashSet<Evidence> { Evidence.Paper, Evidence.Secondary },
            _ => new HashSet<Evidence> { Evidence.Paper },
        },
        Roles = parsed.GetValue(_roles) is { } roles ? Choices.Parse<Roles>("--roles", roles).Aggregate((a, b) => a | b) : null,
        Kinds = parsed.GetValue(_kinds) is { } kinds ? Choices.Parse<EventKind>("--kinds", kinds).ToHashSet() : null,
        IncludeCancelled = parsed.GetValue(_includeCancelled),
        UnknownStart = parsed.GetValue(_unknownStart) is "leave-out" ? UnknownStart.LeaveOut : UnknownStart.Event,
    };
}
