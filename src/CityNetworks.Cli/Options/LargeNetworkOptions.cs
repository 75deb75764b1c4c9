using System.CommandLine;
using CityNetworks.Centrality;

namespace CityNetworks.Cli.Options;

/// <summary>How much of a large network is measured.</summary>
internal sealed class LargeNetworkOptions
{
    private const int StandardCount = 10;

    private readonly Option<double?> _error = new Option<double?>("--error")
    {
        Description = "sampled: how far an interval may reach from its estimate, as a share of all pairs (default 0.01).",
        HelpName = "E"
    }.Number(error => error is >= SampledBetweennessSettings.LeastError and < 1, "a number of at least 0.0001 and below 1");

    private readonly Option<double?> _confidence = new Option<double?>("--confidence")
    {
        Description = "sampled: with which probability all intervals hold at once (default 0.95).",
        HelpName = "P"
    }.Number(confidence => confidence is > 0 and < 1, "a number between 0 and 1");

    private readonly Option<int?> _count =
        new Option<int?>("--nearest") { Description = $"nearest: how many nodes are listed (default {StandardCount}).", HelpName = "N" }.Whole(1, 1_000_000);

    public void AddTo(Command command)
    {
        command.Options.Add(_error);
        command.Options.Add(_confidence);
        command.Options.Add(_count);
    }

    public SampledBetweennessSettings Sampling(ParseResult parsed, ulong seed)
    {
        var standard = new SampledBetweennessSettings();
        return new SampledBetweennessSettings
        {
            Error = parsed.GetValue(_error) ?? standard.Error,
            Confidence = parsed.GetValue(_confidence) ?? standard.Confidence,
            Seed = seed,
        };
    }

    public int Count(ParseResult parsed) => parsed.GetValue(_count) ?? StandardCount;
}
