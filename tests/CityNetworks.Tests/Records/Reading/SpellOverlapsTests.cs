using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class SpellOverlapsTests
{
    private const string Periods = "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n2003,2003,2004\n";

    [Theory]
    [InlineData("a,E,2001,2003,host\na,E,2002,,host\n", true)]
    [InlineData("a,E,2001,2002,host\na,E,2002,,host\n", false)]
    [InlineData("a,E,2001,2003,host\na,E,2002,,deputy\n", false)]
    public void Spells_of_one_role_that_overlap_are_reported(string rows, bool isReported) => Assert.Equal(
        isReported,
        RecordTexts.Read($"{Periods}=== events.csv\nid,start,end\nE,2001,2003\n=== participations.csv\ncity,event,from,to,role\n{rows}")
            .Problems.Any(problem => problem.Code == "CN146"));

    [Fact]
    public void A_city_has_memberships_in_one_table_only() => Assert.Contains(
        RecordTexts.Read($"{Periods}=== cities.csv\nid,joined\na,2001\n=== memberships.csv\ncity,from,to\na,2002,\n"
            + "=== participations.csv\ncity,event,period\na,E,2002\n")
            .Problems,
        problem => problem.Code == "CN147");
}
