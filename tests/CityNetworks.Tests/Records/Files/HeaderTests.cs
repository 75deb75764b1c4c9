using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class HeaderTests
{
    [Fact]
    public void Columns_are_found_by_name_and_further_ones_of_cities_are_kept()
    {
        var header = Read(Schemas.Cities, "Id, name, gdp, ,\n", out var log)!;
        Assert.Equal((0, 1, -1), (header["id"], header["name"], header["lat"]));
        Assert.Equal([("gdp", 2)], header.Further);
        Assert.Equal([3, 4], header.Nameless);
        Assert.True(header.IsPadded);
        Assert.Empty(log.Problems());
    }

    [Theory]
    [InlineData("name\n", "CN121")]
    [InlineData("id,id\n", "CN122")]
    [InlineData("", "CN106")]
    public void A_header_that_cannot_be_used_is_an_error(string text, string code)
    {
        Read(Schemas.Cities, text, out var log);
        Assert.Contains(log.Problems(), problem => problem.Code == code && problem.Severity is Severity.Error);
    }

    [Theory]
    [InlineData(",,\n;;\n\n , \nid,name\n", 5)]
    [InlineData("\n\nid,name\n", 3)]
    public void Blank_rows_above_the_header_are_passed_over(string text, int line)
    {
        var header = Read(Schemas.Cities, text.Replace(";;", ",,", StringComparison.Ordinal), out var log)!;
        Assert.Equal((line, 0, 1), (header.Line, header["id"], header["name"]));
        Assert.Empty(log.Problems());
    }

    [Theory]
    [InlineData("Cities of 2013,\n,\nid,name\na,A\n", 3)]
    [InlineData("Cities of 2013\nid,name\na,A\n", 2)]
    public void A_title_above_the_header_is_passed_over_and_reported(string text, int line)
    {
        var header = Read(Schemas.Cities, text, out var log)!;
        Assert.Equal((line, 0, 1), (header.Line, header["id"], header["name"]));
        var problem = Assert.Single(log.Problems());
        Assert.Equal(("CN126", Severity.Note, line), (problem.Code, problem.Severity, problem.Line));
        Assert.Contains("'Cities of 2013'", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_a_header_at_all_shows_none()
    {
        Assert.Null(Read(Schemas.Cities, "a,A\nb,B\n", out var log));
        Assert.DoesNotContain(log.Problems(), problem => problem.Code == "CN126");
    }

    private static Header? Read(TableSchema schema, string text, out ProblemLog log)
    {
        log = new ProblemLog();
        var source = TableSource.Csv("f.csv", System.Text.Encoding.UTF8.GetBytes(text));
        return Header.Read(
            schema, "f.csv", source.Rows(new TextPool(), log), ReadingOptions.Default, log, () => source.Rows(new TextPool(), new ProblemLog()));
    }
}
