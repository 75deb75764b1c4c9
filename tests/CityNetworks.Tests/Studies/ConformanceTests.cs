using Xunit;
using Checks = CityNetworks.Studies.Conformance;

namespace CityNetworks.Tests.Studies;

public sealed class ConformanceTests
{
    [Fact]
    public void Every_check_is_of_one_thing_and_has_a_tolerance()
    {
        Assert.Equal(Checks.All.Count, Checks.All.Select(check => (check.Id, check.What)).Distinct().Count());
        Assert.All(Checks.All, check => Assert.InRange(check.Tolerance, 0, 0.01));
    }

    [Fact]
    public void The_table_holds_every_check_and_all_pass()
    {
        var table = Checks.Of();
        Assert.Equal(Checks.All.Count, table.RowCount);
        Assert.All(table.Flags("passes"), Assert.True);
        Assert.Equal(Checks.All.Select(check => check.Expected), table.Numbers("expected"));
    }
}
