using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Panels;

public sealed class AttendanceCaseTests
{
    private const string Text = "=== participations.csv\ncity,event,period,probability\na,x,1,\nb,x,1,0.25\nc,x,1,0.5\nd,x,1,0\n";

    [Fact]
    public void All_cases_are_listed_with_their_probabilities()
    {
        var cases = AttendanceCase.Of(RecordTexts.Records(Text), Selection.Default);
        Assert.Equal([0.375, 0.125, 0.375, 0.125], cases.Select(one => one.Chance));
        Assert.Equal(["a d", "a b d", "a c d", "a b c d"], cases.Select(one => string.Join(' ', one.Records.Participations.Select(row => row.City))));
        Assert.All(cases, one => Assert.DoesNotContain(one.Records.Participations, row => row.Probability is > 0 and < 1));
        Assert.Equal(1, Assert.Single(AttendanceCase.Of(RecordTexts.Records("=== participations.csv\ncity,event\na,x\n"), Selection.Default)).Chance);
    }

    [Fact]
    public void Many_are_drawn_as_often_as_they_are_likely()
    {
        var rows = string.Concat(Enumerable.Range(0, 12).Select(city => $"c{city},x,1,0.25\n"));
        var cases = AttendanceCase.Of(RecordTexts.Records("=== participations.csv\ncity,event,period,probability\na,x,1,\n" + rows), Selection.Default, 2000);
        Assert.Equal((2000, 1.0), (cases.Count, Math.Round(cases.Sum(one => one.Chance), 9)));
        Assert.Equal(1 + 3, cases.Average(one => one.Records.Participations.Count), 0.2);
    }
}
