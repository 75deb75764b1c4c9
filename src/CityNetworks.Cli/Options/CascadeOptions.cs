using System.CommandLine;
using System.Globalization;
using CityNetworks.Inference.Cascades;
using CityNetworks.Networks;
using CityNetworks.Networks.Direct;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which cascades, and what is assumed of delays and ties.</summary>
internal sealed class CascadeOptions
{
    private readonly Option<string?> _cascades = new Option<string?>("--cascades")
    {
        Description = "A CSV of cascades instead of records, with the columns node, time, cascade (also node_name, event_time, cascade_id).",
        HelpName = "FILE",
    }.WithBearing(Bearing.Input);

    private readonly Option<string?> _policy = new("--policy")
    {
        Description = "Policies to look at. Default: those with an adoption on record.",
        HelpName = "a,b"
    };
    private readonly Option<string?> _time = new("--time") { Description = "How delays are counted (default periods).", HelpName = "periods|years" };
    private readonly Option<string?> _delay = new("--delay")
    {
        Description = "The form of the delays (default exponential).",
        HelpName = "exponential|rayleigh|log-normal"
    };
    private readonly Option<string?> _parameters = new("--parameters")
    {
        Description = "Parameters of the delays: rate, sigma, or mean and deviation of the logarithm. Default: estimated.",
        HelpName = "X[,Y]",
    };

    private readonly Option<int?> _edges = new Option<int?>("--edges")
    {
        Description = "Number of ties. Default: the number that makes held-out policies most likely.",
        HelpName = "N"
    }
        .Whole(1, 1_000_000);

    private readonly Option<int?> _folds = new Option<int?>("--folds")
    {
        Description = "Folds of cross-validation over policies (default "
        + "5).",
        HelpName = "N"
    }.Whole(2, 1000);
    private readonly Option<string?> _prior = new("--prior-ties")
    {
        Description = "Ties on record that are more likely a priori: those of co-participation, or "
        + "direct ties.",
        HelpName = "ties|contacts"
    };
    private readonly Option<double?> _ratio = new Option<double?>("--prior-ratio")
    {
        Description = "How many times as likely they are (default 10).",
        HelpName = "X"
    }
        .Number(value => value >= 1, "a number of at least 1");

    public CascadeOptions()
    {
        _time.AcceptOnlyFromAmong(Choices.Of<CascadeTime>());
        _delay.AcceptOnlyFromAmong("exponential", "rayleigh", "log-normal");
        _prior.AcceptOnlyFromAmong("ties", "contacts");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _cascades, _policy, _time, _delay, _parameters, _edges, _folds, _prior, _ratio })
            command.Options.Add(option);
    }

    /// <summary>The file of cascades; null: they are those of the records.</summary>
    public string? File(ParseResult parsed) => parsed.GetValue(_cascades);

    public CascadeSet Set(ParseResult parsed, RecordSet records, Selection selection)
    {
        if (File(parsed) is { } path)
        {
            try
            {
                using var reader = new StreamReader(InputFile.Open(path, "cascades as CSV"));
                return CascadeSet.Read(Path.GetFileName(path), reader);
            }
            catch (FormatException error)
            {
                throw new BadDataException($"--cascades: {error.Message}");
            }
        }

        var policies = parsed.GetValue(_policy)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return CascadeSet.Of(records, selection, policies, parsed.GetValue(_time) is "years" ? CascadeTime.Years : CascadeTime.Periods);
    }

    public NetInfSettings Settings(ParseResult parsed)
    {
        var kind = parsed.GetValue(_delay) switch
        {
            "rayleigh" => DelayKind.Rayleigh,
            "log-normal" => DelayKind.LogNormal,
            _ => DelayKind.Exponential,
        };
        return new NetInfSettings
        {
            Kind = kind,
            Given = parsed.GetValue(_parameters) is { } text ? Given(kind, text) : null,
            Ties = parsed.GetValue(_edges),
            Folds = parsed.GetValue(_folds) ?? 5,
            PriorRatio = parsed.GetValue(_prior) is null ? 1 : parsed.GetValue(_ratio) ?? 10,
        };
    }

    /// <summary>The ties on record: those of the prior, else those of co-participation, for comparison; null if there are none.</summary>
    public IReadOnlySet<(int Source, int Target)>? Observed(ParseResult parsed, RecordSet records, Selection selection, CascadeSet set)
    {
        if (File(parsed) is not null)
            return null;
        if (parsed.GetValue(_prior) is "contacts" && records.Contacts.Count == 0)
            throw new UsageException("--prior-ties: found contacts; expected records with a table contacts.csv, and these have none.");
        if (parsed.GetValue(_prior) is "ties" && records.Participations.Count == 0)
            throw new UsageException("--prior-ties: found ties; expected records of participations, and these have none.");
        var ties = new HashSet<(int, int)>();
        if (parsed.GetValue(_prior) is "contacts" || (parsed.GetValue(_prior) is null && NetworkOption.IsOnlyDirect(records)))
        {
            // A city that names another hears from it: the policy passes from the one named.
            foreach (var tie in DirectNetwork.Of(records, 0, records.Periods.Count, "all", selection).Ties)
                ties.Add((tie.Target, tie.Source));
        }
        else if (records.Participations.Count > 0)
        {
            foreach (var tie in CoTies.Of(NetworkBuilder.Build(records, selection).All).All())
            {
                ties.Add((tie.Source, tie.Target));
                ties.Add((tie.Target, tie.Source));
            }
        }
        else
        {
            return null;
        }

        return set.Nodes.Count > 0 ? ties : null;
    }

    private static Delay Given(DelayKind kind, string text)
    {
        try
        {
            return Delay.Of(kind, [.. text.Split(',', StringSplitOptions.TrimEntries).Select(word => double.Parse(word, NumberStyles.Float,
                CultureInfo.InvariantCulture))]);
        }
        catch (FormatException)
        {
            throw new UsageException($"--parameters: found '{text}'; expected numbers separated by commas.");
        }
        catch (ArgumentException error)
        {
            throw UsageException.Of(error, "--parameters");
        }
    }
}
