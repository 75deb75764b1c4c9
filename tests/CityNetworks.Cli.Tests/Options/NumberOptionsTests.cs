using System.CommandLine;
using CityNetworks.Cli.Options;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class NumberOptionsTests
{
    [Theory]
    [InlineData("5", 5)]
    [InlineData("1", 1)]
    [InlineData("0", null)]
    [InlineData("10", null)]
    [InlineData("x", null)]
    [InlineData("2.0", null)]
    public void A_whole_number_lies_in_its_range(string text, int? expected)
    {
        var option = new Option<int?>("--runs").Whole(1, 9);
        var parsed = Given.Words($"--runs {text}", option);
        if (expected is null)
            Assert.Equal($"--runs: found '{text}'; expected a whole number from 1 to 9.", Assert.Single(parsed.Errors).Message);
        else
            Assert.Equal(expected, parsed.GetValue(option));
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("-1", null)]
    [InlineData("NaN", null)]
    [InlineData("1,5", null)]
    public void A_number_holds_what_is_asked_of_it(string text, double? expected)
    {
        var option = new Option<double?>("--share").Number(share => share >= 0, "a number of at least 0");
        var parsed = Given.Words($"--share {text}", option);
        Assert.Equal(expected is null ? ["--share: found '" + text + "'; expected a number of at least 0."] : [], parsed.Errors.Select(error => error.Message));
    }

    [Fact]
    public void A_seed_may_be_as_large_as_it_likes()
    {
        var option = new Option<ulong?>("--seed").Seed();
        Assert.Equal(ulong.MaxValue, Given.Words($"--seed {ulong.MaxValue}", option).GetValue(option));
        Assert.Single(Given.Words("--seed 18446744073709551616", option).Errors);
    }
}
