using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Comparison;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet agreement</c>: how far whole rankings and ties agree from window to window.</summary>
internal static class AgreementCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var window = new WindowOptions();
        var comparison = new ComparisonOptions();
        var output = new OutputOptions();
        var command = new Command("agreement", "Whole rankings (Kendall, Spearman, rank-biased overlap) and turnover of ties between windows.");
        data.AddTo(command, ownSpan: true);
        window.AddTo(command);
        comparison.AddTo(command, tested: false);
        output.AddTo(command);
        return command
            .WithExamples("citynet agreement --measure degree", "citynet agreement --window cumulative --measure betweenness")
            .Does((parsed, _) =>
            {
                var network = data.Network(parsed);
                output.Write(parsed, RankAgreement.Of(comparison.Pairs(parsed, network, window.Windows(parsed, network)), comparison.Name(parsed), comparison.Measure(parsed)));
            });
    }
}
