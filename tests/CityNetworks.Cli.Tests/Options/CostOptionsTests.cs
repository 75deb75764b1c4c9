using CityNetworks.Cli.Options;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class CostOptionsTests
{
    private static readonly RecordSet s_records = new("r")
    {
        Cities =
        [
            new("a", "Alfa") { Population = 1000, Covariates = new Dictionary<string, string> { ["fee"] = "2.5" } },
            new("b", "Beta") { Covariates = new Dictionary<string, string> { ["fee"] = " " } },
        ],
    };

    [Fact]
    public void Costs_come_from_a_column_or_a_file_and_a_blank_is_none()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal([("a", 2.5)], Costs("--cost fee --budget 5").Select(pair => (pair.Key, pair.Value)));
        Assert.Equal([("a", 1000.0)], Costs("--cost population --budget 5").Select(pair => (pair.Key, pair.Value)));
        var spreadsheet = folder.Write("spreadsheet.csv", "city;cost\nBeta;2,75\n");
        Assert.Equal([("b", 2.75)], Costs($"--cost {spreadsheet} --budget 5").Select(pair => (pair.Key, pair.Value)));
        var file = folder.Write("costs.csv", "city,cost\nBeta,3\n");
        Assert.Equal([("b", 3.0)], Costs($"--cost {file} --budget 5").Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void What_is_no_cost_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<UsageException>(() => Costs("--cost fees --budget 5"));
        Assert.Throws<BadDataException>(() => Costs($"--cost {folder.Write("a.csv", "town,cost\nb,3\n")} --budget 5"));
        Assert.Throws<BadDataException>(() => Costs($"--cost {folder.Write("b.csv", "city,cost\nb,-3\n")} --budget 5"));
        Assert.Throws<BadDataException>(() => Costs($"--cost {folder.Write("c.csv", "city;cost\nb;2,750\n")} --budget 5")); // 2750 or 2.75
        var options = new CostOptions();
        Assert.Single(Given.Words("--cost fee", options.AddTo).Errors);
        Assert.Equal(double.PositiveInfinity, options.Budget(Given.Words(string.Empty, options.AddTo)));
    }

    private static IReadOnlyDictionary<string, double> Costs(string words)
    {
        var options = new CostOptions();
        return options.Of(Given.Words(words, options.AddTo), s_records)!;
    }
}
