using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Records.Files.Columnar;
using CityNetworks.Records.Reading;
using Parquet;
using Xunit;

namespace CityNetworks.Tests.Records.Files.Columnar;

public sealed class ParquetDescriptionTests
{
    private const long MostBytes = 64 << 20;

    [Fact]
    public void Columns_groups_and_rows_are_those_that_were_written()
    {
        var file = ParquetDescription.Of(ParquetSamples.List(CompressionMethod.None, EncodingHint.Default));
        Assert.Equal(["city", "event", "year", "weight"], file.Columns.Select(column => column.Name));
        Assert.Equal([20, 20], file.RowGroups.Select(group => group.Rows));
    }

    [Theory]
    [InlineData(CompressionMethod.None, EncodingHint.Dictionary, 1)]
    [InlineData(CompressionMethod.Snappy, EncodingHint.Default, 3)]
    [InlineData(CompressionMethod.Gzip, EncodingHint.Default, 7)]
    [InlineData(CompressionMethod.Zstd, EncodingHint.Default, 7)]
    [InlineData(CompressionMethod.Brotli, EncodingHint.Default, 7)]
    [InlineData(CompressionMethod.Lz4Raw, EncodingHint.Dictionary, 7)]
    public void Damaged_bytes_end_in_records_or_an_error_with_its_place(CompressionMethod method, EncodingHint hint, int step)
    {
        var whole = ParquetSamples.List(method, hint);
        for (var at = 0; at < whole.Length; at += step)
        {
            byte[] changes = [0, 0xFF, (byte)(whole[at] ^ 0x01), (byte)(whole[at] ^ 0x80)];
            foreach (var change in changes)
            {
                var damaged = whole.ToArray();
                damaged[at] = change;
                Ends(damaged);
            }

            Ends(whole[..at]);
            Ends([.. whole.AsSpan(0, at), .. whole.AsSpan(at + 1)]); // a byte is missing
        }
    }

    [Fact]
    public void Several_damaged_bytes_end_too()
    {
        var random = new Random(12);
        var whole = ParquetSamples.List(CompressionMethod.None, EncodingHint.Dictionary);
        for (var round = 0; round < 2000; round++)
        {
            var damaged = whole.ToArray();
            for (var left = random.Next(1, 6); left > 0; left--)
                damaged[random.Next(4, whole.Length - 4)] = (byte)random.Next(256);
            Ends(damaged);
        }
    }

    [Theory]
    [InlineData("description at the end", 0x15, 0x02, 0x00, 0x00)] // a byte too many
    [InlineData("columns: found a value of type 5, expected a list", 0x15, 0x02, 0x15, 0x02, 0x00)]
    [InlineData("columns: found 2147483647 elements in 1 bytes", 0x29, 0xFC, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0x00)]
    [InlineData("columns: found none", 0x00)]
    public void What_was_found_and_expected_is_reported(string message, params int[] description)
    {
        byte[] file = [.. "PAR1"u8, .. description.Select(value => (byte)value), (byte)description.Length, 0, 0, 0, .. "PAR1"u8];
        Assert.StartsWith(message, Assert.Throws<IOException>(() => ParquetDescription.Of(file)).Message, StringComparison.Ordinal);
    }

    private static void Ends(byte[] damaged)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = RecordReader.Read(RecordFiles.SingleOf("list.parquet", damaged), new() { Workers = Workers.One });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        Assert.True(reading.Records is not null || reading.Problems[0].File == "list.parquet");
    }
}
