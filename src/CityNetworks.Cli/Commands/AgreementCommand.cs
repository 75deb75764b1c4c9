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
        var window = new WindowOptions(ownSpan: true);
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
                var windows = window.Windows(parsed, network);
                var pairs = comparison.Pairs(parsed, network, windows);
                if (pairs.Count == 0)
                    ComparisonOptions.NoteNoWindows(windows, data.Quiet(parsed) ? TextWriter.Null : Console.Error);
                output.Write(parsed, RankAgreement.Of(pairs, comparison.Name(parsed), comparison.Measure(parsed)));
            });
    }
}
