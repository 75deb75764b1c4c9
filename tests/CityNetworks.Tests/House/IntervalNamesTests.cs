using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>A reader of a column sees what its interval is one of.</summary>
public sealed partial class IntervalNamesTests
{
    [Fact]
    public void Ends_of_intervals_are_named_by_what_varies()
    {
        var names = Repository.Sources("src").SelectMany(file => End().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet();
        Assert.Contains("run_lo", names); // the middle 95 % of runs
        Assert.Contains("ci_hi", names); // a confidence interval
        Assert.Contains("draw_lo", names); // the middle 95 % of draws of a design
        Assert.All(names, name => Assert.Matches(Named(), name));
    }

    [GeneratedRegex("\"([a-z_0-9]*(?<![a-z])(?:lo|hi))\"")]
    private static partial Regex End();

    [GeneratedRegex("(^|_)(run|ci|draw)_(lo|hi)$")]
    private static partial Regex Named();
}
