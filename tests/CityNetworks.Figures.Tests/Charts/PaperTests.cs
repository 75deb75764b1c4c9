using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using Xunit;

namespace CityNetworks.Figures.Tests.Charts;

public sealed class PaperTests
{
    [Theory]
    [InlineData(400, 10, 10)]
    [InlineData(100, 10, 5)] // each second year has room: its name takes more than a slot of 10
    public void Periods_have_a_tick_each_and_as_many_names_as_there_is_room_for(double width, int periods, int mostNames)
    {
        var paper = new Paper(width);
        string[] years = [.. Enumerable.Range(2001, periods).Select(year => $"{year}")];
        paper.PeriodsBelow(years, period => (period + 0.5) * width / periods, 50, 0, width);
        var scene = paper.Done(60, [], "Caption.");
        Assert.Equal(1 + periods, scene.Marks.OfType<PathMark>().Count());
        TextMark[] names = [.. scene.Marks.OfType<TextMark>()];
        Assert.Equal("2001", names[0].Text);
        Assert.InRange(names.Length, 1, mostNames);
        if (mostNames == periods)
            Assert.Equal(years, names.Select(name => name.Text));
        for (var k = 1; k < names.Length; k++)
            Assert.True(names[k].At.X - names[k - 1].At.X >= Lettering.Width("2001", Lettering.Small));
    }

    [Fact]
    public void Notes_make_the_paper_higher_and_empty_ones_do_not()
    {
        var (without, with) = (new Paper(200).Done(10, [string.Empty], "c"), new Paper(200).Done(10, ["A note.", string.Empty], "c"));
        Assert.Equal(Lettering.Small * Lettering.Line, with.Height - without.Height, 1e-9);
        Assert.Equal("A note.", Assert.IsType<TextMark>(Assert.Single(with.Marks)).Text);
    }
}
