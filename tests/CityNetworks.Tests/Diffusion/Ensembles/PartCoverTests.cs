using CityNetworks.Diffusion.Ensembles;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class PartCoverTests
{
    private static readonly EnsembleIdentity s_identity = new("1", "r", "s", "all", 1, 100, null);

    [Fact]
    public void Parts_that_cover_every_run_once_are_accepted_in_any_order() => PartCover.Check([Part(50, 100), Part(0, 50), Part(100, 100)]);

    [Fact]
    public void What_is_missing_doubled_unfinished_or_of_another_ensemble_is_refused()
    {
        Refused("There is no part; expected at least one.");
        Refused("Runs 50..60, 80..100 of 100 are missing; expected all.", Part(0, 50), Part(60, 80));
        Refused("part 1 and part 2 both hold runs 40..50; expected each run once.", Part(0, 50), Part(40, 100));
        Refused("part 2 holds runs 50..70 of 50..100; expected a finished one.", Part(0, 50), Part(50, 100) with { Done = 70 });
        Refused("part 2 was made with another seed (2, not 1) as in part 1", Part(0, 50), Part(50, 100) with { Identity = s_identity with { Seed = 2 } });
    }

    private static PartHeader Part(int first, int end) => new(s_identity, first, end, end, false);

    private static void Refused(string message, params PartHeader[] parts) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => PartCover.Check(parts)).Message, StringComparison.Ordinal);
}
