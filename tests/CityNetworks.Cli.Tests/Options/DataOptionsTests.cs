using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class DataOptionsTests
{
    private const string List =
        "City;Country;Event;Date;Role\nRosario;AR;Summit;25/11/2013;Lead Partner\nTandil;AR;Summit;25/11/2013;miembro\nCanoas;BR;Summit;25/11/2013;miembro\n"
            + "Tandil;AR;Workshop;03/05/2014;miembro\nCanoas;BR;Workshop;03/05/2014;Lead Partner\n\"Washington, D.C.\";US;Workshop;03/05/2014;miembro\n";

    [Fact]
    public void Filters_keep_cities_countries_and_a_span_and_say_what_they_kept()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("list.csv", List);
        var countries = Citynet.Run("describe", "--data", file, "--countries", "AR,BR", "--from", "2014");
        Assert.Equal("2014,2,1,2", Counts(countries)[0]);
        Assert.Contains("kept 3 of 4 cities", Citynet.Run("describe", "--data", file, "--countries", "AR,BR").Error, StringComparison.Ordinal);
        Assert.Equal(["2013,2,1,2", "2014,2,1,2"], Counts(Citynet.Run("describe", "--data", file, "--cities", "rosario,Tandil,Washington, D.C.")));
        Assert.Equal(["2013,3,1,3"], Counts(Citynet.Run("describe", "--data", file, "--to", "2013-12-31")));
        var unknown = Citynet.Run("describe", "--data", file, "--countries", "UY");
        Assert.Equal(2, unknown.Code);
        Assert.Contains("AR, BR, US", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_is_a_window_and_periods_are_made_on_request()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("list.csv", List);
        Assert.Equal(["2013..2014,4,2,6"], Counts(Citynet.Run("describe", "--data", file, "--window", "2013..2014")));
        Assert.Equal(["2010-2014,4,2,6"], Counts(Citynet.Run("describe", "--data", file, "--period-by", "5-years")));
        Assert.Equal(2, Citynet.Run("describe", "--data", file, "--period-by", "decade").Code);
    }

    [Fact]
    public void Other_roles_are_filtered_mapped_and_weighted()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("list.csv", List);
        Assert.Equal(["2013,2,1,2", "2014,2,1,2"], Counts(Citynet.Run("describe", "--data", file, "--roles", "miembro")));
        Assert.Equal(["2013,1,1,1", "2014,1,1,1"], Counts(Citynet.Run("describe", "--data", file, "--map-role", "Lead Partner=host", "--roles", "host")));
        var unknown = Citynet.Run("describe", "--data", file, "--roles", "miembros");
        Assert.Equal(2, unknown.Code);
        Assert.Contains("Did you mean 'miembro'?", unknown.Error, StringComparison.Ordinal);
        var strength = Citynet.Run("centrality", "--data", file, "--window", "all", "--measures", "strength", "--role-weights", "lead partner=3");
        Assert.Contains(
            strength.Lines,
            line => line.StartsWith("all,city,Rosario,Rosario,strength", StringComparison.Ordinal) && line.Contains(",3,", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_stand_where_ids_do()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("list.csv", List);
        Assert.Equal(0, Citynet.Run("spread", "--data", file, "--model", "si", "--p", "0.2", "--runs", "5", "--active", "Washington, D.C.,rosario").Code);
        Assert.Equal(0, Citynet.Run("explain", "betweenness", "--node", "Pergamino").Code);
        var folderOfTwo = folder["records"];
        Directory.CreateDirectory(folderOfTwo);
        File.WriteAllText(Path.Combine(folderOfTwo, "participations.csv"), "city,event\na,x\nb,x\n");
        File.WriteAllText(Path.Combine(folderOfTwo, "cities.csv"), "id,name,country\na,San José,CR\nb,San José,US\n");
        var homonyms = Citynet.Run("spread", "--data", folderOfTwo, "--model", "si", "--p", "0.2", "--active", "San Jose");
        Assert.Equal(2, homonyms.Code);
        Assert.DoesNotContain("Did you mean", homonyms.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Memberships_that_are_still_on_answer_for_a_year_after_the_last_one_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("members.csv", "city,event,from,to\nA,O,2000,2010\nB,O,2005,\nC,O,2008,2009\n");
        const string Years = "2004,2005,2008,2009,2012";

        // By hand: A alone until 2005, when B joins; C is there in 2008; A has left in 2010, so in 2012 B is alone.
        var describe = Citynet.Run("describe", "--data", file, "--to", "2012", "--window", Years, "--quiet");
        Assert.Equal(["2004,1,1,1", "2005,2,1,2", "2008,3,1,3", "2009,2,1,2", "2012,1,1,1"], Counts(describe));
        var ties = Citynet.Run("ties", "--data", file, "--to", "2012", "--window", Years, "--weight", "years", "--format", "csv", "--quiet");
        Assert.Equal(
            ["2005,A,B,A,B,1,O,2005", "2008,A,B,A,B,1,O,2008", "2008,A,C,A,C,1,O,2008", "2008,B,C,B,C,1,O,2008", "2009,A,B,A,B,1,O,2009"],
            ties.Lines.Skip(1));
        Assert.Equal(
            ["all,A,B,A,B,5,O", "all,A,C,A,C,1,O", "all,B,C,B,C,1,O"],
            Citynet.Run("ties", "--data", file, "--to", "2012", "--window", "all", "--weight", "years", "--format", "csv", "--quiet").Lines.Skip(1)
                .Select(line => string.Join(',', line.Split(',').Take(7))));

        var refused = Citynet.Run("ties", "--data", file, "--window", "2012");
        Assert.Equal(2, refused.Code);
        Assert.Contains("The last period is 2010; with --to 2012", refused.Error, StringComparison.Ordinal);
    }

    private static string[] Counts(CitynetResult run)
    {
        Assert.True(run.Code == 0, run.Error);
        return [.. run.Lines.Skip(1).Select(line => string.Join(',', line.Split(',').Take(4)))];
    }
}
