using System.Globalization;
using System.Text;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.TestData;
using CsCheck;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class ParquetRowsTests
{
    [Fact]
    public void A_flat_file_says_the_same_as_Parquet() =>
        Gen.Select(
            Cell("a", "b", "ñandú", ""),
            Cell("x", "y", "z", ""),
            Cell("2013", "2014", ""),
            Cell("host", "Lead Partner", ""),
            Cell("1", "2.5", "-1", "")).Array[1, 30]
            .Sample(rows =>
            {
                string[] names = ["city", "event", "period", "role", "weight"];
                var cells = rows.Select(row => new[] { row.Item1, row.Item2, row.Item3, row.Item4, row.Item5 }).ToArray();
                var csv = Encoding.UTF8.GetBytes(string.Concat(cells.Prepend(names).Select(row => string.Join(',', row) + "\n")));
                var parquet = Written(names, cells, 7);
                Assert.Equal(Read("list.csv", csv), Read("list.csv", parquet)); // the name is in the messages; the bytes say what it is
            }, iter: 100);

    [Fact]
    public void Every_table_of_a_folder_may_be_Parquet()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var made = new RandomRecords(seed).Files;
            var texts = made.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
            var binary = made.ToDictionary(file => Path.ChangeExtension(file.Key, ".parquet"), file => FromCsv(file.Value), StringComparer.Ordinal);
            var (expected, found) = (RecordReader.Read(RecordFiles.Of("made", texts)), RecordReader.Read(RecordFiles.Of("made", binary)));
            Assert.Equal(RecordJson.Of(expected.Records!), RecordJson.Of(found.Records!));
            Assert.Equal(expected.Problems.Select(problem => (problem.Code, problem.Line)), found.Problems.Select(problem => (problem.Code, problem.Line)));
        }
    }

    [Fact]
    public void Values_keep_their_types()
    {
        var file = ParquetSamples.Write(
            [
                new DataField<string>("city"),
                new DataField<string>("event"),
                new DataField<int?>("period"),
                new DataField<double?>("weight"),
                new DataField<DateTime?>("from")
            ],
            new ParquetOptions(),
            async group =>
            {
                var fields = group.Fields;
                await group.Writer.WriteAsync(fields[0], new[] { "a", "b" }!);
                await group.Writer.WriteAsync(fields[1], new[] { "x", "x" }!);
                await group.Writer.WriteAsync<int>(fields[2], new int?[] { 2013, null });
                await group.Writer.WriteAsync<double>(fields[3], new double?[] { 0.1, null });
                await group.Writer.WriteAsync<DateTime>(fields[4], new DateTime?[] { null, new DateTime(2013, 5, 1, 0, 0, 0, DateTimeKind.Utc) });
            });
        var rows = ParquetRows.Open(file);
        Assert.Equal([["city", "event", "period", "weight", "from"], ["a", "x", "2013", "0.1", ""], ["b", "x", "", "", "2013-05-01"]], All(rows));
    }

    [Fact]
    public void A_folder_of_files_is_one_table()
    {
        var files = RecordFiles.Of(
            "parts", ("cities.csv", "id\na\nb\nc\n"), ("participations/2013.csv", "city,event,period\na,x,2013\nb,x,2013\n"),
            ("participations/2014.csv", "event,city,period,role\ny,b,2014,hots\ny,zz,2014,\ny,b,2014,host\nx,b,2013,\n"));
        var reading = RecordReader.Read(files);
        Assert.Contains(reading.Problems, problem => problem is { Code: "CN151", File: "participations/2014.csv", Line: 3 });
        Assert.Contains(reading.Problems, problem => problem is { Column: "role", File: "participations/2014.csv", Line: 2 });
        Assert.Contains(reading.Problems, problem => problem is { Code: "CN142", File: "participations/2014.csv", Line: 5 }
            && problem.Expected.Contains("participations/2013.csv line 3", StringComparison.Ordinal));

        var right = RecordFiles.Of("parts", ("participations/a.csv", "city,event\na,x\n"), ("participations/b.csv", "event,city\nx,b\n"));
        Assert.Equal(
            RecordJson.Of(RecordReader.Read(RecordFiles.Of("parts", ("participations.csv", "city,event\na,x\nb,x\n"))).Records!),
            RecordJson.Of(RecordReader.Read(right).Records!));
    }

    [Fact]
    public void A_table_in_two_files_is_an_error() =>
        Assert.Equal("CN109", RecordReader.Read(
            RecordFiles.Of("two", ("participations.csv", "city,event\na,x\n"), ("participations/b.csv", "city,event\nb,x\n"))).Problems[0].Code);

    private static Gen<string> Cell(params string[] of) => Gen.Int[0, of.Length - 1].Select(k => of[k]);

    private static string Read(string file, byte[] bytes)
    {
        var reading = RecordReader.Read(RecordFiles.SingleOf(file, bytes), new() { ChunkBytes = 16, Workers = new Workers(2) });
        return string.Join(
            '\n', reading.Problems.Select(problem => problem.ToString()).Append(reading.Records is { } records ? RecordJson.Of(records) : string.Empty));
    }

    private static List<string[]> All(TableRows rows)
    {
        var read = new List<string[]>();
        while (rows.Read())
            read.Add([.. Enumerable.Range(0, rows.Count).Select(rows.Text)]);
        return read;
    }

    private static byte[] FromCsv(string text)
    {
        var rows = new CsvRows("made.csv", Encoding.UTF8.GetBytes(text), new TextPool(), new ProblemLog());
        var all = All(rows);
        return Written(all[0], [.. all.Skip(1)], 5);
    }

    // Groups of so many rows; the column of weights as numbers.
    private static byte[] Written(string[] names, string[][] cells, int groupRows)
    {
        DataField[] fields = [.. names.Select(name => name == "weight" ? (DataField)new DataField<double?>(name) : new DataField<string>(name, true))];
        Func<(ParquetRowGroupWriter Writer, DataField[] Fields), Task>[] groups =
            [.. cells.Chunk(groupRows).Select(rows => (Func<(ParquetRowGroupWriter, DataField[]), Task>)(group => WriteAsync(group, names, rows)))];
        return ParquetSamples.Write(fields, new ParquetOptions(), groups);
    }

    private static async Task WriteAsync((ParquetRowGroupWriter Writer, DataField[] Fields) group, string[] names, string[][] rows)
    {
        for (var column = 0; column < names.Length; column++)
        {
            string?[] texts = [.. rows.Select(row => row[column].Length == 0 ? null : row[column])];
            if (names[column] == "weight")
                await group.Writer.WriteAsync<double>(
                    group.Fields[column],
                    texts.Select(text => text is null ? default(double?) : double.Parse(text, CultureInfo.InvariantCulture)).ToArray());
            else
                await group.Writer.WriteAsync(group.Fields[column], texts!);
        }
    }
}
