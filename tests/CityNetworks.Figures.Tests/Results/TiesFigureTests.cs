using System.Xml.Linq;
using CityNetworks.Figures.Results;
using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using Xunit;
using static CityNetworks.Figures.Tests.Drawing;

namespace CityNetworks.Figures.Tests.Results;

public sealed class TiesFigureTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_tie_of_the_network_is_a_line_as_wide_as_its_weight()
    {
        var ties = CoTies.Of(Figures.Mercocities.All);
        var table = TiesTable.Of([ties]);
        var lines = Drawn(TiesFigure.Of(table, "shared events", null)!).Descendants(s_svg + "path").Where(path => path.Element(s_svg + "title") is not null)
            .ToDictionary(Title, path => Number(path, "stroke-width"));
        Assert.Equal(table.RowCount, lines.Count);
        for (var row = 0; row < table.RowCount; row++)
        {
            var weight = table.Numbers("weight")[row];
            var line = lines[$"{table.Text("source_name")[row]} – {table.Text("target_name")[row]}: {weight:0.######}"];
            Assert.Equal(0.4 + (2.6 * weight / table.Numbers("weight").Max()), line, 1e-3);
        }
    }
}
