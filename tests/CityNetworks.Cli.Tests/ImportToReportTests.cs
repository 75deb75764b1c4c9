using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>From a graph file or a list to the page: what can be imported can be studied and reported, or the command says why not.</summary>
public sealed class ImportToReportTests
{
    private static readonly string s_cases = Repository.Path("..", "shared", "cases");

    public static TheoryData<string> Cases => [.. Files("import")];

    public static TheoryData<string> Lists => [.. Files("records")];

    public static TheoryData<string, string> Exports =>
        new(ExchangeFormats.All.SelectMany(format => new[] { "two-mode", "ties" }, (format, view) => (format.Id, view)));

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_graph_file_of_another_tool_ends_as_a_page_or_with_a_reason(string file)
    {
        if (file.Length > 0)
            EndsWell(Path.Combine(s_cases, "import", file));
    }

    [Theory]
    [MemberData(nameof(Lists), DisableDiscoveryEnumeration = true)]
    public void A_list_ends_as_a_page_or_with_a_reason(string file)
    {
        if (file.Length == 0)
            return;
        using var folder = new TemporaryFolder();
        StudyAndReport(Path.Combine(s_cases, "records", file), folder);
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Our_own_exports_come_back_as_a_page(string format, string view)
    {
        using var folder = new TemporaryFolder();
        var to = Directory.CreateDirectory(folder["exported"]).FullName;
        foreach (var data in new[] { "mercocities-utsc", "davis-southern-women" })
        {
            var place = Path.Combine(Directory.CreateDirectory(Path.Combine(to, data)).FullName, "g");
            Good(InProcess.Run("export", format, "--data", Repository.Path("graphs", data), "--view", view, "--out", place));
            // Of several files, one a table of nodes or attributes: what cannot be read alone says so.
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(place)!))
                EndsWell(file);
        }
    }

    [Theory]
    [InlineData("city,event\nRosario,A\nTandil,A\nTandil,B\n")] // two columns, no period
    [InlineData("city,event,period\nRosario,A,2014\n")] // one city
    [InlineData("city,event\nRosario,A\nTandil,B\n")] // no tie
    [InlineData("source,target\nRosario,Tandil\n")] // direct ties alone
    public void The_smallest_lists_do_too(string csv)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, StudyAndReport(folder.Write("list.csv", csv), folder));
    }

    private static void EndsWell(string file)
    {
        using var folder = new TemporaryFolder();
        var imported = InProcess.Run("import", file, "--out", folder["records"]);
        Refused(imported, 3);
        if (imported.Code == 0)
            Assert.Equal(0, StudyAndReport(folder["records"], folder)); // what was imported has no error
    }

    // Both ways to a page; records of direct ties alone have none, and say so.
    private static int StudyAndReport(string data, TemporaryFolder folder)
    {
        var study = InProcess.Run("study", "--data", data, "--runs", "5", "--out", folder["out"]);
        Refused(study, 3);
        if (study.Code != 0)
            return study.Code;
        Good(InProcess.Run("report", folder["out"], "--out", folder["folder.html"]));
        var straight = InProcess.Run("report", "--data", data, "--runs", "5", "--out", folder["straight.html"]);
        Refused(straight, 3);
        if (straight.Code != 0)
            Assert.Contains("direct ties", straight.Error, StringComparison.Ordinal);
        return 0;
    }

    private static void Good((int Code, string Error) run) => Assert.True(run.Code == 0, run.Error);

    private static void Refused((int Code, string Error) run, int most)
    {
        Assert.True(run.Code is 0 or 2 or 3 && run.Code <= most, $"{run.Code}: {run.Error}");
        if (run.Code != 0)
            Assert.Contains("citynet: ", run.Error, StringComparison.Ordinal);
    }

    // A blank name where the files are not beside the checkout.
    private static string[] Files(string kind) => Directory.Exists(Path.Combine(s_cases, kind))
        ? [.. Directory.GetFiles(Path.Combine(s_cases, kind)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)]
        : [string.Empty];
}
