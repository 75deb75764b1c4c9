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
    public void A_path_that_is_not_there_is_reported()
    {
        var run = Citynet.Run("check", "--data", "no-such-folder");
        Assert.Equal(3, run.Code);
        Assert.Contains("no-such-folder", run.Error, StringComparison.Ordinal);
    }
}
