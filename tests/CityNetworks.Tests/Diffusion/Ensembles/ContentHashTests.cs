using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class ContentHashTests
{
    private static readonly RecordSet s_records = Mercocities.Read().Records!;

    private static readonly Scenario s_scenario = new("p", "2004");

    [Fact]
    public void Contents_that_differ_have_different_hashes()
    {
        object?[] contents =
        [
            null, "", "0", "null", 0, 1, -1, 1.5, 15, true, false, DayOfWeek.Monday, "Monday", new DateOnly(2004, 5, 1), new DateOnly(2004, 1, 5),
            Array.Empty<int>(), new object?[] { null }, new[] { "a", "b" }, new[] { "ab" }, new[] { "b", "a" }, new[] { 1, 23 }, new[] { 12, 3 },
            new object[] { new[] { 1 }, new[] { 2 } }, new object[] { new[] { 1, 2 } }, new[] { "1;n2" }, new[] { 1, 2 }, (1, 2), (2, 1),
            new Dictionary<string, double> { ["a"] = 1 }, new Dictionary<string, double> { ["a"] = 2 }, new Dictionary<string, double> { ["b"] = 1 },
            new { a = 1 }, new { b = 1 }, new { a = 1, b = 1 }, new { a = new { b = 1 } }, double.NaN, double.PositiveInfinity, 0.1 + 0.2, 0.3, -0.0,
        ];
        Assert.Equal(contents.Length, contents.Select(ContentHash.Of).Distinct().Count());
        Assert.All(contents, content => Assert.Equal(64, ContentHash.Of(content).Length));
    }

    [Fact]
    public void Equal_contents_have_one_hash_however_they_are_held()
    {
        Assert.Equal(ContentHash.Of(new[] { "a", "b" }), ContentHash.Of(new List<string> { "a", "b" }));
        Assert.Equal(
            ContentHash.Of(new Dictionary<string, double> { ["a"] = 1, ["b"] = 2 }),
            ContentHash.Of(new Dictionary<string, double> { ["b"] = 2, ["a"] = 1 }.ToFrozenDictionary()));
        Assert.Equal(ContentHash.Of(s_records), ContentHash.Of(s_records with { Cities = [.. s_records.Cities.Select(city => city with { })] }));
    }

    [Fact]
    public void A_row_less_in_any_table_is_another_content()
    {
        var lists = typeof(RecordSet).GetProperties().Where(property => property.PropertyType.Name == typeof(IReadOnlyList<>).Name).ToArray();
        var held = lists.Where(list => Rows(list).Length > 0).ToArray();
        Assert.True(held.Length > 8, $"{held.Length} of {lists.Length} tables have rows");
        Assert.All(held, list =>
        {
            var fewer = Array.CreateInstance(list.PropertyType.GetGenericArguments()[0], Rows(list).Length - 1);
            Array.Copy(Rows(list), fewer, fewer.Length);
            var without = s_records with { };
            list.SetValue(without, fewer);
            Assert.NotEqual(ContentHash.Of(s_records), ContentHash.Of(without));
        });

        static object[] Rows(PropertyInfo list) => [.. ((IEnumerable)list.GetValue(s_records)!).Cast<object>()];
    }

    [Fact]
    public void Every_bundled_scenario_and_every_rate_of_a_term_is_another_content()
    {
        var scenarios = BundledScenarios.Names.Select(name => BundledScenarios.Read(name, s_records).Scenario!).ToArray();
        Assert.Equal(scenarios.Length, scenarios.Select(ContentHash.Of).Distinct().Count());
        string[] terms =
        [
            ContentHash.Of(s_scenario), ContentHash.Of(s_scenario.With(new LearningTerm(0.5))), ContentHash.Of(s_scenario.With(new LearningTerm(0.6))),
            ContentHash.Of(s_scenario.With(new MimicryTerm(0.5))),
        ];
        Assert.Equal(terms.Length, terms.Distinct().Count());
    }
}
