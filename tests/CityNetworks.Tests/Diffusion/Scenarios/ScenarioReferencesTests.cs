using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class ScenarioReferencesTests
{
    private static readonly RecordSet s_records = RecordTexts.Records(
        "=== cities.csv\nid,name,country,gdp\nrosario,Rosario,AR,1\nporto,Porto Alegre,BR,2\n=== periods.csv\nid\n2001\n2002\n"
            + "=== participations.csv\ncity,event,period\nrosario,E,2001\nporto,F,2002\n");

    [Fact]
    public void A_city_that_is_written_by_its_name_is_suggested_by_its_id()
    {
        Assert.Equal(
            "line 1, city: found \"Porto Alegre\"; allowed: the id of a city of the records. Did you mean 'porto'?",
            Describe("""{"city": "Porto Alegre"}""", (references, place) => references.City(place["city"])));
        Assert.Equal(string.Empty, Describe("""{"city": "porto"}""", (references, place) => references.City(place["city"])));
    }

    [Fact]
    public void A_period_has_its_place_in_time()
    {
        Assert.Equal(string.Empty, Describe("""{"p": "2002"}""", (references, place) => Assert.Equal(1, references.Period(place["p"]))));
        Assert.StartsWith(
            "line 1, p: found \"1850-1\"; allowed: the id of a period of the records: 2001, 2002.",
            Describe("""{"p": "1850-1"}""", (references, place) => Assert.Null(references.Period(place["p"]))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_adopter_is_named_once_and_not_after_the_end() => Assert.Equal(
        "line 1, initial[1]: found \"porto\" a second time; allowed: each city once.\n"
            + "line 1, initial[2].period: found \"2002\"; allowed: a period up to the end, 2001.",
        Describe(
            """{"initial": ["porto", "porto", {"city": "rosario", "period": "2002"}]}""",
            (references, place) => references.Initial(place["initial"]!.Items, 0)));

    [Fact]
    public void Values_name_columns_countries_and_cities_of_the_records() => Assert.Equal(
        ["the country \"PE\"", "\"lima\""],
        Problems(
            """{"column": "gdp", "countries": {"AR": 1, "PE": 0}, "cities": {"lima": 1}}""",
            (references, place) => references.Values(place)).Select(problem => problem.Found));

    private static string Describe(string json, Action<ScenarioReferences, JsonPlace> check) => string.Join('\n', Problems(json, check));

    private static List<ScenarioProblem> Problems(string json, Action<ScenarioReferences, JsonPlace> check)
    {
        var problems = new List<ScenarioProblem>();
        check(new ScenarioReferences(s_records, problems), JsonPlace.Read(System.Text.Encoding.UTF8.GetBytes(json)));
        return problems;
    }
}
