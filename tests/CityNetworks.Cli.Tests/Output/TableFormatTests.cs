using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class TableFormatTests
{
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
