using System.CommandLine;
using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class CounterfactualCommandTests
{
    [Fact]
    public void Taking_out_a_seed_is_reported_and_can_be_made_good()
    {
        var lost = Citynet.Run("counterfactual", "--remove-city", "pergamino", "--runs", "50");
        Assert.Equal(0, lost.Code);
        Assert.Contains("--reseed CITY keeps their number", lost.Error, StringComparison.Ordinal);
        Assert.Contains("note: Pergamino had the policy at the start", lost.Error, StringComparison.Ordinal);
        Assert.Contains("no causal effect", lost.Error, StringComparison.Ordinal);
        var kept = Citynet.Run("counterfactual", "--remove-city", "pergamino", "--reseed", "tandil", "--runs", "50");
        Assert.DoesNotContain("--reseed", kept.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_holds_all_tables_and_a_manifest_that_replays()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run(
            "counterfactual", "--remove-role", "pergamino:coordinator", "--remove-city", "tandil", "--remove-city", "canoas", "--runs", "50", "--out",
            folder["out"]).Code);
        Assert.Equal(
            ["counterfactual.csv", "counterfactual_cities.csv", "manifest.json"],
            Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, Citynet.Run("replay", Path.Combine(folder["out"], "manifest.json")).Code);
        Assert.Equal(0, Citynet.Run("counterfactual", "--removals", "--runs", "20", "--out", folder["removals.json"]).Code);
        Assert.StartsWith("[", File.ReadAllText(folder["removals.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--remove-role pergamino:coordinator", "en", "remove the role coordinator of Pergamino")]
    [InlineData("--remove-role pergamino:coordinator", "es", "retirar el rol coordinadora de Pergamino")]
    [InlineData("--remove-event E01", "pt", "retirar o evento UTSC meeting, first of two")]
    [InlineData("--add-city rosario/AR:E01@host", "es",
        "agregar la ciudad Rosario; Rosario participa en UTSC meeting, first of two como anfitriona")]
    [InlineData("--add-event w5:2013-2014:workshop:tandil,moron", "es", "agregar el evento w5 (taller, 2013-2014) con Tandil, Morón")]
    [InlineData("--mandate Council:2015-2016:tandil,moron:0.5", "pt",
        "ordem de Council a Tandil, Morón a partir de 2015-2016, cumprida com probabilidade 0,5 por período")]
    [InlineData("--hold-cancelled", "pt", "realizar as reuniões canceladas, participação provável")]
    [InlineData("--capacity 0.5", "es", "capacidad 0,5")]
    [InlineData(
        "--scenario binding-council-document --against road-safety", "en",
        "the scenario Road safety, binding Council document in place of Road safety, as recorded")]
    public void The_page_tells_the_change_with_names_in_its_language(string change, string language, string words)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run(["counterfactual", .. change.Split(' '), "--runs", "20", "--out", folder["out"]]).Code);
        Assert.Equal(0, Citynet.Run("report", folder["out"], "--lang", language, "--out", folder["page.html"]).Code);
        Assert.Contains(words, File.ReadAllText(folder["page.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_cities_of_one_name_the_change_says_the_country()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["own"]);
        foreach (var (name, text) in new[]
        {
            ("cities.csv", "id,name,country\nr1,Rosario,AR\nr2,Rosario,UY\nt,Tandil,AR\n"), ("events.csv", "id,title,kind,period\ns,Summit,meeting,2014\n"),
            ("participations.csv", "city,event,role\nr1,s,host\nr2,s,participant\nt,s,participant\n"),
            ("periods.csv", "id,start,end\n2014,2014-01-01,2015-01-01\n"), ("policies.csv", "id,name\np,Policy\n"),
        })
            File.WriteAllText(Path.Combine(folder["own"], name), text);
        File.WriteAllText(
            folder["s.jsonc"],
            """{ "title": "One", "policy": "p", "initial": ["t"], "start": "2014", "mechanisms": { "baseline": { "rate": 0.1 } } }""");
        Assert.Equal(0, Citynet.Run(
            "counterfactual", "--data", folder["own"], "--scenario", folder["s.jsonc"], "--remove-city", "r2", "--runs", "5", "--out", folder["out"]).Code);
        Assert.Contains("\"change\": \"remove city Rosario (UY)\"", File.ReadAllText(Path.Combine(folder["out"], "manifest.json")), StringComparison.Ordinal);
        Assert.Contains("\"not_counted\": \"Rosario (UY)\"", File.ReadAllText(Path.Combine(folder["out"], "manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_the_change_of_every_policy()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run(
            "counterfactual", "--scenario", "observatories-and-road-safety", "--remove-city", "pergamino", "--runs", "50", "--out", folder["out"]).Code);
        Assert.Equal(0, Citynet.Run("report", folder["out"], "--out", folder["page.html"]).Code);
        Assert.Matches(
            "the changed world [^<]*has [^<]* adopters of observatories [^<]* and [^<]* adopters of road-safety", File.ReadAllText(folder["page.html"]));
    }

    [Theory]
    [InlineData("--remove-city", "pergamin", "Did you mean 'pergamino'?")]
    [InlineData("--remove-role", "pergamino:coordinater", "Did you mean 'coordinator'?")]
    [InlineData("--remove-role", "zarate:coordinator", "expected a role it has")]
    [InlineData("--remove-event", "E999", "expected the id or the title of an event")]
    [InlineData("--remove-period", "2013", "Did you mean '2013-2014'?")]
    [InlineData("--remove-mechanism", "mimickry", "expected a mechanism at work in the scenario: baseline, contact, mimicry")]
    [InlineData("--add-city", "tandil:E17", "is there already")]
    [InlineData("--add-city", "rosario:E999", "--add-city: found 'E999'")]
    [InlineData("--add-event", "w5:2013-2014:workshop", "expected ID:PERIOD:KIND:CITY")]
    [InlineData("--add-event", "w5:2013-2014:party:tandil", "found 'party'")]
    [InlineData("--capacity", "1.5", "expected a number from 0 to 1")]
    [InlineData("--capacity", "much", "expected a number")]
    [InlineData("--attendance", "1", "both excluded")]
    [InlineData("--mandate", "Council:2015-2016::0.5", "An order needs at least one city")]
    [InlineData("--mandate", "Council:2015-2016:all:1.5", "expected a number from 0 to 1")]
    [InlineData("--mandate", "Council:2015-16:all:0.5", "Did you mean '2015-2016'?")]
    [InlineData("--rotate-coordinators", "-1", "expected a whole number")]
    [InlineData("--reseed", "pergamino", "have adopted already")]
    [InlineData("--against", "road-safty", "--against: found 'road-safty'")]
    public void What_cannot_be_is_wrong_usage(string option, string value, string reported)
    {
        // In this process: what ends with exit code 2 is thrown so.
        var command = Root.Create().Parse(["counterfactual", option, value, "--runs", "20"]);
        var error = Assert.Throws<UsageException>(() => command.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
        Assert.Contains(reported, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_kind_of_question_at_a_time()
    {
        Assert.Equal(2, Citynet.Run("counterfactual").Code);
        Assert.Equal(2, Citynet.Run("counterfactual", "--removals", "--capacity", "0.5").Code);
        Assert.Equal(2, Citynet.Run("counterfactual", "--against", "no-mimicry", "--capacity", "0.5").Code);
    }
}
