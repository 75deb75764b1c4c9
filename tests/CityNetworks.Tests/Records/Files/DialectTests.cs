using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class DialectTests
{
    [Theory]
    [InlineData("1,5", ',', null, 1.5)]
    [InlineData("1.5", ',', null, 1.5)]
    [InlineData("1,234", ',', DecimalMark.Comma, 1.234)]
    [InlineData("1,234", ',', DecimalMark.Point, 1234.0)]
    [InlineData("1.234", ',', null, 1.234)]
    public void A_number_has_the_reading_that_is_stated_or_the_only_one(string text, char separator, DecimalMark? stated, double expected) =>
        Assert.Equal((expected, false), Of(separator, new ReadingOptions { Decimals = stated }, out _).Number(text, double.MinValue, double.MaxValue, 2, "w"));

    [Fact]
    public void A_number_of_two_readings_is_ambiguous_unless_only_one_is_in_range()
    {
        var dialect = Of(',', ReadingOptions.Default, out _);
        Assert.Equal((null, true), dialect.Number("1,234", 0, 1e9, 2, "w"));
        Assert.Equal((1.234, false), dialect.Number("1,234", 0, 90, 2, "lat"));
    }

    [Theory]
    [InlineData("weight\n1.234\n", true)] // all numbers of the file may be thousands
    [InlineData("weight\n1.234\n\"1,5\"\n", true)]
    [InlineData("weight\n1.234\n1.5\n", false)]
    public void A_point_before_three_digits_is_clear_where_others_show_it(string text, bool isAmbiguous)
    {
        var dialect = Of(';', ReadingOptions.Default, out _, text);
        Assert.Equal((isAmbiguous ? null : 1.234, isAmbiguous), dialect.Number("1.234", 0, 1e9, 2, "w"));
        Assert.Equal((1.234, false), dialect.Number("1.234", 0, 90, 2, "lat"));
    }

    [Theory]
    [InlineData("weight\n1.234\n\"1.234,5\"\n", 1234.0)]
    [InlineData("weight\n1.234\n11.253.503\n", 1234.0)]
    [InlineData("weight\n1.234\n11.253.503\n1.5\n", null)]
    public void Points_that_mark_thousands_in_one_number_do_in_others(string text, double? expected)
    {
        var dialect = Of(';', ReadingOptions.Default, out var log, text);
        Assert.Equal((expected, expected is null), dialect.Number("1.234", 0, 1e9, 2, "w"));
        Assert.Equal(expected is not null, log.Has(RecordCodes.DecimalComma));
    }

    [Fact]
    public void A_date_of_two_readings_is_an_error_once_and_a_stated_order_decides()
    {
        var dialect = Of(',', ReadingOptions.Default, out var log, "start\n3/10/2013\n");
        Assert.Null(dialect.Date("3/10/2013", 2, "start", out var isReported));
        Assert.True(isReported && log.Has(RecordCodes.AmbiguousDate));
        var stated = Of(',', new ReadingOptions { Dates = DateOrder.MonthFirst }, out _);
        Assert.Equal("2013-03-10", stated.Date("3/10/2013", 2, "start", out _)!.Value.Text);
    }

    [Fact]
    public void A_date_with_one_reading_decides_for_its_file() =>
        Assert.Equal("2013-10-03", Of(',', ReadingOptions.Default, out _, "start\n25/12/2013\n3/10/2013\n").Date("3/10/2013", 3, "start", out _)!.Value.Text);

    private static Dialect Of(char separator, ReadingOptions options, out ProblemLog log, string text = "w\n1\n")
    {
        log = new ProblemLog();
        var (own, names) = (log, text[..text.IndexOf('\n', StringComparison.Ordinal)].Split(','));
        var rows = new CsvRows("f.csv", System.Text.Encoding.UTF8.GetBytes(text), new TextPool(), own);
        return new Dialect("f.csv", (byte)separator, options, new Lazy<FileEvidence>(() => FileEvidence.Of(rows, names, 1)), own);
    }
}
