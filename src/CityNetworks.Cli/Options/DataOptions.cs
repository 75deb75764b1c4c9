using System.CommandLine.Parsing;
using System.CommandLine;
using CityNetworks.Networks;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which records, how they are read, and which of their rows count: the same options in every command that reads records.</summary>
internal sealed class DataOptions
{
    private readonly Option<string?> _data = new Option<string?>("--data", "-d")
    {
        Description = "A record folder, or one file of participations (CSV, .xlsx). Default: the bundled Mercocities records.",
        HelpName = "PATH",
    }.WithBearing(Bearing.Input);

    private readonly Option<string> _evidence = new("--evidence")
    {
        Description = "Which rows count, by their evidence.",
        DefaultValueFactory = _ => "paper",
        HelpName = "paper|secondary|all",
    };

    private readonly Option<string?> _roles = new("--roles") { Description = "Keep only participations in these roles.", HelpName = "a,b" };
    private readonly Option<string?> _kinds = new("--kinds") { Description = "Keep only events of these kinds.", HelpName = "a,b" };
    private readonly Option<bool> _includeCancelled = new("--include-cancelled") { Description = "Count cancelled events as held." };
    private readonly Option<string?> _cities = new("--cities") { Description = "Keep only these cities, by id or name.", HelpName = "a,b" };
    private readonly Option<string?> _countries = new("--countries") { Description = "Keep only cities of these countries.", HelpName = "AR,BR" };
    private readonly Option<string?> _from = new("--from") { Description = "Keep only what is in this period or later; also a date.", HelpName = "PERIOD" };
    private readonly Option<string?> _to = new("--to")
    {
        Description = "Keep only what is in this period or earlier; also a date, which belongs to it. After the last date of the file: spells without an "
            + "end continue up to it.",
        HelpName = "PERIOD",
    };

    private readonly Option<string> _unknownStart = new("--unknown-start")
    {
        Description = "Participations without from in an event where others have one: count them from the start of the event, or leave them out.",
        DefaultValueFactory = _ => "event",
        HelpName = "event|leave-out",
    };

    private readonly Option<string> _uncertain = new("--uncertain")
    {
        Description = "Participations of unknown presence, or of a probability below 1: they make no tie, or make one as if the city came: the two bounds.",
        DefaultValueFactory = _ => "leave-out",
        HelpName = "leave-out|include",
    };

    private readonly Option<bool> _quiet = new Option<bool>("--quiet", "-q") { Description = "Write less to standard error." }.WithBearing(Bearing.Conduct);
    private readonly ReadingOptionSet _reading = new();
    private bool _hasSpan;
    private bool _hasCities;
    private bool _hasUncertain;
    private RecordSet? _read;
    private (ParseResult Of, RecordReading Reading)? _made;

    public DataOptions()
    {
        _evidence.AcceptOnlyFromAmong("paper", "secondary", "all");
        _unknownStart.AcceptOnlyFromAmong("event", "leave-out");
        _uncertain.AcceptOnlyFromAmong("leave-out", "include");
        _roles.CompletionSources.Add(Choices.Of<Roles>());
        _kinds.CompletionSources.Add(Choices.Of<EventKind>());
    }

    /// <summary>All of them, for commands that build a network.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ownSpan">Whether <c>--from</c> and <c>--to</c> mean something else there: the two periods that are compared, or the
    /// first and last period at risk.</param>
    public void AddTo(Command command, bool ownSpan = false)
    {
        AddPathTo(command);
        command.Options.Add(_evidence);
        command.Options.Add(_roles);
        command.Options.Add(_kinds);
        command.Options.Add(_includeCancelled);
        command.Options.Add(_unknownStart);
        command.Options.Add(_uncertain);
        _hasUncertain = true;
        AddCitiesTo(command);
        if (!ownSpan)
            AddSpanTo(command);
    }

    /// <summary>Only the choice of cities and countries, beside <see cref="AddPathTo"/>.</summary>
    public void AddCitiesTo(Command command)
    {
        _hasCities = true;
        command.Options.Add(_cities);
        command.Options.Add(_countries);
    }

    /// <summary>Only the choice of a span of time, beside <see cref="AddPathTo"/>.</summary>
    public void AddSpanTo(Command command)
    {
        _hasSpan = true;
        command.Options.Add(_from);
        command.Options.Add(_to);
    }

    /// <summary>Only <c>--data</c> and how it is read, for commands that look at all rows.</summary>
    public void AddPathTo(Command command)
    {
        command.Options.Add(_data);
        _reading.AddTo(command);
        command.Options.Add(_quiet);
    }

    /// <summary>Whether only events of some kinds, or participations in some roles, were asked for.</summary>
    public bool Narrows(CommandResult result) => result.GetValue(_kinds) is not null || result.GetValue(_roles) is not null;

    public bool Quiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>The records as they are, with their problems.</summary>
    public RecordReading Read(ParseResult parsed) => RecordLoader.Read(parsed.GetValue(_data), _reading.Given(parsed));

    /// <summary>The files with what can be mended without a guess.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="accepted">Suggestions that the user accepted.</param>
    public IReadOnlyList<RepairedFile> Repaired(ParseResult parsed, IReadOnlyDictionary<string, string> accepted)
    {
        if (parsed.GetValue(_data) is not { } path)
            throw new UsageException("--data: found nothing; expected the records to correct.");
        InputFile.CheckFolder(path);
        return RecordRepair.Of(RecordReader.FilesAt(path), _reading.Given(parsed), accepted);
    }

    /// <summary>Whether the data are one file.</summary>
    public bool IsFile(ParseResult parsed) => File.Exists(parsed.GetValue(_data));

    /// <summary>Repaired records, read as they are now: names of columns, encoding and order of dates are no longer a question.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="path">Where they are.</param>
    public RecordReading Repaired(ParseResult parsed, string path)
    {
        var asked = _reading.Given(parsed);
        return RecordLoader.Read(
            path,
            ReferenceEquals(asked, ReadingOptions.Default)
                ? asked
                : asked with { Columns = ReadingOptions.Default.Columns, Encoding = null, Sheet = null, Dates = null, Decimals = null });
    }

    /// <summary>Records that can be used, with their warnings; errors end the command. Read and reported once in a command.</summary>
    public RecordReading Reading(ParseResult parsed)
    {
        if (_made is not { } made || made.Of != parsed)
            _made = made = (parsed, Chosen(parsed));
        return made.Reading;
    }

    private RecordReading Chosen(ParseResult parsed)
    {
        var reading = RecordLoader.Load(parsed.GetValue(_data), Asked(parsed), Quiet(parsed));
        _read = reading.Records;
        var filter = new RecordFilter
        {
            Cities = _hasCities ? parsed.GetValue(_cities) : null,
            Countries = _hasCities ? parsed.GetValue(_countries) : null,
            From = _hasSpan ? parsed.GetValue(_from) : null,
            To = _hasSpan ? parsed.GetValue(_to) : null,
        };
        if (filter.IsEmpty)
            return Report(parsed, reading);
        var (all, kept) = (reading.Records!, Filtered(reading.Records!, filter));
        if (!Quiet(parsed))
        {
            Console.Error.WriteLine(
                $"note: kept {kept.Cities.Count} of {Plural.Of(all.Cities.Count, "city", "cities")}, {kept.Periods.Count} of "
                + $"{Plural.Of(all.Periods.Count, "period", "periods")}, {kept.Events.Count} of {Plural.Of(all.Events.Count, "event", "events")}, "
                + $"{kept.Participations.Count} of {Plural.Of(all.Participations.Count, "participation", "participations")}"
                + $"{Left(all.Adoptions.Count - kept.Adoptions.Count)}.");
        }

        return Report(parsed, reading with { Records = kept });
    }

    // Who is still on at the end of a file is still on in the span that is asked for.
    private ReadingOptions Asked(ParseResult parsed) => _hasSpan && parsed.GetValue(_data) is not null
        && CalendarDate.TryParse(parsed.GetValue(_to) ?? string.Empty, out var last)
        ? _reading.Given(parsed) with { Until = last.End.AddDays(-1) }
        : _reading.Given(parsed);

    // Missing is not absent: what is left out is said.
    private RecordReading Report(ParseResult parsed, RecordReading reading)
    {
        if (!Quiet(parsed) && parsed.GetValue(_data) is not null && parsed.CommandResult.Command.Options.Contains(_evidence))
            NoteEvidence(parsed, reading.Records!);
        if (!_hasUncertain || Quiet(parsed) || Selection(parsed) is not { Uncertain: UncertainRows.LeaveOut } selection)
            return reading;
        var rows = selection.CountUncertain(reading.Records!);
        if (rows > 0)
        {
            Console.Error.WriteLine(
                $"note: {Plural.Of(rows, "participation", "participations")} {(rows == 1 ? "is" : "are")} not certain (presence unknown, or a probability "
                    + "below 1) and "
                    + $"{(rows == 1 ? "makes" : "make")} no tie; simulations draw {(rows == 1 ? "it" : "them")}. --uncertain include makes "
                    + $"{(rows == 1 ? "one of it" : "ties of them")};"
                    + $" 'citynet centrality --table bounds' shows what depends on {(rows == 1 ? "it" : "them")}.");
        }

        return reading;
    }

    // Of the bundled records every page says which sources count.
    private void NoteEvidence(ParseResult parsed, RecordSet records)
    {
        var rows = Selection(parsed).CountOtherEvidence(records);
        if (rows > 0)
        {
            Console.Error.WriteLine(
                $"note: {Plural.Of(rows, "participation", "participations")} {(rows == 1 ? "is" : "are")} left out, as --evidence "
                    + $"{parsed.GetValue(_evidence)} counts other sources; --evidence all counts every row.");
        }
    }

    /// <summary>Records that can be used; errors end the command.</summary>
    public RecordSet Records(ParseResult parsed) => Reading(parsed).Records!;

    /// <summary>Records with events, for commands that know nothing else.</summary>
    public RecordSet RecordsOfEvents(ParseResult parsed)
    {
        var records = Records(parsed);
        if (!NetworkOption.IsOnlyDirect(records))
            return records;
        var command = parsed.CommandResult.Command.Name;
        throw new BadDataException(
            $"These records hold only direct ties (contacts.csv), and '{command}' needs cities at events. "
            + "On direct ties there are describe, centrality, ties, structure, spread, without, study, report and the formats of export.");
    }

    /// <summary>The network of the rows that count.</summary>
    public TwoModeNetwork Network(ParseResult parsed) => NetworkBuilder.Build(RecordsOfEvents(parsed), Selection(parsed));

    public Selection Selection(ParseResult parsed) => new()
    {
        Evidence = parsed.GetValue(_evidence) switch
        {
            "secondary" => new HashSet<Evidence> { Evidence.Secondary },
            "all" => new HashSet<Evidence> { Evidence.Paper, Evidence.Secondary },
            _ => new HashSet<Evidence> { Evidence.Paper },
        },
        Roles = RolesGiven(parsed).Known is { Count: > 0 } roles ? roles.Aggregate((a, b) => a | b) : null,
        RoleWords = RolesGiven(parsed).Others,
        Kinds = KindsGiven(parsed).Known is { Count: > 0 } kinds ? kinds.ToHashSet() : null,
        KindWords = KindsGiven(parsed).Others,
        IncludeCancelled = parsed.GetValue(_includeCancelled),
        Uncertain = parsed.GetValue(_uncertain) is "include" ? UncertainRows.Count : UncertainRows.LeaveOut,
        UnknownStart = parsed.GetValue(_unknownStart) is "leave-out" ? UnknownStart.LeaveOut : UnknownStart.Event,
    };

    private (IReadOnlyList<Roles> Known, IReadOnlySet<string>? Others) RolesGiven(ParseResult parsed) =>
        Choices.Open<Roles>("--roles", parsed.GetValue(_roles), () => All(parsed).Participations.Select(row => row.RoleWord));

    private (IReadOnlyList<EventKind> Known, IReadOnlySet<string>? Others) KindsGiven(ParseResult parsed) =>
        Choices.Open<EventKind>("--kinds", parsed.GetValue(_kinds), () => All(parsed).Events.Select(row => row.KindWord));

    // The words of the records are asked for only where a word is none of the known ones.
    private RecordSet All(ParseResult parsed) => _read ??= Read(parsed).Records ?? new RecordSet(string.Empty);

    private static string Left(int adoptions) =>
        adoptions == 0 ? string.Empty : $"; {Plural.Of(adoptions, "adoption is", "adoptions are")} left out";

    private static RecordSet Filtered(RecordSet records, RecordFilter filter)
    {
        try
        {
            return filter.Of(records);
        }
        catch (FormatException error)
        {
            throw new UsageException(error.Message);
        }
    }
}
