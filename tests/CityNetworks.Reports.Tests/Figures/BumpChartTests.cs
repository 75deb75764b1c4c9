using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class BumpChartTests
{
    [Fact]
    public void An_absent_city_has_no_place_in_the_ranking()
    {
        var view = Rendered.Plots(Rendered.Mercocities)["ranks"]["views"]![0]!;
        var canoas = view["data"]!.AsArray().Single(trace => (string?)trace!["name"] == "Canoas")!;
        // Canoas is recorded in 2009-2010, 2010-2011, 2012-2013 and 2014-2015, places 5, 6, 8 and 10.
        Assert.Equal([5, 6, 8, 10], canoas["y"]!.AsArray().Select((place, i) => (place, i)).Where(pair => pair.place is not null).Select(pair => pair.i));
    }

    [Fact]
    public void Tied_cities_stand_at_one_level_of_the_rank_chart()
    {
        var view = Rendered.Plots(Rendered.Mercocities)["ranks"]["views"]![0]!;
        var levels = view["data"]!.AsArray().Select(trace => trace!["y"]![0]).Where(level => level is not null).Select(level => (int)(double)level!).ToArray();
        // 2004-2005: Asunción and Guarulhos at one event.
        Assert.Equal([1, 1], levels);
    }

    [Fact]
    public void Every_line_of_the_rank_chart_ends_at_a_name_however_many_cities_there_are()
    {
        foreach (var page in new[] { Rendered.Mercocities, HtmlReport.Render(LargeStudy.Input), HtmlReport.Render(LargeStudy.OfManyPeriods) })
        {
            foreach (var view in Rendered.Plots(page)["ranks"]["views"]!.AsArray())
            {
                var names = view!["layout"]!["annotations"]!
                    .AsArray()
                    .Select(note => ((string)note!["text"]!).Replace("<br>", " ", StringComparison.Ordinal))
                    .ToHashSet(StringComparer.Ordinal);
                Assert.All(view["data"]!.AsArray(), trace => Assert.Contains((string)trace!["name"]!, names));
            }
        }
    }
}
