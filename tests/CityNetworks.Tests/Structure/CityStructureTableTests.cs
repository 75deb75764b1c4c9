using CityNetworks.Networks;
using CityNetworks.Structure;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

/// <summary>The structure of each city is that of the measures, and adds up to that of the network.</summary>
public sealed class CityStructureTableTests
{
    private static readonly StructureOptions s_options = new() { Permutations = 5, Seed = 1 };

    [Fact]
    public void Rows_are_the_cities_present_with_the_values_of_the_measures() => Samples.RandomWindow.Sample(window =>
    {
        var labels = Enumerable.Range(0, window.Network.CityCount).Select(city => city % 4 == 3 ? null : $"group {city % 3}").ToArray();
        var groups = CityGroups.Of(labels);
        var table = CityStructureTable.Of([window], groups, s_options);
        int[] present = [.. Enumerable.Range(0, window.Network.CityCount).Where(city => window.DegreeOf(city) > 0)];
        Assert.Equal(present.Select(city => window.Network.Names.Cities[city]), table.Text("city"));
        var constraint = Constraint.Of(window, Mode.City);
        Assert.Equal(present.Select(city => constraint[city]), table.Numbers("constraint"));
        var brokerage = Brokerage.GouldFernandez(window, groups);
        for (var row = 0; row < table.RowCount; row++)
        {
            Assert.Equal(labels[present[row]], table.Text("group")[row]);
            if (labels[present[row]] is null)
            {
                Assert.True(double.IsNaN(table.Numbers("brokerage")[row]));
                continue;
            }

            var roles = Enum.GetValues<BrokerageRole>().Sum(role => table.Numbers(role.ToString().ToLowerInvariant())[row]);
            Assert.Equal(brokerage.Total[present[row]], table.Numbers("brokerage")[row], 1e-9);
            Assert.Equal(table.Numbers("brokerage")[row], roles, 1e-9);
        }
    });

    [Fact]
    public void Communities_are_numbered_from_the_largest()
    {
        var table = CityStructureTable.Of([Samples.Star(4).All], null, s_options);
        Assert.Equal(1, table.Integers("community").Min());
        Assert.All(table.Text("group"), Assert.Null);
        Assert.All(table.Numbers("brokerage"), value => Assert.True(double.IsNaN(value)));
    }
}
