using CityNetworks.Cli.Reference;
using Xunit;

namespace CityNetworks.Cli.Tests.Reference;

public sealed class ColumnPageTests
{
    [Fact]
    public void Every_table_and_column_stands_on_the_page_once()
    {
        var lines = ColumnPage.Of().Split('\n');
        var tables = lines.Where(line => line.StartsWith("### ", StringComparison.Ordinal))
            .Select(line => line[4..].Replace("\\", string.Empty, StringComparison.Ordinal));
        Assert.Equal(ColumnReference.Tables.Select(table => table.Name), tables);
        Assert.Equal(
            ColumnReference.Tables.Sum(table => table.Columns.Count),
            lines.Count(line => line.StartsWith("| `", StringComparison.Ordinal) || line.StartsWith("| …", StringComparison.Ordinal)));
    }
}
