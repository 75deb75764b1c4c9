using System.CommandLine;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Cli.Options;

/// <summary>What a tie's weight means and which ties are kept.</summary>
internal sealed class TieOptions
{
    private static readonly string[] s_ids = [.. TieWeights.All.Select(weight => weight.Id)];

    private readonly Option<string> _weight = new("--weight")
    {
        Description = "What a tie's weight means.",
        DefaultValueFactory = _ => s_ids[0],
        HelpName = string.Join('|', s_ids)
    };
    private readonly Option<double> _minimum = new("--min-weight") { Description = "Leave weaker ties out.", HelpName = "W" };
    private readonly Option<int?> _top = new("--top") { Description = "Keep a tie when it is among the K strongest of either of its cities.", HelpName = "K" };
    private readonly Option<double?> _halfLife = new("--half-life") { Description = "Periods until an event counts half.", HelpName = "PERIODS" };
    private readonly Option<string> _join = new("--join")
    {
        Description = "How the weight 'weighted' joins two participations.",
        DefaultValueFactory = _ => "minimum",
        HelpName = "minimum|product"
    };

    public TieOptions()
    {
        _join.AcceptOnlyFromAmong("minimum", "product");
        _weight.AcceptOnlyFromAmong(s_ids);
        _minimum.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() >= 0)) result.AddError("--min-weight: expected a number of at least 0.");
        });
        _top.Validators.Add(result => { if (result.GetValueOrDefault<int?>() < 1) result.AddError("--top: expected a whole number of at least 1."); });
        _halfLife.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double?>() is null or > 0))
                result.AddError($"--half-life: found '{result.Tokens[0].Value}'; expected a number above 0.");
        });
    }

    /// <summary>What the weight is, for people.</summary>
    public string WeightInWords(ParseResult parsed) => TieWeights.All.First(weight => weight.Id == parsed.GetValue(_weight)).NameInText;

    public void AddTo(Command command)
    {
        command.Options.Add(_weight);
        command.Options.Add(_minimum);
        command.Options.Add(_top);
        command.Options.Add(_halfLife);
        command.Options.Add(_join);
    }

    /// <summary>What a tie's weight was asked to mean.</summary>
    public string Given(ParseResult parsed) => parsed.GetValue(_weight)!;

    /// <summary>What is asked that only weights of the records can answer; empty: nothing.</summary>
    public string WeightOption(ParseResult parsed) => TieWeights.Parse(Given(parsed)) is TieWeight.Weighted ? $"--weight {Given(parsed)}" : string.Empty;

    public CoTies Ties(ParseResult parsed, Window window, Workers workers)
    {
        var weight = TieWeights.Parse(Given(parsed));
        var options = new CoTiesOptions
        {
            MinimumWeight = parsed.GetValue(_minimum),
            TopPerCity = parsed.GetValue(_top),
            HalfLife = parsed.GetValue(_halfLife),
            Join = Enum.Parse<WeightJoin>(parsed.GetValue(_join)!, ignoreCase: true)
        };
        try
        {
            return CoTies.Of(window, weight, options, workers);
        }
        catch (CoTiesTooLargeException error)
        {
            throw new BadDataException(error.Message);
        }
    }
}
