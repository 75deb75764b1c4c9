using CityNetworks.Reports.Sections;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Sections;

public sealed class PartNotesTests
{
    [Fact]
    public void Only_what_is_not_whole_is_said_with_its_size_where_it_has_a_limit()
    {
        (string Table, string Extent, long Size, long Limit)[] rows = [("ties", "sampled", 900, 500), ("ties", "whole", 3, 500), ("paths", "left out", 0, 0)];
        var study = Made.Study(Table.Of("parts", rows).Text("table", row => row.Table).Text("extent", row => row.Extent).Integer("size", row => row.Size)
            .Integer("limit", row => row.Limit).Text("unit", _ => "pairs").Text("note", _ => "Why.").Build());
        Assert.Equal(
            "<p class=\"warning\"><strong>Sampled.</strong> Why. Size 900 pairs; whole up to 500.</p>\n", PartNotes.Of(study, "ties").Html);
        Assert.Equal("<p class=\"warning\"><strong>Left out.</strong> Why.</p>\n", PartNotes.Of(study, "paths").Html);
        Assert.True(PartNotes.Of(study, "compare").IsEmpty);
    }
}
