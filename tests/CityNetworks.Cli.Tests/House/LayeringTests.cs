using System.Reflection;
using CityNetworks.Neo4j;
using CityNetworks.Reports;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Cli.Tests.House;

/// <summary>The rooms of what stands on the library.</summary>
public sealed class LayeringTests
{
    [Theory]
    [InlineData(typeof(HtmlReport))]
    [InlineData(typeof(Neo4jExport))]
    [InlineData(typeof(Figures.Files.FigureException))]
    [InlineData(typeof(Explorer.DataSets.DataSetList))]
    [InlineData(typeof(CommandLine))]
    public void No_circle_leads_through_namespaces_at_any_depth(Type one) => Assert.Empty(NamespaceGraph.Of(Assembly.GetAssembly(one)!).Circles());
}
