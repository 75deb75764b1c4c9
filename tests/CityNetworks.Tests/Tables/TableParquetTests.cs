using CityNetworks.Tables;
using Parquet;
using Xunit;

namespace CityNetworks.Tests.Tables;

public sealed class TableParquetTests
{
    [Fact]
    public async Task Columns_come_back_with_their_kinds_and_blanks()
    {
        var table = new Table("t",
        [
            new TextColumn("a", ["é", null]), new NumberColumn("b", [0.5, double.NaN]), new IntegerColumn("c", [null, 3]), new FlagColumn("d", [false, null]),
        ]);
        using var stream = new MemoryStream();
        TableParquet.Write(table, stream);
        stream.Position = 0;
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["a", "b", "c", "d"], reader.Schema.GetDataFields().Select(field => field.Name));
        Assert.Equal([typeof(ReadOnlyMemory<char>), typeof(double), typeof(long), typeof(bool)], reader.Schema.GetDataFields().Select(field => field.ClrType));
        Assert.All(reader.Schema.GetDataFields(), field => Assert.True(field.IsNullable));
        Assert.Equal(2, reader.RowGroups[0].RowCount);
    }
}
