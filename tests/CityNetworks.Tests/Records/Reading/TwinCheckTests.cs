using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class TwinCheckTests
{
    [Fact]
    public void Names_that_are_nearly_the_same_are_told_unless_their_countries_differ()
    {
        Assert.Contains(Read("AR", "AR"), problem => problem == "CN190");
        Assert.Contains(Read("AR", ""), problem => problem == "CN190");
        Assert.DoesNotContain(Read("AR", "BR"), problem => problem == "CN190");
    }

    private static IEnumerable<string> Read(string one, string other) => RecordTexts.Read(
        $"=== cities.csv\nid,name,country\na,Rosario,{one}\nb,Rosaio,{other}\n=== participations.csv\ncity,event\na,E\nb,E\n")
        .Problems.Select(problem => problem.Code);
}
