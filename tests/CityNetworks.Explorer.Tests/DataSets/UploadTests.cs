using System.IO.Compression;
using System.Text;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Explorer.Tests.DataSets;

public sealed class UploadTests : IAsyncLifetime
{
    private Explorer _explorer = null!;

    public static TheoryData<string, byte[]> Hostile { get; } = new()
    {
        { "unknown.csv", Encoding.UTF8.GetBytes("stadt,treffen\na,b\n") },
        { "unclosed.csv", Encoding.UTF8.GetBytes("city,event,period\nA,\"B,2014\nC,D,2015\n") },
        { "spells.csv", Encoding.UTF8.GetBytes("city,event,period,weight\nA,B,2014,-1\nA,B,2014,x\n") },
        { "empty.csv", [] },
        { "binary.csv", [0, 1, 2, 3, 255, 254, 0, 0, 7] },
        { "no-workbook.xlsx", [(byte)'P', (byte)'K', 3, 4, 9, 9, 9, 9, 9, 9] },
        { "bomb.xlsx", Bomb() },
        { "parquet.parquet", "PAR1nothingPAR1"u8.ToArray() },
    };

    public async ValueTask InitializeAsync() => _explorer = await Explorer.StartAsync();

    public async ValueTask DisposeAsync() => await _explorer.DisposeAsync();

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_cannot_be_used_is_refused_in_the_words_of_the_reader(string name, byte[] bytes)
    {
        var (status, answer) = await _explorer.UploadAsync((name, bytes));
        var expected = RecordReader.Read(RecordFiles.SingleOf(name, bytes));
        Assert.Null(expected.Records);
        Assert.Equal(422, status);
        Assert.Equal(
            expected.Problems.Select(problem => $"{problem.SeverityWord} {problem.Code}: {problem}"),
            answer["problems"]!.AsArray().Select(problem => (string)problem!));
        Assert.Equal(2, (await _explorer.GetAsync("api/start")).Answer["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_file_of_participations_is_shown_like_any_records()
    {
        var (status, answer) = await _explorer.UploadAsync(("meetings.csv", "city,event,period\nRosario,Summit,2014\nTandil,Summit,2014\n"u8.ToArray()));
        Assert.Equal(200, status);
        var id = (string)answer["data"]!["id"]!;
        var (_, view) = await _explorer.AskAsync("api/network", $$$"""{"records":{"data":"{{{id}}}"}}""");
        Assert.Equal(["Rosario", "Tandil"], view["cities"]!.AsArray().Select(city => (string)city!["name"]!));
        Assert.Contains("--data meetings.csv", (string)view["commands"]![0]!["line"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tables_of_a_folder_are_read_together()
    {
        var (status, answer) = await _explorer.UploadAsync(
            ("participations.csv", "city,event\nros,s\ntan,s\n"u8.ToArray()),
            ("cities.csv", "id,name,country\nros,Rosario,AR\ntan,Tandil,AR\n"u8.ToArray()),
            ("events.csv", "id,title,period\ns,Summit,2014\n"u8.ToArray()));
        Assert.Equal(200, status);
        Assert.Equal(["Rosario", "Tandil"], answer["data"]!["cities"]!.AsArray().Select(city => (string)city!["name"]!));
    }

    [Fact]
    public async Task Direct_ties_alone_are_refused_because_nobody_could_see_them()
    {
        var (status, answer) = await _explorer.UploadAsync(
            ("contacts.csv", "source,target\na,b\n"u8.ToArray()), ("cities.csv", "id\na\nb\n"u8.ToArray()));
        Assert.Equal(422, status);
        Assert.Contains("expected cities at events", (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\\\windows\\\\file.csv")]
    [InlineData("..")]
    [InlineData("-rf")]
    public async Task A_name_that_is_no_file_name_is_refused(string name)
    {
        var (status, answer) = await _explorer.UploadAsync((name, "city,event\na,b\n"u8.ToArray()));
        Assert.Equal(400, status);
        Assert.Contains("expected the name of a file", (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_files_are_refused()
    {
        var (status, answer) = await _explorer.UploadAsync(
            Enumerable.Range(0, UploadLimits.MostFiles + 1).Select(k => ($"file-{k}.csv", "city,event\na,b\n"u8.ToArray())));
        Assert.InRange(status, 400, 413);
        Assert.Contains($"{UploadLimits.MostFiles}", (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_keeps_a_few_uploads()
    {
        for (var k = 0; k < UploadLimits.MostSets; k++)
            Assert.Equal(200, (await _explorer.UploadAsync(("m.csv", "city,event\na,b\nc,b\n"u8.ToArray()))).Status);
        var (status, answer) = await _explorer.UploadAsync(("m.csv", "city,event\na,b\nc,b\n"u8.ToArray()));
        Assert.Equal(413, status);
        Assert.Contains($"the {UploadLimits.MostSets} that a start keeps", (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_many_bytes_are_refused(bool isLengthStated)
    {
        using var part = new ByteArrayContent(new byte[UploadLimits.MostBytes + 1]);
        using var form = new MultipartFormDataContent { { part, "files", "large.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/upload") { Content = form };
        request.Headers.TransferEncodingChunked = !isLengthStated;
        try
        {
            var (status, answer) = await _explorer.SendAsync(request);
            Assert.Equal(413, status);
            Assert.Contains("at most 32 MB", (string)answer["message"]!, StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            // The server closes before all is sent; whether the client still sees the answer is a matter of the socket.
        }

        Assert.Equal(2, (await _explorer.GetAsync("api/start")).Answer["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_request_that_is_larger_than_any_of_the_page_is_refused()
    {
        var edits = string.Join(',', Enumerable.Repeat("""{"kind":"remove-city","id":"pergamino"}""", 40_000));
        var (status, _) = await _explorer.AskAsync("api/layout", $$"""{"data":"mercocities-utsc","edits":[{{edits}}]}""");
        Assert.Equal(413, status);
    }

    // A workbook that says it unpacks to more than a gigabyte; what is packed is a few kilobytes.
    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = archive.CreateEntry("xl/workbook.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 1025; megabyte++)
                stream.Write(zeros);
        }

        return bytes.ToArray();
    }
}
