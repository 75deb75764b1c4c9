using CityNetworks.Diffusion.Occasions;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class OccasionTests
{
    [Fact]
    public void A_period_of_a_lasting_event_is_an_occasion_of_its_own()
    {
        Assert.Equal("e", new Occasion(new Event("e") { Period = "2004" }, 3).Key);
        Assert.Equal("e@3", new Occasion(new Event("e") { Period = "2004", LastPeriod = "2006" }, 3).Key);
    }

    [Fact]
    public void Roles_add_up_by_their_names_and_by_the_words_of_the_records()
    {
        var occasion = new Occasion(new Event("e"), 0);
        occasion.Certain[2] = Roles.Host | Roles.Presenter;
        occasion.RoleWords[2] = ["anfitrion"];
        var added = new Dictionary<string, double> { ["host"] = 1, ["presenter"] = 0.5, ["participant"] = 8, ["anfitrion"] = 0.25 };
        Assert.Equal(1.75, occasion.Added(2, added));
        Assert.Equal(0, occasion.Added(3, added)); // it was not there
        Assert.Equal(0, occasion.Added(2, new Dictionary<string, double>()));
    }

    [Fact]
    public void Where_no_theme_is_recorded_any_policy_may_have_been_spoken_of()
    {
        var occasion = new Occasion(new Event("e"), 0);
        Assert.True(occasion.IsAbout("p"));
        occasion.Themes.Add("q");
        Assert.False(occasion.IsAbout("p"));
        Assert.True(occasion.IsAbout("q"));
    }
}
