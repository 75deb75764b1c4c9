using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>What holds for every command.</summary>
public sealed class CommandTests
{
    public static TheoryData<string> Commands { get; } =
        [.. CityNetworks.Cli.Commands.Root.Create().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_has_options_and_examples(string command)
    {
        var run = Citynet.Run(command, "--help");
        Assert.Equal(0, run.Code);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains($"citynet {command}", run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_unknown_option_is_wrong_usage(string command) => Assert.Equal(2, Citynet.Run(command, "--no-such-option").Code);

    [Fact]
    public void No_command_has_two_options_of_one_name()
    {
        var twice = CommandTree.All(CityNetworks.Cli.Commands.Root.Create())
            .SelectMany(command => command.Options.SelectMany(option => option.Aliases.Append(option.Name)).CountBy(name => name)
                .Where(count => count.Value > 1).Select(count => $"{command.Name} {count.Key}"));
        Assert.Empty(twice);
    }

    [Fact]
    public void A_mistyped_command_is_wrong_usage_and_meets_a_suggestion()
    {
        var run = Citynet.Run("centralty");
        Assert.Equal(2, run.Code);
        Assert.Contains("Did you mean 'centrality'?", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Required command", run.Error, StringComparison.Ordinal);
        Assert.Contains("Required command", Citynet.Run("export").Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void No_command_at_all_shows_the_help()
    {
        var run = Citynet.Run();
        Assert.Equal(0, run.Code);
        Assert.Contains("citynet study", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_reported() => Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+\n$", Citynet.Run("--version").Output);

    [Theory]
    [InlineData("csv", "window,cities")]
    [InlineData("json", "[\n  {\n    \"window\": \"all\"")]
    [InlineData("table", "window")]
    public void Formats_are_those_promised(string format, string start) =>
        Assert.Contains(start, Citynet.Run("describe", "--window", "all", "--format", format).Output, StringComparison.Ordinal);

    [Fact]
    public void Parquet_and_files_appear_whole()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("describe", "--out", folder["d.parquet"]).Code);
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(folder["d.parquet"])[..4]);
        Assert.Equal(0, Citynet.Run("describe", "--out", folder["d.csv"]).Code);
        Assert.Equal(Citynet.Run("describe").Output, File.ReadAllText(folder["d.csv"]));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_reported_without_a_stack()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "x");
        var run = Citynet.Run("describe", "--out", Path.Combine(file, "d.csv"));
        Assert.Equal(2, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Citynet.Run("study", "--out", file).Code);
    }
}
