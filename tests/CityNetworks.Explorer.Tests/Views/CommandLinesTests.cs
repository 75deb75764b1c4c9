using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Views;
using Xunit;

namespace CityNetworks.Explorer.Tests.Views;

public sealed class CommandLinesTests
{
    private static readonly RecordsRequest s_asked = new("davis-southern-women", "all", true, ["meeting", "social event"]);

    [Fact]
    public void Words_are_quoted_for_a_shell() => Assert.Equal(
        "citynet ties --out 'my ties.csv' 'it'\\''s' '' a=b,c", CommandLines.Line(["ties", "--out", "my ties.csv", "it's", "", "a=b,c"]));

    [Fact]
    public void Rows_that_are_the_default_need_no_option()
    {
        Assert.Empty(CommandLines.Rows(new RecordsRequest("x", Kinds: [])));
        Assert.Equal(["--kinds", "meeting,social event", "--evidence", "all", "--include-cancelled"], CommandLines.Rows(s_asked));
    }

    [Fact]
    public void Changed_records_are_read_from_the_folder_that_they_are_saved_as()
    {
        var set = DataSetList.Bundled[1];
        var asked = new RecordsRequest(set.Id);
        Assert.Equal(["--data", "graphs/davis-southern-women"], CommandLines.Records(World.Of(set, asked)));
        var changed = asked with { Edits = [new Edit("remove-city", set.Records.Cities[0].Id)] };
        Assert.Equal(["--data", "changed-records"], CommandLines.Records(World.Of(set, changed)));
    }

    [Fact]
    public void Each_table_has_its_command()
    {
        var world = World.Of(DataSetList.Bundled[0], new RecordsRequest("mercocities-utsc"));
        Assert.Equal(
            [
                "citynet centrality --window all --measures betweenness --out centrality.csv",
                "citynet ties --window all --weight newman --backbone sdsm --alpha 0.05 --adjust holm --out ties.csv",
                "citynet describe --window all --out describe.csv",
            ],
            CommandLines.Of(world, new NetworkRequest(world.Request, Measure: "betweenness", Weight: "newman", Backbone: "sdsm")).Select(named => named.Line));
    }
}
