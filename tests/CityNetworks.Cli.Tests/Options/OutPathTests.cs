using System.CommandLine;
using CityNetworks.Cli.Options;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class OutPathTests
{
    [Fact]
    public void A_place_may_be_left_out_must_be_named_or_has_a_standard()
    {
        Assert.Null(Given.Words(string.Empty, OutPath.Optional("A file.")).GetValue<string?>("--out"));
        Assert.Equal("results", Given.Words(string.Empty, OutPath.Default("results", "A folder.", "DIR")).GetValue<string>("--out"));
        Assert.NotEmpty(Given.Words(string.Empty, OutPath.Required("A folder.", "DIR")).Errors);
        Assert.Equal("x", Given.Words("-o x", OutPath.Required("A folder.", "DIR")).GetValue<string>("--out"));
    }

    [Fact]
    public void Where_results_are_written_is_no_part_of_them() => Assert.All(
        new Option[] { OutPath.Optional("a"), OutPath.Required("a", "b"), OutPath.Default("a", "b", "c") },
        option => Assert.Equal(Bearing.Conduct, option.Bearing()));
}
