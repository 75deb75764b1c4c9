using System.CommandLine;
using System.Globalization;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which ties are more than chance, and against what chance.</summary>
internal sealed class BackboneOption
{
    private readonly Option<string?> _backbone = new("--backbone")
    {
        Description = "Test each tie against chance, by this null model.",
        HelpName = "sdsm|fdsm|hypergeometric|disparity",
    };

    private readonly Option<double> _alpha = new("--alpha")
    {
        Description = "Keep ties whose adjusted p-value is below this.",
        DefaultValueFactory = _ => 0.05,
        HelpName = "A"
    };
    private readonly Option<string> _adjust = new("--adjust")
    {
        Description = "Adjust p-values for the number of tests: over the ties of a window, or the cities of a pair of windows.",
        DefaultValueFactory = _ => "holm",
        HelpName = "none|holm|bh"
    };
    private readonly Option<bool> _signed = new("--signed") { Description = "Keep ties weaker than chance too, with sign -1." };

    private readonly TradesOption _trades = new();

    /// <param name="standard">The null model when none is named; null: no tie is tested.</param>
    public BackboneOption(string? standard = null)
    {
        if (standard is not null)
            _backbone.DefaultValueFactory = _ => standard;
        _backbone.AcceptOnlyFromAmong(Choices.Of<BackboneMethod>());
        _adjust.AcceptOnlyFromAmong("none", "holm", "bh");
        _alpha.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() is > 0 and < 1)) result.AddError("--alpha: expected a number between 0 and 1.");
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_backbone);
        command.Options.Add(_alpha);
        command.Options.Add(_adjust);
        command.Options.Add(_signed);
        _trades.AddTo(command);
    }

    public bool Wanted(ParseResult parsed) => parsed.GetValue(_backbone) is not null;

    /// <summary>Whether a null model was named.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetResult(_backbone) is { Implicit: false };

    /// <summary>How ties are tested, in words.</summary>
    public string Words(ParseResult parsed) =>
        string.Create(CultureInfo.InvariantCulture, $"{parsed.GetValue(_backbone)}, alpha {parsed.GetValue(_alpha)}, adjusted by {parsed.GetValue(_adjust)}");

    public bool IsTradesGiven(ParseResult parsed) => _trades.IsGiven(parsed);

    /// <summary>The backbone of a window; a model that did not converge is refused, since its p-values mean nothing.</summary>
    public Backbone Of(ParseResult parsed, Window window, RecordSet records, ulong seed, int replicates, Workers workers)
    {
        var method = Backbone.ParseMethod(parsed.GetValue(_backbone)!);
        if (method is not BackboneMethod.Fdsm && _trades.IsGiven(parsed))
            throw new UsageException($"--trades: found with --backbone {parsed.GetValue(_backbone)}; expected --backbone fdsm, the only one that trades.");
        if (method is BackboneMethod.Hypergeometric && MembershipEligibility.Of(records, window)?.FirstImpossible(window) is var (city, @event))
        {
            var names = window.Network.Names;
            throw new UsageException(
                $"--backbone: found hypergeometric, but {names.CityLabels[city]} was not a member when {names.EventLabels[@event]} was held, and this "
                    + "null model lets every city be at every event; expected sdsm or fdsm, which leave such ties out.");
        }

        var options = new BackboneOptions
        {
            Alpha = parsed.GetValue(_alpha),
            Adjustment = MultipleTesting.Parse(parsed.GetValue(_adjust)!),
            Signed = parsed.GetValue(_signed),
            Replicates = replicates,
            TradesPerNode = _trades.Of(parsed),
            Seed = seed,
            Eligibility = method is BackboneMethod.Sdsm or BackboneMethod.Fdsm ? MembershipEligibility.Of(records, window) : null,
        };
        Backbone backbone;
        try
        {
            backbone = Backbone.Of(window, method, options, workers);
        }
        catch (ArgumentException error) when (error is not TooLargeException)
        {
            throw UsageException.Of(error, "--backbone");
        }

        return backbone.Converged
            ? backbone
            : throw new BadDataException(
                $"The null model of window {window.Name} did not converge; expected a window whose margins it can fit. Try --backbone fdsm.");
    }
}
