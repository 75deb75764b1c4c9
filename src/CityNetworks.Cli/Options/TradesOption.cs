using System.CommandLine;
using System.Globalization;
using CityNetworks.Networks.NullModels;

namespace CityNetworks.Cli.Options;

/// <summary>How long networks of the same margins are randomised.</summary>
internal sealed class TradesOption
{
    private readonly Option<double> _trades = new("--trades")
    {
        Description = "Trades for each node of the smaller mode that make a random network of the same margins.",
        DefaultValueFactory = _ => Curveball.DefaultTrades,
        HelpName = "T",
    };

    public TradesOption() => _trades.Validators.Add(result =>
    {
        if (!(result.GetValueOrDefault<double>() is >= Curveball.FewestTrades and <= 1e6))
            result.AddError(string.Create(
                CultureInfo.InvariantCulture,
                $"--trades: expected a number from {Curveball.FewestTrades} to 1000000; with fewer the drawn networks still depend on the recorded one."));
    });

    public void AddTo(Command command) => command.Options.Add(_trades);

    public bool IsGiven(ParseResult parsed) => parsed.GetResult(_trades) is { Implicit: false };

    public double Of(ParseResult parsed) => parsed.GetValue(_trades);
}
