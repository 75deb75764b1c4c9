using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class ForeignFilesTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<graphml/>", "a graph (GraphML)", true)]
    [InlineData("\uFEFF<gexf version=\"1.3\"/>", "a graph (GEXF)", true)]
    [InlineData("{\"nodes\": [], \"links\": []}", "a graph (node-link JSON)", true)]
    [InlineData("{\"city\": 1}", "a JSON file", false)]
    [InlineData("Creator \"igraph\"\ngraph\n[\n]", "a graph (GML)", true)]
    [InlineData("*Vertices 2\r\n1 \"a\"", "a network (Pajek)", true)]
    [InlineData("DL n=2\ndata:\n0 1\n1 0\n", "a network (UCINET DL)", true)]
    [InlineData("<html><table/></html>", "a page (HTML)", false)]
    [InlineData("%PDF-1.4", "a PDF document", false)]
    [InlineData("SQLite format 3\0", "a database (SQLite)", false)]
    public void What_holds_no_table_is_named_with_a_way_to_one(string text, string found, bool isGraph)
    {
        var foreign = ForeignFiles.Of("f.txt", Encoding.UTF8.GetBytes(text))!.Value;
        Assert.Equal(found, foreign.Found);
        Assert.Equal(isGraph, foreign.Advice.StartsWith("Run 'citynet import f.txt --out FOLDER'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("city,event\na,x\n")]
    [InlineData("graph,city,event\n1,a,x\n")]
    [InlineData("dl city,event\na,x\n")]
    [InlineData("")]
    public void Tables_are_left_to_be_read(string text) => Assert.Null(ForeignFiles.Of("f.csv", Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_compressed_file_is_one_problem()
    {
        var files = new RecordFiles("sample", ["participations.csv"], _ => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]);
        var problem = RecordReader.Read(files).Problems[0];
        Assert.Equal(("CN102", "a file that is compressed (gzip)"), (problem.Code, problem.Found));
    }
}
