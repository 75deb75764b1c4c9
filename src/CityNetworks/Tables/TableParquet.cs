using Parquet;
using Parquet.Schema;

namespace CityNetworks.Tables;

/// <summary>Tables as Parquet: one row group, blank cells are null.</summary>
public static class TableParquet
{
    /// <summary>Writes the table; the stream stays open.</summary>
    public static void Write(Table table, Stream stream) => WriteAsync(table, stream).GetAwaiter().GetResult();

    private static async Task WriteAsync(Table table, Stream stream)
    {
        var fields = table.Columns.Select(Field).ToArray();
        var schema = new ParquetSchema(fields);
        await using var writer = await ParquetWriter.CreateAsync(schema, stream);
        using var group = writer.CreateRowGroup();
        for (var column = 0; column < fields.Length; column++)
            await WriteColumnAsync(group, fields[column], table.Columns[column]);
    }

    private static DataField Field(Column column) => column.Kind switch
    {
        ColumnKind.Text => new DataField<string>(column.Name, true),
        ColumnKind.Integer => new DataField<long?>(column.Name),
        ColumnKind.Number => new DataField<double?>(column.Name),
        _ => new DataField<bool?>(column.Name),
    };

    private static Task WriteColumnAsync(ParquetRowGroupWriter group, DataField field, Column column) => column switch
    {
        TextColumn text => group.WriteAsync(field, text.Values.ToArray()!),
        IntegerColumn integer => group.WriteAsync<long>(field, integer.Values.ToArray()),
        NumberColumn number => group.WriteAsync<double>(field, number.Values.Select(v => double.IsFinite(v) ? v : (double?)null).ToArray()),
        FlagColumn flag => group.WriteAsync<bool>(field, flag.Values.ToArray()),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
