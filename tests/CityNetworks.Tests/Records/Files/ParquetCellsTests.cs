using System.Globalization;
using System.Text;
using CityNetworks.Numerics;
using CityNetworks.Records.Files;
using CsCheck;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class ParquetCellsTests
{
    public static TheoryData<CompressionMethod, EncodingHint> Ways()
    {
        var ways = new TheoryData<CompressionMethod, EncodingHint>();
        foreach (var method in Enum.GetValues<CompressionMethod>().Except([CompressionMethod.Lzo]))
        {
            ways.Add(method, EncodingHint.Default);
            ways.Add(method, EncodingHint.Dictionary);
        }

        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_compression_and_encoding_says_the_same(CompressionMethod method, EncodingHint hint) =>
        Assert.Equal(ParquetSamples.ListRows(), Rows(ParquetSamples.List(method, hint)));

    [Fact]
    public void Values_of_every_type_are_exact()
    {
        var day = new DateTime(2013, 11, 25, 0, 0, 0, DateTimeKind.Utc);
        var time = day.AddHours(13).AddMinutes(5).AddSeconds(9);
        Assert.Equal(["true", "", "false"], Column<bool>(new DataField<bool?>("x"), true, null, false));
        Assert.Equal(["-5", "", "7"], Column<sbyte>(new DataField<sbyte?>("x"), (sbyte)-5, null, (sbyte)7));
        Assert.Equal(["250", "0"], Column<byte>(new DataField<byte?>("x"), (byte)250, (byte)0));
        Assert.Equal(["-30000"], Column<short>(new DataField<short?>("x"), (short)-30000));
        Assert.Equal(["60000"], Column<ushort>(new DataField<ushort?>("x"), (ushort)60000));
        Assert.Equal(["4000000000"], Column<uint>(new DataField<uint?>("x"), 4_000_000_000));
        Assert.Equal(["18446744073709551615"], Column<ulong>(new DataField<ulong?>("x"), ulong.MaxValue));
        Assert.Equal(["-9223372036854775808"], Column<long>(new DataField<long?>("x"), long.MinValue));
        Assert.Equal(["0.1", "", ""], Column<double>(new DataField<double?>("x"), 0.1, double.NaN, null));
        Assert.Equal(["0.1", "1E+20"], Column<float>(new DataField<float?>("x"), 0.1f, 1e20f));
        Assert.Equal(["1.50", "-0.07", ""], Column<decimal>(new DecimalDataField("x", 10, 2, isNullable: true), 1.5m, -0.07m, null));
        Assert.Equal(["-123456789012345678901.05"], Column<decimal>(new DecimalDataField("x", 30, 2, isNullable: true), -123456789012345678901.05m));
        Assert.Equal(["2013-11-25"], Column<DateTime>(new DateTimeDataField("x", DateTimeFormat.Date, isNullable: true), day));
        foreach (var format in new[] { DateTimeFormat.DateAndTime, DateTimeFormat.DateAndTimeMicros, DateTimeFormat.Impala, DateTimeFormat.Timestamp })
            Assert.Equal(["2013-11-25", "2013-11-25 13:05:09", ""], Column<DateTime>(new DateTimeDataField("x", format, isNullable: true), day, time, null));
    }

    [Fact]
    public void Numbers_of_every_size_are_read_as_they_were_written() =>
        Gen.Select(Gen.Long.Array[1, 200], Gen.Int[0, 63], Gen.Bool).Sample((values, shift, isDelta) =>
        {
            long[] numbers = [.. values.Select(value => value >> shift)];
            var options = new ParquetOptions();
            options.ColumnEncodingHints["x"] = isDelta ? EncodingHint.DeltaBinaryPacked : EncodingHint.Default;
            var file = ParquetSamples.Write(
                [new DataField<long>("x")], options, async group => await group.Writer.WriteAsync<long>(group.Fields[0], numbers));
            Assert.Equal(numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)), Rows(file).Skip(1).Select(row => row[0]));
        }, iter: 50);

    [Fact]
    public void Cells_are_numbered_in_the_order_of_rows_for_any_number_of_threads()
    {
        var file = ParquetSamples.List(CompressionMethod.Snappy, EncodingHint.Dictionary);
        foreach (var threads in new[] { 1, 2, 5 })
        {
            var rows = ParquetRows.Open(file);
            Assert.True(rows.Read());
            var cells = new List<string>();
            foreach (var chunk in rows.Chunks(new CellLayout([0, 3], [0], [], 4), 1, new Workers(threads)))
            {
                Assert.Equal(1, chunk.Numbers[0][0]);
                Assert.Equal(2 + cells.Count, chunk.LineOf(0));
                for (var row = 0; row < chunk.Count; row++)
                    cells.Add($"{Cell(chunk, 0, row)},{Cell(chunk, 1, row)}");
            }

            Assert.Equal(ParquetSamples.ListRows().Skip(1).Select(row => $"{row[0]},{row[3]}"), cells);
        }
    }

    private static string Cell(CellChunk chunk, int column, int row) =>
        chunk.Numbers[column][row] is var number and > 0 ? Encoding.UTF8.GetString(chunk.Texts[column].Copy(number)) : string.Empty;

    private static string[] Column<T>(DataField field, params T?[] values)
        where T : struct =>
        [.. Rows(ParquetSamples.Write([field], new ParquetOptions(), async group => await group.Writer.WriteAsync<T>(group.Fields[0], values)))
            .Skip(1)
            .Select(row => row[0])];

    private static List<string[]> Rows(byte[] file)
    {
        var (rows, read) = (ParquetRows.Open(file), new List<string[]>());
        while (rows.Read())
            read.Add([.. Enumerable.Range(0, rows.Count).Select(rows.Text)]);
        return read;
    }
}
