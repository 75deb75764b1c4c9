using CityNetworks.CityNetworks.Studies;
using Xunit;

namespace CityNetworks.Tests.Studies;

public sealed class ConformanceTests
{
    public sealed class ConformanceTests
    {
        [Fact]
        public void Every_check_has_an_id_of_its_own_and_a_tolerance()
        {
            Assert.Equal(Conformance.All.Count, Conformance.All.Select(check => check.Id).Distinct().Count());
            Assert.All(Conformance.All, check => Assert.InRange(check.Tolerance, 0, 0.01));
        }

        [Fact]
        public void The_table_holds_every_check_and_all_pass()
        {
            var table = Conformance.Of();
            Assert.Equal(Conformance.All.Count, table.RowCount);
            Assert.All(table.Flags("passes"), Assert.True);
            Assert.Equal(Conformance.All.Select(check => check.Expected), table.Numbers("expected"));
        }
    }
}
