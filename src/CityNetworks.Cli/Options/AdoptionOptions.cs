using System.CommandLine;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Inference;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which rows a panel has, and how exposure is counted: the same in every command that works on observed adoptions.</summary>
internal sealed class AdoptionOptions
{
    private readonly Option<string?> _policy = new("--policy")
    {
        Description = "Policies to look at. Default: those with an adoption on record.",
        HelpName = "a,b"
    };
    private readonly Option<string?> _exposure = new("--exposure")
    {
        Description = "Cities that exposure is counted over: targets of its direct ties, attendants of its events, or cities it is tied to by "
            + "co-participation. Default: contacts where the records have any, else events.",
        HelpName = "contacts|events|ties"
    };
    private readonly Option<string?> _window = new("--window",
        "-w")
    {
        Description = "Over which periods meetings count for exposure. Default: each for events, cumulative for ties.",
        HelpName = "each|cumulative|sliding:K|all"
    };
    private readonly Option<bool> _weighted = new("--weighted-exposure")
    {
        Description = "Count a target by the weight of its ties (or the number of shared events) instead of once."
    };
    private readonly Option<int?> _lag = new Option<int?>("--lag")
    {
        Description = "Exposure of how many periods before (default 1).",
        HelpName = "N"
    }.Whole(0, 100);
    private readonly Option<string?> _outcome = new("--outcome")
    {
        Description = "What is at risk of happening (default adoption).",
        HelpName = "adoption|disadoption"
    };
    private readonly Option<string?> _from = new("--from") { Description = "First period at risk. Default: the second recorded one.", HelpName = "PERIOD" };
    private readonly Option<string?> _to = new("--to") { Description = "Last period at risk. Default: the last recorded one.", HelpName = "PERIOD" };

    /// <param name="further">Outcomes that the command knows beside adoption and disadoption.</param>
    public AdoptionOptions(params string[] further)
    {
        _exposure.AcceptOnlyFromAmong(Choices.Of<ExposureKind>());
        _outcome.AcceptOnlyFromAmong([.. Choices.Of<PanelOutcome>(), .. further]);
        _outcome.HelpName = string.Join('|', [.. Choices.Of<PanelOutcome>(), .. further]);
    }

    /// <summary>The outcome asked for; null: adoption.</summary>
    public string? Outcome(ParseResult parsed) => parsed.GetValue(_outcome);

    /// <summary>All of them, for commands that make a panel.</summary>
    public void AddTo(Command command)
    {
        AddExposureTo(command);
        command.Options.Add(_outcome);
        command.Options.Add(_from);
        command.Options.Add(_to);
    }

    /// <summary>Policy and exposure alone.</summary>
    public void AddExposureTo(Command command)
    {
        command.Options.Add(_policy);
        command.Options.Add(_exposure);
        command.Options.Add(_window);
        command.Options.Add(_weighted);
        command.Options.Add(_lag);
    }

    public PanelOptions Of(ParseResult parsed, RecordSet records, Scenario? scenario = null) => new()
    {
        Policies = Policies(parsed),
        Exposure = Exposure(parsed, records),
        Outcome = parsed.GetValue(_outcome) is { } outcome ? Enum.Parse<PanelOutcome>(outcome, ignoreCase: true) : PanelOutcome.Adoption,
        From = parsed.GetValue(_from),
        To = parsed.GetValue(_to),
        Scenario = scenario,
    };

    public IReadOnlyList<string>? Policies(ParseResult parsed) =>
        parsed.GetValue(_policy)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public ExposureSettings Exposure(ParseResult parsed, RecordSet records)
    {
        var kind = parsed.GetValue(_exposure) is { } asked ? Enum.Parse<ExposureKind>(asked, ignoreCase: true) : records.Contacts.Count > 0
            ? ExposureKind.Contacts : ExposureKind.Events;
        if (kind is ExposureKind.Contacts && records.Contacts.Count == 0)
            throw new UsageException("--exposure contacts: the records have no direct ties (contacts.csv); expected events or ties.");
        if (kind is not ExposureKind.Contacts && records.Participations.Count == 0)
            throw new UsageException($"--exposure {parsed.GetValue(_exposure)}: the records have no participations; expected contacts.");
        var (window, width) = Window(parsed.GetValue(_window), kind);
        return new ExposureSettings { Kind = kind, Window = window, Width = width, Weighted = parsed.GetValue(_weighted), Lag = parsed.GetValue(_lag) ?? 1 };
    }

    /// <summary>Runs what may find the records wanting; that ends the command with exit code 3, a wrong name with 2.</summary>
    public static T Checked<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (CannotEstimateException error)
        {
            throw new BadDataException(error.Message);
        }
        catch (ArgumentException error) when (error is not Networks.TooLargeException)
        {
            throw UsageException.Of(error);
        }
    }

    private static (ExposureWindow? Window, int Width) Window(string? text, ExposureKind kind)
    {
        if (text is not null && kind is ExposureKind.Contacts)
            throw new UsageException("--window: direct ties hold in the periods that contacts.csv says; expected --exposure events or ties with it.");
        return text switch
        {
            null => (null, 1),
            "each" => (ExposureWindow.Each, 1),
            "cumulative" => (ExposureWindow.Cumulative, 1),
            "all" => (ExposureWindow.All, 1),
            _ when text.StartsWith("sliding:", StringComparison.Ordinal) && int.TryParse(text.AsSpan(8), out var width) && width > 0 =>
                (ExposureWindow.Sliding, width),
            _ => throw new UsageException($"--window: found '{text}'; expected each, cumulative, sliding:K with K of at least 1, or all."),
        };
    }
}
