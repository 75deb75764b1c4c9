using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Tables;

public sealed class TableXlsxTests
{
    private static readonly Table s_table = Table.Of("participations", new[] { ("A, \"x\"", "=1+1", 1.5), ("São Paulo", "y", double.NaN) })
        .Text("city", row => row.Item1).Text("event", row => row.Item2).Number("weight", row => row.Item3).Build();

    [Fact]
    public void What_is_written_is_read_back_and_formulas_stay_texts()
    {
        using var stream = new MemoryStream();
        TableXlsx.Write(s_table, stream);
        var reading = RecordReader.Read(RecordFiles.SingleOf("table.xlsx", stream.ToArray()));
        Assert.Empty(reading.Problems);
        Assert.Equal([("A, \"x\"", "=1+1", 1.5), ("São Paulo", "y", null)], reading.Records!.Participations.Select(row => (row.City, row.Event, row.Weight)));
    }

    [Fact]
    public void The_same_table_is_the_same_bytes()
    {
        using var one = new MemoryStream();
        using var other = new MemoryStream();
        TableXlsx.Write(s_table, one);
        TableXlsx.Write(s_table, other);
        Assert.Equal(one.ToArray(), other.ToArray());
    }
}
