using CityNetworks.Cli.Options;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class ReadingOptionSetTests
{
    [Fact]
    public void What_is_asked_for_becomes_options_of_reading()
    {
        var asked = Parsed(
            "--map Ciudad=city,Rol=role --map-role miembro=participant --role-weights host=2 "
                + "--dates month-first --decimal comma --period-by 5-years");
        Assert.Equal(("city", "participant", 2.0), (asked.Columns["ciudad"], asked.Roles["miembro"], asked.RoleWeights["host"]));
        Assert.Equal((DateOrder.MonthFirst, DecimalMark.Comma, "5-years"), (asked.Dates, asked.Decimals, asked.PeriodBy!.ToString()));
        Assert.Same(ReadingOptions.Default, Parsed(string.Empty));
    }

    [Theory]
    [InlineData("--map Ciudad=cty", "--map: found 'cty'; expected one of")]
    [InlineData("--map Ciudad", "--map: found 'Ciudad'; expected pairs such as Ciudad=city.")]
    [InlineData("--map a=city,A=role", "--map: found 'A' twice; expected each once.")]
    [InlineData("--role-weights host=-1", "--role-weights: found '-1' for host; expected a weight of 0, or from 1e-12 to 1e12.")]
    [InlineData("--role-weights host=1e308", "--role-weights: found '1e308' for host; expected a weight of 0, or from 1e-12 to 1e12.")]
    [InlineData("--role-weights host=1e-320", "--role-weights: found '1e-320' for host; expected a weight of 0, or from 1e-12 to 1e12.")]
    [InlineData("--period-by week", "--period-by: found 'week'; expected year, quarter, month, N-years")]
    public void What_has_no_meaning_is_refused(string words, string message) =>
        Assert.StartsWith(message, Assert.Throws<UsageException>(() => Parsed(words)).Message, StringComparison.Ordinal);

    private static ReadingOptions Parsed(string words)
    {
        var options = new ReadingOptionSet();
        return options.Given(Given.Words(words, options.AddTo));
    }
}
