using System.Text;
using CityNetworks.Records.Files;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class CellTableTests
{
    [Fact]
    public void Equal_texts_have_one_number_and_numbers_ascend_from_1() => Gen.String[0, 20].Array[0, 200].Sample(texts =>
    {
        var (table, source) = (new CellTable(), Encoding.UTF8.GetBytes(string.Concat(texts)));
        var (start, known) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var text in texts)
        {
            var length = Encoding.UTF8.GetByteCount(text);
            var key = Convert.ToHexString(source, start, length);
            var expected = length == 0 ? 0 : known.TryGetValue(key, out var number) ? number : known[key] = known.Count + 1;
            Assert.Equal(expected, table.Of(source, start, length));
            if (length > 0)
                Assert.True(table.Text(source, expected).SequenceEqual(source.AsSpan(start, length)));
            start += length;
        }

        Assert.Equal(known.Count, table.Count);
    });

    [Fact]
    public void Texts_that_are_appended_have_numbers_and_hashes_and_are_not_searched()
    {
        var (table, other) = (new CellTable(), new CellTable());
        table.Reserve(2, 6);
        Assert.Equal([1, 2, 0, 3], new[] { table.Append("one"u8), table.Append("two"u8), table.Append([]), table.Copied("one"u8) });
        Assert.Equal("two", Encoding.UTF8.GetString(table.Copy(2)));
        Assert.Equal(1, other.Copied("one"u8, table.HashOf(1)));
        Assert.Equal(1, other.Copied("one"u8));
        table.Clear();
        Assert.Equal([1, 2], new[] { table.Append("two"u8), table.Copied("one"u8) });
    }

    [Fact]
    public void Copies_outlive_their_source()
    {
        var table = new CellTable();
        Assert.Equal([1, 2, 1, 0], new[] { table.Copied("one"u8), table.Copied("two"u8), table.Copied("one"u8), table.Copied([]) });
        Assert.Equal("two", Encoding.UTF8.GetString(table.Copy(2)));
        table.Clear();
        Assert.Equal((0, 1), (table.Count, table.Copied("two"u8)));
    }
}
