using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class RecordRepairTests
{
    [Fact]
    public void Separators_decimal_commas_and_line_ends_are_mended()
    {
        var file = Repaired("city;event;weight\ra;x;1,5\rb;x;2\r");
        Assert.Equal("city,event,weight\na,x,1.5\nb,x,2\n", Encoding.UTF8.GetString(file.Bytes));
        Assert.Equal(
            ["semicolons (';') became commas", "lines end in LF now", "1 number has a decimal point now"],
            file.Changes);
    }

    // With commas and decimal points 1.000 would be one; as the file has it, it may be a thousand.
    [Fact]
    public void What_shows_that_a_number_has_two_readings_stays()
    {
        var file = Repaired("city;event;weight\na;x;1,5\nb;x;1.000\n");
        Assert.Equal("city;event;weight\na;x;1,5\nb;x;1.000\n", Encoding.UTF8.GetString(file.Bytes));
        Assert.Empty(file.Changes);
    }

    [Fact]
    public void Points_that_mark_thousands_are_taken_out() => Assert.Equal(
        "city,event,weight\na,x,1234\nb,x,11253503\nc,x,0.5\n",
        Encoding.UTF8.GetString(Repaired("city;event;weight\na;x;1.234\nb;x;11.253.503\nc;x;0,5\n").Bytes));

    [Fact]
    public void Blank_rows_above_the_header_are_left_out() =>
        Assert.Equal("city,event\na,x\n", Encoding.UTF8.GetString(Repaired(",\n\ncity,event\na,x\n").Bytes));

    [Fact]
    public void Titles_white_space_around_ids_and_countries_in_words_are_mended()
    {
        var file = Repaired("Meetings,\n,\ncity,event,country\n a ,x,Brasil\nb,x ,brazil\nc,x,AR\n");
        Assert.Equal("city,event,country\na,x,BR\nb,x,BR\nc,x,AR\n", Encoding.UTF8.GetString(file.Bytes));
        Assert.Equal(
            ["2 rows above the names of columns are left out", "2 ids have no white space around them now", "column 'country': 'Brasil' became 'BR' on 1 row",
                "column 'country': 'brazil' became 'BR' on 1 row"],
            file.Changes);
    }

    private static RepairedFile Repaired(string text) =>
        Assert.Single(RecordRepair.Of(RecordFiles.Of("sample", [("participations.csv", text)])));
}
