using CityNetworks.Inference;
using CityNetworks.Inference.Panels;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Panels;

public sealed class AdoptionPanelTests
{
    private const string Years =
        "=== periods.csv\nid,start,end,status\n1,2001,2002,recorded\n2,2002,2003,recorded\n3,2003,2004,no-record\n4,2004,2005,recorded\n5,2005,2006,recorded\n";
    private const string Ties = "=== contacts.csv\nsource,target\na,b\nb,c\nc,d\n";

    [Fact]
    public void Medical_Innovation_has_856_rows_and_98_adoptions()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        Assert.Equal((856, 98), (panel.Count, panel.Happens.Count(y => y)));
        Assert.Equal(11, panel.NotShown["before the risk set opens"]);
        Assert.Equal(1, panel.Period.Min()); // the second period
    }

    [Fact]
    public void The_risk_set_opens_in_the_second_period_skips_gaps_and_closes_at_adoption()
    {
        // a adopts in 2, b in the first period, c in the gap, d never.
        Assert.Equal(["a2+", "d2", "d4", "d5", "c2"], Rows(Years + Ties + "=== adoptions.csv\ncity,policy,period\na,p,2\nb,p,1\nc,p,3\n", ["a", "d", "c"]));
    }

    [Fact]
    public void A_city_is_at_risk_while_it_is_a_member()
    {
        const string cities = "=== cities.csv\nid,joined,left\na,2004,\nb,,2002\nc,,2005\nd,,\n";
        Assert.Equal(["a4", "a5+", "c2", "c4", "d2+"],
            Rows(cities + Years + Ties + "=== adoptions.csv\ncity,policy,period\na,p,5\nd,p,2\n", ["a", "b", "c", "d"]));
    }

    [Fact]
    public void Several_spells_of_membership_count_each()
    {
        const string members = "=== memberships.csv\ncity,from,to\na,2002,2003\na,2005,\n";
        Assert.Equal(["a2", "a5+"], Rows(members + Years + Ties + "=== adoptions.csv\ncity,policy,period\na,p,5\n", ["a"]));
    }

    [Fact]
    public void A_policy_opens_its_risk_set_with_its_first_period()
    {
        const string policies = "=== policies.csv\nid,first_period\np,4\n";
        Assert.Equal(["a4+", "b4", "b5"], Rows(policies + Years + Ties + "=== adoptions.csv\ncity,policy,period\na,p,4\n", ["a", "b"]));
    }

    [Fact]
    public void After_giving_up_a_city_is_at_risk_again_and_giving_up_has_a_risk_set_of_its_own()
    {
        const string text = Years + Ties + "=== adoptions.csv\ncity,policy,period,left\na,p,1,2\na,p,5,\nb,p,2,5\n";
        var records = RecordTexts.Records(text);
        var panel = AdoptionPanel.Of(records);
        Assert.Equal(["a4", "a5+", "b2+"], Shown(panel, ["a", "b"]));
        Assert.Equal([2, 2, 1], panel.Spell.Take(3));
        var leaving = AdoptionPanel.Of(records, null, new PanelOptions { Outcome = PanelOutcome.Disadoption });
        Assert.Equal(["a2+", "b4", "b5+"], Shown(leaving, ["a", "b"]));
    }

    [Fact]
    public void Several_policies_are_several_rows_and_may_be_chosen()
    {
        const string text = Years + Ties + "=== adoptions.csv\ncity,policy,period\na,p,2\nb,q,4\n";
        Assert.Equal(["p", "q"], AdoptionPanel.Of(RecordTexts.Records(text)).Histories.Select(history => history.Policy));
        Assert.Equal(["q"], AdoptionPanel.Of(RecordTexts.Records(text), null, new PanelOptions { Policies = ["q"] }).Histories.Select(history =>
            history.Policy));
        Assert.Contains("Did you mean",
            Assert.Throws<ArgumentException>(() =>
                AdoptionPanel.Of(MedicalInnovation.Records, null, new PanelOptions { Policies = ["tetracyclin"] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_span_at_risk_can_be_narrowed()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records, null, new PanelOptions { From = "3", To = "5" });
        Assert.Equal((105 + 96 + 85, 31), (panel.Count, panel.Happens.Count(y => y)));
    }

    [Fact]
    public void Without_adoptions_there_is_no_panel() =>
        Assert.Contains("adoptions.csv", Assert.Throws<CannotEstimateException>(() => AdoptionPanel.Of(RecordTexts.Records(Ties))).Message,
            StringComparison.Ordinal);

    private static IEnumerable<string> Rows(string text, string[] cities) => Shown(AdoptionPanel.Of(RecordTexts.Records(text)), cities);

    private static IEnumerable<string> Shown(AdoptionPanel panel, string[] cities) =>
        cities.SelectMany(city => Enumerable.Range(0, panel.Count).Where(row => panel.Network.Names.Cities[panel.City[row]] == city)
            .Select(row => $"{city}{panel.Records.Periods[panel.Period[row]].Id}{(panel.Happens[row] ? "+" : string.Empty)}"));
}
