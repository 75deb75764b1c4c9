using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class KnownIdsTests
{
    [Fact]
    public void An_id_that_is_not_known_is_reported_with_the_nearest()
    {
        var log = new ProblemLog();
        Known.Check([new Mention("rosaria", "p.csv", 3, "city"), new Mention("rosario", "p.csv", 4, "city"), new Mention(null, "p.csv", 5, "city")], log);
        var problem = Assert.Single(log.Problems());
        Assert.Equal((3, "Did you mean 'rosario'?"), (problem.Line, problem.Suggestion));
    }

    [Fact]
    public void A_table_that_could_not_be_read_whole_accuses_nobody()
    {
        var log = new ProblemLog();
        (Known with { HasGaps = true }).Check([new Mention("x", "p.csv", 3, "city")], log);
        Assert.Empty(log.Problems());
    }

    private static KnownIds Known => new(RecordCodes.UnknownCity, "the id of a city", new HashSet<string> { "rosario" }, [("rosario", "rosario")]);
}
