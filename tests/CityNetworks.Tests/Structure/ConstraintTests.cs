using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class ConstraintTests
{
    [Fact]
    public void Southern_women_have_the_values_of_NetworkX()
    {
        // nx.constraint(bipartite.weighted_projected_graph(davis), weight="weight"), NetworkX 3.
        var women = Constraint.Of(Davis.Network.All, Mode.City);
        Assert.Equal(0.257789, women[Davis.Number("Evelyn")], 6);
        Assert.Equal(0.245722, women[Davis.Number("Theresa")], 6);
        Assert.Equal(0.26140612460644574, women.Average(), 1e-12);
        Assert.Equal(0.3942523072519299, Constraint.Of(Davis.Network.All, Mode.Event).Average(), 1e-12);
    }

    [Theory]
    [InlineData(Mode.City)]
    [InlineData(Mode.Event)]
    public void It_is_the_formula(Mode mode) => Samples.RandomWindow.Sample(window =>
    {
        var (expected, found) = (NaiveConstraint.Of(window, mode), Constraint.Of(window, mode));
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    });

    [Fact]
    public void The_centre_of_a_star_has_one_over_its_partners_and_they_have_one()
    {
        // City 0 meets each of 1 to 4 at an event of its own.
        var values = Constraint.Of(NetworkBuilder.Build(6, 4, [.. Enumerable.Range(0, 4).SelectMany(k => new[] { (0, k), (k + 1, k) })]).All, Mode.City);
        Assert.Equal([0.25, 1, 1, 1, 1, double.NaN], values);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Where_all_meet_all_it_is_the_closed_form(int n)
    {
        var values = Constraint.Of(NetworkBuilder.Build(n, 1, [.. Enumerable.Range(0, n).Select(city => (city, 0))]).All, Mode.City);
        var spent = (1.0 / (n - 1)) + ((n - 2.0) / ((n - 1) * (n - 1)));
        Assert.All(values, value => Assert.Equal((n - 1) * spent * spent, value, 1e-12));
    }

    [Fact]
    public void Nobody_met_anybody_is_not_defined()
    {
        var window = NetworkBuilder.Build(2, 2, [(0, 0), (1, 1)]).All;
        Assert.All(Constraint.Of(window, Mode.City), value => Assert.True(double.IsNaN(value)));
        var table = StructureTable.Of([window], null, new StructureOptions { Measures = [Constraint.Definition] });
        Assert.All(table.Numbers("value"), value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Threads_change_no_bit() => Samples.RandomWindow.Sample(
        window => Assert.Equal(Constraint.Of(window, Mode.City, Workers.One), Constraint.Of(window, Mode.City, new Workers(8))), iter: 20);
}
