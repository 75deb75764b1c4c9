using System.Text.Json;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class SchemasTests
{
    [Fact]
    public void The_reader_knows_the_columns_of_the_published_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "graphs", "schema", "dataset.schema.json")));
        var published = schema.RootElement.GetProperty("$defs").EnumerateObject()
            .Select(table => $"{table.Name}: {Names(table.Value.GetProperty("properties").EnumerateObject().Select(p => p.Name))}; required {Names(table.Value.GetProperty("required").EnumerateArray().Select(r => r.GetString()!))}");
        Assert.Equal(published.Order(StringComparer.Ordinal), Schemas.All.Select(table => $"{table.Name}: {Names(table.Columns)}; required {Names(table.Required)}").Order(StringComparer.Ordinal));
    }

    private static string Names(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
}
