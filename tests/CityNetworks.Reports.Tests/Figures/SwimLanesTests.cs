using System.Text.RegularExpressions;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Reading;
using CityNetworks.Studies.Parts;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class SwimLanesTests
{
    [Fact]
    public void Events_that_last_and_who_is_there_stand_in_each_of_their_periods()
    {
        var records = RecordReader.Read(RecordFiles.Of("made", [
            ("periods.csv", "id,start\n2001,2001\n2002,2002\n2003,2003\n2004,2004\n"),
            ("participations.csv", "city,event,from,to\na,x,2001,2003\nb,x,2003,\nc,x,2001,\n")]));
        var study = CityNetworks.Studies.Study.Of(records, new StudyOptions { Runs = 20 });
        var page = HtmlReport.Render(new ReportInput("Title", "id", "0", study.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal), []));
        Assert.Equal(["1100", "0011"], new[] { Marks("a"), Marks("b") });
        Assert.Equal("1111", Marks("c"));
        Assert.Equal("1111", Marks("Other"));
        Assert.Contains("An event that lasts stands in each of its periods.", page, StringComparison.Ordinal);

        string Marks(string lane) => string.Concat(Regex
            .Matches(Rendered.Between(page, $"<th scope=\"row\">{lane}<small></small></th>", "</tr>"), "<td>(.*?)</td>")
            .Select(cell => cell.Groups[1].Value.Contains("<svg", StringComparison.Ordinal) ? '1' : '0'));
    }

    [Theory]
    [InlineData(20, 0, 330)] // marks
    [InlineData(20, 15, 490)] // two digits in each cell: 20 pixels
    [InlineData(20, 115, 650)]
    [InlineData(5, 15, 280)]
    public void A_number_has_room_in_its_cell(int columns, int number, int width)
    {
        string[] periods = [.. Enumerable.Range(2000, columns).Select(year => $"{year}")];
        var mark = number == 0 ? new LaneMark("held", "x") : LaneMark.Number(number, "x");
        var lane = new Lane("a", string.Empty, periods.ToDictionary(period => period, _ => (IReadOnlyList<LaneMark>)[mark], StringComparer.Ordinal));
        var html = SwimLanes.Of("Lanes", periods, new HashSet<string>(), [lane]).Html;
        Assert.Contains($"style=\"min-width:{width}px\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_of_many_periods_stand_upright()
    {
        Assert.Contains("<table class=\"lanes dense\" ", Page(30), StringComparison.Ordinal);
        Assert.DoesNotContain("lanes dense", Page(5).Split("</style>")[1], StringComparison.Ordinal);

        static string Page(int periods)
        {
            var rows = string.Concat(Enumerable.Range(1990, periods).Select(year => $"a,e{year},{year}\nb,e{year},{year}\n"));
            var records = RecordReader.Read(RecordFiles.Of("made", [("participations.csv", $"city,event,period\n{rows}")]));
            var study = CityNetworks.Studies.Study.Of(records, new StudyOptions { Runs = 20 });
            return HtmlReport.Render(new ReportInput("Title", "id", "0", study.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal), []));
        }
    }
}
