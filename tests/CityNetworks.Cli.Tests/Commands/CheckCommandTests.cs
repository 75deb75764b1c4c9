using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public void Bundled_records_have_no_problem()
    {
        var run = Citynet.Run("check");
        Assert.Equal(0, run.Code);
        Assert.Equal(["severity,code,file,line,column,found,expected,suggestion,count,lines"], run.Lines);
    }

    [Fact]
    public void Every_problem_is_reported_in_one_run_with_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("cities.csv", "id,name,lat\nasuncion,Asunción,-25.3\n");
        folder.Write("participations.csv", "city,event,role,weight\nassuncion,e,coordinater,1\nasuncion,e,host,-2\n");
        var run = Citynet.Run("check", "--data", folder.Path);
        Assert.Equal(3, run.Code);
        Assert.Equal(2, run.Lines.Count(line => line.StartsWith("error,", StringComparison.Ordinal)));
        Assert.Contains(
            run.Lines, line => line.Contains("participations.csv,2,city", StringComparison.Ordinal) && line.Contains("asuncion", StringComparison.Ordinal));
        Assert.Contains(
            run.Lines, line => line.Contains("participations.csv,2,role", StringComparison.Ordinal) && line.Contains("coordinator", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains("participations.csv,3,weight", StringComparison.Ordinal));
    }

    [Fact]
    public void How_a_file_was_read_is_noted_in_check_and_counted_elsewhere()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("list.csv", "Meetings of 2013;;\nciudad;evento;fecha\nA;x;25/11/2013\nB;x;25/11/2013\n");
        string[] data = ["--data", file, "--map", "ciudad=city,evento=event,fecha=date"];
        var run = Citynet.Run(["check", .. data]);
        Assert.Equal((0, 3), (run.Code, run.Lines.Count(line => line.StartsWith("note,CN1", StringComparison.Ordinal))));
        Assert.EndsWith("No errors, no warnings, 3 notes on how the files were read.\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("Use --dates month-first if that is wrong.", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            "note: 3 notes on how the files were read; 'citynet check' with the same options for the data lists all.\n",
            Citynet.Run(["describe", .. data]).Error);
        Assert.Empty(Citynet.Run(["describe", "--quiet", .. data]).Error);
    }

    [Fact]
    public void A_path_that_is_not_there_is_reported()
    {
        var run = Citynet.Run("check", "--data", "no-such-folder");
        Assert.Equal(3, run.Code);
        Assert.Contains("no-such-folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_and_kinds_of_the_users_own_are_listed_with_their_counts()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("list.csv", "city,event,role,kind\nA,x,signatory,Cumbre\nB,x,signatory,Cumbre\nC,y,host,Taller\n");
        var run = Citynet.Run("check", "--data", file);
        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["'Cumbre' 1", "'Taller' 1", "'signatory' 2"], // of events and of participations
            run.Lines.Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[5]} {cells[^2]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_folder_that_one_corrected_list_is_written_to_can_be_used_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("list.csv", "Ciudad;Evento;Fecha\nRosario;Cumbre;3/10/2013\nTandil;Cumbre;25/10/2013\n");
        Assert.Equal(0, Citynet.Run("check", "--data", file, "--map", "Ciudad=city,Evento=event,Fecha=date", "--fix", folder["mended"]).Code);
        string[] tables = [.. new[] { folder["mended"], Path.Combine(folder["mended"], "list.csv") }
            .Select(path => Citynet.Run("ties", "--data", path, "--format", "csv", "--quiet"))
            .Select(run => run.Code == 0 ? run.Output : run.Error)];
        Assert.Contains("2013,Rosario,Tandil", tables[0], StringComparison.Ordinal);
        Assert.Equal(tables[1], tables[0]);

        // Beside another list it is no longer clear which one is meant.
        folder.Write(Path.Combine("mended", "more.csv"), "city,event\nA,x\n");
        Assert.Equal(3, Citynet.Run("ties", "--data", folder["mended"], "--quiet").Code);
    }

    [Fact]
    public void Accepted_suggestions_are_listed_one_by_one_and_what_is_left_is_reported()
    {
        using var folder = new TemporaryFolder();
        const string Text = "city,event,country,weight\nRosaio,x,UK,1\nRosario,x,AR,many\n";
        var file = folder.Write("list.csv", Text);
        var run = Citynet.Run("check", "--data", file, "--fix", folder["mended"], "--accept", "Rosaio=Rosario Sur,UK=GB");
        Assert.Equal(3, run.Code);
        Assert.Contains("column 'country': 'UK' became 'GB' on 1 row", run.Error, StringComparison.Ordinal);
        Assert.Contains("column 'city': 'Rosaio' became 'Rosario Sur' on 1 row", run.Error, StringComparison.Ordinal);
        Assert.Contains($"--data {Path.Combine(folder["mended"], "list.csv")}", run.Error, StringComparison.Ordinal);
        Assert.Contains("list.csv,3,weight", Assert.Single(run.Lines.Skip(1)), StringComparison.Ordinal);
        Assert.Equal(Text, File.ReadAllText(file));

        Assert.Equal(2, Citynet.Run("check", "--data", file, "--fix", folder["other"], "--accept", "Quito=Lima").Code);
        Assert.False(Directory.Exists(folder["other"]));
        Assert.Equal(2, Citynet.Run("check", "--data", file, "--accept", "UK=GB").Code);
    }
}
