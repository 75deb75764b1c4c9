using System.Text.Json.Nodes;
using CityNetworks.Reports.Figures;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class PlotTests
{
    [Fact]
    public void Numbers_that_are_not_known_are_null_and_lines_are_broken() => Assert.Equal(
        ("[0.333333,null]", "[\"a\",\"b\",null]"), (Plot.Numbers([1 / 3.0, double.NaN]).ToJsonString(), Plot.Ends([("a", "b")]).ToJsonString()));

    [Fact]
    public void No_name_ends_the_script_and_a_choice_is_offered_only_among_views()
    {
        var one = Plot.Of("x", "d", "Shown", 100, [View("</script>")]).Html;
        Assert.DoesNotContain("\"</script>", one, StringComparison.Ordinal);
        Assert.DoesNotContain("choice", one, StringComparison.Ordinal);
        Assert.Contains("<fieldset", Plot.Of("x", "d", "Shown", 100, [View("a"), View("b")]).Html, StringComparison.Ordinal);
        Assert.Contains("<select", Plot.Of("x", "d", "Shown", 100, [.. "abcdef".Select(c => View($"{c}"))]).Html, StringComparison.Ordinal);
    }

    // plotly.js would show the name of a character that it does not know.
    [Fact]
    public void A_label_names_no_character_that_plots_do_not_know() => Assert.Equal("&#34;a&#34; &lt;b&gt; &amp; &#39;c&#39;", Plot.Label("\"a\" <b> & 'c'"));

    private static PlotView View(string name) => new(name, new JsonArray(new JsonObject { ["name"] = name }), new JsonObject { ["height"] = 300 });
}
