using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class TitleRowsTests
{
    [Theory]
    [InlineData("city,event\na,x\n", 1)]
    [InlineData("Meetings,\n,\ncity,event\na,x\n", 3)]
    [InlineData("\n\nMeetings\nSource: own\nCiudad,Evento\na,x\n", 5)] // words that suggest a mapping
    [InlineData("Meetings,,\nCiudad,Acto,Fecha\na,x,2013\n", 2)] // a column is still to be named
    [InlineData("Meetings,of,2013\nCiudad,Acto,Fecha\na,x,2013\n", 1)] // no title: three cells
    [InlineData("a,x\nb,y\n", 1)]
    [InlineData("city,date\na,x\n", 1)]
    public void The_header_is_the_first_row_that_names_what_is_required(string text, int line)
    {
        var rows = Rows(text);
        rows.ReadHeader();
        Assert.Equal(line, TitleRows.HeaderLine(Schemas.Flat, rows, ReadingOptions.Default, () => Rows(text)));
    }

    [Fact]
    public void What_stands_above_is_given_row_by_row()
    {
        var rows = Rows("Meetings of 2013,,\n,\nSource:,own,\ncity,event,date\na,x,2013\n");
        rows.ReadHeader();
        Assert.Equal(["Meetings of 2013", "", "Source: own"], TitleRows.Skip(rows, 4));
        Assert.Equal("city", rows.Text(0));
    }

    private static CsvRows Rows(string text) => new("f.csv", Encoding.UTF8.GetBytes(text), new TextPool(), new ProblemLog());
}
