using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class TableFormatTests
{
    [Fact]
    public void A_format_is_distinguished_by_its_definition_and_by_nothing_else()
    {
        var found =
            from file in Directory.EnumerateFiles(Repository.Path("src", "CityNetworks.Cli"), "*.cs", SearchOption.AllDirectories)
            where Path.GetFileName(file) != "TableFormat.cs"
            from line in File.ReadLines(file)
            let code = line.Split("//")[0]
            from format in TableFormat.All
            from word in new[] { format.Id, format.Ending }
            where word is not (null or "table" or ".csv" or ".json") && code.Contains($"\"{word}\"", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.Empty(found); // a table is a column too, and CSV and JSON files are inputs and manifests
    }

    [Theory]
    [InlineData("x.csv", "csv")]
    [InlineData("x.txt", "table")]
    [InlineData("x.md", "markdown")]
    [InlineData("x.tex", "latex")]
    [InlineData("x.parquet", "parquet")]
    [InlineData("x", "csv")]
    [InlineData("x.dat", "csv")]
    public void A_file_has_the_format_of_its_ending(string path, string id) => Assert.Equal(id, TableFormat.OfFile(path).Id);

    [Fact]
    public void Each_word_finds_its_format_and_only_CSV_fills_a_folder()
    {
        Assert.All(TableFormat.All, format => Assert.Same(format, TableFormat.Find(format.Id)));
        Assert.Null(TableFormat.Find(null));
        Assert.Equal(["csv", "csv-safe"], TableFormat.FolderNames);
        Assert.Equal(TableFormat.Endings.Count, TableFormat.Endings.Distinct().Count());
    }

    // Every command takes the same endings as one table: before, a .md or .tex made a folder of that name in some of them.
    [Theory]
    [InlineData("without tandil")]
    [InlineData("seeds --budget 1 --runs 5")]
    public void A_paper_table_is_a_file_for_every_command(string words)
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run([.. words.Split(' '), "--out", folder["table.md"]]);
        Assert.Equal((0, true), (run.Code, File.Exists(folder["table.md"])));
        Assert.StartsWith("| ", File.ReadAllText(folder["table.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_a_formula_is_text_in_csv_for_spreadsheets_and_as_it_was_in_csv()
    {
        using var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(folder["data"]).FullName;
        File.WriteAllText(Path.Combine(data, "cities.csv"), "id,name\na,=1+1\nb,@sum\n-c,+c\n");
        File.WriteAllText(Path.Combine(data, "participations.csv"), "city,event,period\na,e,1\nb,e,1\n-c,e,1\n");
        string[] words = ["centrality", "--data", data, "--window", "all", "--measures", "degree"];
        Assert.Contains(",a,=1+1,degree", Citynet.Run(words).Output, StringComparison.Ordinal);
        var safe = Citynet.Run([.. words, "--format", "csv-safe"]).Output;
        Assert.Contains(",a,'=1+1,degree", safe, StringComparison.Ordinal);
        Assert.Contains(",'-c,'+c,degree", safe, StringComparison.Ordinal);

        // A whole folder, and the page made of it later.
        Assert.Equal(0, Citynet.Run("study", "--data", data, "--runs", "5", "--format", "csv-safe", "--out", folder["out"]).Code);
        Assert.Contains("'=1+1", File.ReadAllText(Path.Combine(folder["out"], "centrality.csv")), StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("report", folder["out"], "--out", folder["page.html"]).Code);
        Assert.Equal(File.ReadAllText(Path.Combine(folder["out"], "report.html")), File.ReadAllText(folder["page.html"]));
        Assert.Equal(0, Citynet.Run("replay", Path.Combine(folder["out"], "manifest.json"), "--data", data).Code);
    }
}
