using System.Reflection;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Cli.Tests.House;

/// <summary>The rooms of what stands on the library.</summary>
public sealed class LayeringTests
{
    [Theory]
    [InlineData("CityNetworks.Reports")]
    [InlineData("CityNetworks.Neo4j")]
    [InlineData("CityNetworks.Figures")]
    [InlineData("CityNetworks.Explorer")]
    [InlineData("citynet")]
    public void No_circle_leads_through_namespaces_at_any_depth(string assembly) =>
        Assert.Empty(NamespaceGraph.Of(Assembly.Load(assembly)).Circles());
}
