using CityNetworks.Inference;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Panels;

public sealed class AdoptionHistoryTests
{
    private const string Start = "=== contacts.csv\nsource,target\na,b\nb,c\n=== periods.csv\nid\n1\n2\n3\n4\n5\n";

    [Fact]
    public void A_spell_is_half_open_and_a_city_may_adopt_again()
    {
        var history = Of(Start + "=== adoptions.csv\ncity,policy,period,left\na,p,2,3\na,p,5,\nb,p,1,\n");
        Assert.Equal([false, true, false, false, true], Enumerable.Range(0, 5).Select(period => history.Holds(0, period)));
        Assert.Equal([true, true, true, true, true], Enumerable.Range(0, 5).Select(period => history.Holds(1, period)));
        Assert.True(history.LeavesIn(0, 2) && history.AdoptsIn(0, 4) && history.HasEnds);
        Assert.Equal((1, 0, null), (history.FirstAdoption(0), history.FirstAdoption(1), history.FirstAdoption(2)));
        Assert.Equal((3, 2), (history.AdoptionCount, history.AdoptionsBefore(0, 5)));
        Assert.Equal([1, 2, 1, 1, 2], Enumerable.Range(0, 5).Select(history.HoldersAt));
        Assert.False(history.Holds(1, -1));
    }

    [Theory]
    [InlineData("a,p,2,\na,p,4,\n", "twice and does not give it up")]
    [InlineData("a,p,2,5\na,p,4,\n", "again before it gave it up")]
    public void A_history_that_contradicts_itself_is_refused(string rows, string message) =>
        Assert.Contains(message,
            Assert.Throws<CannotEstimateException>(() => Of(Start + "=== adoptions.csv\ncity,policy,period,left\n" + rows)).Message, StringComparison.Ordinal);

    private static AdoptionHistory Of(string text) => AdoptionHistory.Of(RecordTexts.Records(text), Selection.Default, "p", ["a", "b", "c"]);
}
