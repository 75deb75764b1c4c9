using CityNetworks.Assessment;
using CityNetworks.Records;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Assessment;

public sealed class StpmAssessmentTests
{
    // Table 2 of Rodrigues and Mattioli (2017) as printed; 2008-2009 was not assessed.
    private static readonly string[] s_printed =
    [
        "2005-2006 0 0 0 0 0 Paralysed",
        "2006-2007 1 1 0 1 3 Minimal Activity",
        "2008-2009 - - - - - -",
        "2009-2010 2 2 0 2 6 Active",
        "2010-2011 1 2 1 2 6 Active",
        "2011-2012 2 2 2 2 8 Proactive",
        "2012-2013 2 2 2 2 8 Proactive",
        "2013-2014 2 2 1 1 6 Active",
        "2014-2015 2 1 1 2 6 Active",
    ];

    [Fact]
    public void The_printed_table_comes_out_again()
    {
        var table = AssessmentTable.Of(new RecordSet("printed") { Assessments = [.. s_printed.Select(Row)] });
        Assert.Equal("assess", table.Name);
        Assert.Equal(
            "period work_plan activities products participation total class printed_total printed_class agrees",
            string.Join(' ', table.Columns.Select(column => column.Name)));
        Assert.Equal(table.Integers("printed_total"), table.Integers("total"));
        Assert.Equal(["Paralyzed", "Minimal Activity", null, "Active", "Active", "Proactive", "Proactive", "Active", "Active"], table.Text("class"));
        Assert.Equal("Paralysed", table.Text("printed_class")[0]);
        Assert.Equal([true, true, null, true, true, true, true, true, true], table.Flags("agrees"));
    }

    [Fact]
    public void What_was_not_assessed_stays_blank_and_is_not_zero()
    {
        using var writer = new StringWriter();
        TableCsv.Write(AssessmentTable.Of(new RecordSet("blank") { Assessments = [Row(s_printed[2])] }), writer);
        Assert.EndsWith("\n2008-2009,,,,,,,,,\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_missing_criterion_leaves_total_class_and_agreement_unknown()
    {
        var assessment = StpmAssessment.Of(Row("2005-2006 0 0 - 0 0 Paralysed"));
        Assert.Equal((null, null, null), (assessment.Total, assessment.Class, assessment.Agrees));
    }

    [Theory]
    [InlineData("p 2 2 2 2 7 Proactive", false)]
    [InlineData("p 2 2 2 2 8 Active", false)]
    [InlineData("p 2 2 2 2 8 Busy", false)]
    [InlineData("p 2 2 2 2 - Proactive", true)]
    [InlineData("p 2 2 2 2 8 -", true)]
    [InlineData("p 2 2 2 2 - -", null)]
    public void Agreement_holds_total_and_class_against_what_is_printed(string row, bool? agrees) => Assert.Equal(agrees, StpmAssessment.Of(Row(row)).Agrees);

    [Fact]
    public void A_criterion_above_two_is_refused_with_its_period()
    {
        var error = Assert.Throws<ArgumentException>(() => StpmAssessment.Of(Row("2005-2006 0 3 0 0 3 -")));
        Assert.Contains("period '2005-2006' is 3; expected 0, 1 or 2", error.Message, StringComparison.Ordinal);
    }

    private static PeriodAssessment Row(string printed)
    {
        var cells = printed.Split(' ', 7);
        int? Number(int place) => cells[place] == "-" ? null : int.Parse(cells[place], null);
        return new PeriodAssessment(cells[0])
        {
            WorkPlan = Number(1),
            Activities = Number(2),
            Products = Number(3),
            Participation = Number(4),
            PrintedTotal = Number(5),
            PrintedClass = cells[6] == "-" ? null : cells[6],
        };
    }
}
