using CityNetworks.Networks;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Studies.Parts;

public sealed class PartResultTests
{
    private static readonly Table s_table = Table.Of("ties", new[] { 1 }).Integer("n", row => row).Build();

    [Fact]
    public void A_part_that_is_too_large_after_all_is_left_out_with_what_the_library_says()
    {
        var result = PartResult.Try("ties", () => throw new TooLargeException("The ties need 9 GB."));
        Assert.Empty(result.Tables);
        var part = Assert.Single(result.Parts);
        Assert.Equal(("ties", PartExtent.LeftOut, "The ties need 9 GB."), (part.Table, part.Extent, part.Note));
    }

    [Fact]
    public void Other_errors_are_not_hidden() =>
        Assert.Throws<InvalidOperationException>(() => PartResult.Try("ties", () => throw new InvalidOperationException()));

    [Fact]
    public void A_whole_part_has_its_table_and_no_note()
    {
        var result = PartResult.Try("ties", () => PartResult.Whole(s_table, 5, 10, "steps"));
        Assert.Same(s_table, Assert.Single(result.Tables));
        var part = Assert.Single(result.Parts);
        Assert.Equal(("ties", PartExtent.Whole, 5L, 10L, ""), (part.Table, part.Extent, part.Size, part.Limit, part.Note));
    }
}
