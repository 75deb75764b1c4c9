using System.Text;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class ParticipationReadingTests
{
    private static readonly Gen<string> s_city = One(
        "Rosario", "Tandil", "Morón", "\"La Paz, BO\"", " Canoas", "Rosario", "", "\"A\"\"B\"", "Tandil", "\"two\nlines\"");
    private static readonly Gen<string> s_event = One("e1", "e2", "e3", "Summit", "\"Taller 2014\"", "e2 ", "e1", "");
    private static readonly Gen<string> s_period = One("2013", "2014", "", "2013", "05/06/2014", "2014-03-02", " 2013");
    private static readonly Gen<string> s_role = One("host", "participant", "Lead Partner", "", "hots", "HOST");
    private static readonly Gen<string> s_weight = One("", "1", "2.5", "1.234", "-1", "x", "0.1", "1e-20");
    private static readonly Gen<string> s_from = One("", "", "2013", "2013-05", "11/12/2013", "13/12/2013", "soon");
    private static readonly Gen<string> s_country = One("AR", "AR", "", "UK", "Brazil");
    private static readonly Gen<string> s_themes = One("a;b", "b", "", "a;b");

    private static readonly (string Name, Gen<string> Cell)[] s_columns =
    [
        ("period", s_period), ("role", s_role), ("weight", s_weight), ("from", s_from), ("country", s_country), ("themes", s_themes), ("", One("", "1", " ")),
        ("date", s_from), ("presence", One("present", "", "absent", "ill")), ("source", One("p. 3", "", "p. 4")), ("kind", One("forum", "Cumbre", "")),
    ];

    [Fact]
    public void Chunks_and_threads_change_nothing() =>
        Files().Sample(text =>
        {
            var whole = Read(text, 1 << 20, 1);
            Assert.Equal(whole, Read(text, 1, 1));
            Assert.Equal(whole, Read(text, 7, 3));
            Assert.Equal(whole, Read(text, 40, 2));
        }, iter: 400);

    [Fact]
    public void Rows_read_by_number_are_what_they_are_cell_by_cell() =>
        Files().Sample(text =>
        {
            // A doubled quote in a row makes it be read cell by cell.
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            if (text.Contains("\"two", StringComparison.Ordinal) || lines[0].Contains("as_printed", StringComparison.Ordinal))
                return;
            string With(string cell) =>
                string.Join('\n', lines.Select((line, k) => k == 0 ? line + ",as_printed" : line.Length == 0 ? line : line + "," + cell));
            Assert.Equal(
                Read(With("\"x\"\"\""), 64, 2).Replace("x\\\"", "x", StringComparison.Ordinal).Replace("x\"", "x", StringComparison.Ordinal),
                Read(With("x"), 64, 2).Replace("x\"", "x", StringComparison.Ordinal));
        }, iter: 400);

    [Theory]
    [InlineData("city,event\na,x\n\"b,x\nc,y\n", 3)]
    [InlineData("city,event\na,x\nb\"b,x\nc,y\n", 2)]
    [InlineData("city,event\na,x\n\"b\"b,x\nc,\"y\"\n", 1)]
    [InlineData("city,event\na,x\rb,x\nc,y\n", 5)]
    public void A_quote_or_a_line_end_out_of_place_is_reported_whatever_the_chunk(string text, int bytes) =>
        Assert.Equal(Read(text, 1 << 20, 1), Read(text, bytes, 2));

    [Fact]
    public void What_is_reported_of_a_cell_is_counted_on_every_row_that_has_it()
    {
        var rows = string.Concat(Enumerable.Range(0, 50).Select(row => $"c{row},e{row % 5},Lead Partner\n"));
        var reading = RecordReader.Read(RecordFiles.SingleOf("list.csv", Encoding.UTF8.GetBytes("city,event,role\n" + rows)), new() { ChunkBytes = 64 });
        var problem = Assert.Single(reading.Problems, problem => problem.Column == "role");
        Assert.Equal((50, 2, 3, 4), (problem.Count, problem.Line, problem.FurtherLines[0], problem.FurtherLines[1]));
        Assert.All(reading.Records!.Participations, row => Assert.Equal("Lead Partner", row.RoleText));
    }

    [Fact]
    public void Lines_are_those_of_the_file()
    {
        const string Text = "\ncity,event,weight\n\na,x,1\r\n\"b\nb\",x,2\n\nc,\"x\",-3\nd,x,-3\n";
        foreach (var bytes in (int[])[1, 8, 1000])
        {
            var reading = RecordReader.Read(RecordFiles.SingleOf("list.csv", Encoding.UTF8.GetBytes(Text)), new() { ChunkBytes = bytes });
            var problem = Assert.Single(reading.Problems, problem => problem.Column == "weight");
            Assert.Equal((8, 9), (problem.Line, problem.FurtherLines[0]));
        }
    }

    [Fact]
    public void A_large_file_is_read_like_a_small_one()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        try
        {
            const int Rows = 900_000;
            using (var file = new StreamWriter(path))
            {
                file.Write("city,event,period,role\n");
                for (var row = 0; row < Rows; row++)
                    file.Write($"city{row % 1000},event{row / 90},{2000 + (row / 90 % 20)},participant\n");
            }

            var records = RecordReader.Read(path).Records!;
            Assert.Equal((Rows, 1000, 10_000, 20), (records.Participations.Count, records.Cities.Count, records.Events.Count, records.Periods.Count));
            var last = records.Participations[^1];
            Assert.Equal(("city999", Roles.Participant), (last.City, last.Role));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(k => of[k]);

    private static Gen<string> Files() =>
        from used in Gen.Int[0, (1 << s_columns.Length) - 1]
        let columns = s_columns.Where((_, k) => (used & (1 << k)) != 0).ToArray()
        from rows in Gen.Select(s_city, s_event, Rest(columns), Gen.Int[0, 40]).Array[0, 30]
        from ends in One("\n", "\n", "\r\n")
        select string.Concat(rows.Select(row => row.Item4 switch
        {
            0 => ends,
            1 => $"{row.Item1}{ends}",
            2 => $"{row.Item1},{row.Item2},{row.Item3}extra,,,,{ends}",
            _ => $"{row.Item1},{row.Item2}{row.Item3}{ends}",
        }).Prepend($"city,event{string.Concat(columns.Select(column => "," + column.Name))}{ends}"));

    private static Gen<string> Rest((string Name, Gen<string> Cell)[] columns) =>
        columns.Aggregate(Gen.Const(string.Empty), (rest, column) => Gen.Select(rest, column.Cell, (before, cell) => $"{before},{cell}"));

    // Everything that reading gives, as text.
    private static string Read(string text, int bytes, int threads)
    {
        var options = new ReadingOptions { ChunkBytes = bytes, Workers = new Workers(threads) };
        var reading = RecordReader.Read(RecordFiles.SingleOf("list.csv", Encoding.UTF8.GetBytes(text)), options);
        var lines = reading.Problems.Select(problem => $"{problem.Code} {problem.Count} {problem}");
        if (reading.Records is { } records)
            lines = [.. lines, RecordJson.Of(records), .. records.Participations.Select(row => row.ToString())];
        return string.Join('\n', lines);
    }
}
