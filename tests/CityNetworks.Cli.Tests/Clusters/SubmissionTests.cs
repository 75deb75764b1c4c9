using CityNetworks.Cli.Clusters;
using Xunit;

namespace CityNetworks.Cli.Tests.Clusters;

public sealed class SubmissionTests
{
    [Fact]
    public void What_a_script_says_is_passed_on_and_its_failure_reported()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("job 7", Submission.Run(folder.Write("good.sh", "echo job 7"), TestContext.Current.CancellationToken));
        var error = Assert.Throws<ServiceException>(
            () => Submission.Run(folder.Write("bad.sh", "echo no quota >&2; exit 3"), TestContext.Current.CancellationToken));
        Assert.StartsWith("The jobs were not submitted: no quota. The scripts are written;", error.Message, StringComparison.Ordinal);
    }
}
