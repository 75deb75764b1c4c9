using System.Text;
using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class CsvGraphReaderTests
{
    [Fact]
    public void A_header_with_source_and_target_is_an_edge_list_and_another_a_matrix()
    {
        Assert.Equal(("source a", "b"), (Read("Source,Target\na,b\n")!.Ties[0].Source, Read("Source,Target\na,b\n", false)!.Ties[0].Target));
        Assert.Equal(["row 0 column 0"], Read(",x,y\na,1,0\nb,0,0\n")!.Ties.Select(tie => $"{tie.Source} {tie.Target}"));
    }

    [Fact]
    public void A_file_of_participations_is_no_graph_and_says_what_it_is()
    {
        var log = new ProblemLog();
        Assert.Null(CsvGraphReader.Read("f.csv", Encoding.UTF8.GetBytes("city,event\na,x\n"), GraphImportOptions.Default, log));
        Assert.Contains(log.Problems(), problem => problem.Suggestion.Contains("--data", StringComparison.Ordinal));
    }

    private static ImportedGraph? Read(string text, bool? twoMode = null) =>
        CsvGraphReader.Read("f.csv", Encoding.UTF8.GetBytes(text), new GraphImportOptions { TwoMode = twoMode }, new ProblemLog());
}
