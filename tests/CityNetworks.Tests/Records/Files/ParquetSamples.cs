using Parquet;
using Parquet.Schema;

namespace CityNetworks.Tests.Records.Files;

/// <summary>Parquet files as the library writes them.</summary>
internal static class ParquetSamples
{
    /// <summary>A file of several groups of rows.</summary>
    /// <param name="fields">The columns.</param>
    /// <param name="options">How they are written.</param>
    /// <param name="groups">What writes each group.</param>
    public static byte[] Write(DataField[] fields, ParquetOptions options, params Func<(ParquetRowGroupWriter Writer, DataField[] Fields), Task>[] groups)
    {
        using var stream = new MemoryStream();
        Task.Run(async () =>
        {
            var schema = new ParquetSchema(fields);
            await using var writer = await ParquetWriter.CreateAsync(schema, stream, options);
            foreach (var write in groups)
            {
                using var group = writer.CreateRowGroup();
                await write((group, schema.DataFields));
            }
        }).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    /// <summary>A list of participations in two groups of rows, with blank cells, texts and numbers.</summary>
    /// <param name="method">How pages are compressed.</param>
    /// <param name="hint">How columns are encoded.</param>
    public static byte[] List(CompressionMethod method, EncodingHint hint)
    {
        var options = new ParquetOptions { CompressionMethod = method };
        options.ColumnEncodingHints["city"] = options.ColumnEncodingHints["event"] = hint;
        options.ColumnEncodingHints["year"] = hint == EncodingHint.Dictionary ? EncodingHint.DeltaBinaryPacked : EncodingHint.Default;
        DataField[] fields =
            [new DataField<string>("city"), new DataField<string>("event", true), new DataField<int>("year"), new DataField<double?>("weight")];
        return Write(fields, options, Group(0), Group(20));
    }

    /// <summary>The rows of <see cref="List"/>, header first.</summary>
    public static IEnumerable<string[]> ListRows() => Enumerable.Range(0, 40).Select(row => new[]
    {
        City(row), Event(row) ?? string.Empty, Year(row).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Weight(row)?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty,
    }).Prepend(["city", "event", "year", "weight"]);

    private static Func<(ParquetRowGroupWriter Writer, DataField[] Fields), Task> Group(int first) => async group =>
    {
        var rows = Enumerable.Range(first, 20);
        await group.Writer.WriteAsync(group.Fields[0], rows.Select(City).ToArray()!);
        await group.Writer.WriteAsync(group.Fields[1], rows.Select(Event).ToArray()!);
        await group.Writer.WriteAsync<int>(group.Fields[2], rows.Select(Year).ToArray());
        await group.Writer.WriteAsync<double>(group.Fields[3], rows.Select(Weight).ToArray());
    };

    private static string City(int row) => row % 3 == 0 ? "Ñandú" : $"city {row % 7}";

    private static string? Event(int row) => row % 11 == 10 ? null : $"event {row % 5}";

    private static int Year(int row) => 2010 + (row % 4);

    private static double? Weight(int row) => row % 2 == 0 ? null : row / 8.0;
}
