using CityNetworks.Assessment;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Assessment;

public sealed class AssessmentTableTests
{
    [Fact]
    public void A_row_compares_the_total_with_the_printed_one()
    {
        var table = AssessmentTable.Of(RecordTexts.Records(
            "=== assessments.csv\nperiod,work_plan,activities,products,participation,printed_total,printed_class\n2001,1,2,1,1,5,Active\n2002,0,0,1,,,\n"
                + "=== participations.csv\ncity,event,period\na,E,2001\na,F,2002\n"));
        Assert.Equal([5L, null], table.Integers("total"));
        Assert.Equal(["Active", null], table.Text("class"));
        Assert.Equal([true, null], table.Flags("agrees"));
    }
}
