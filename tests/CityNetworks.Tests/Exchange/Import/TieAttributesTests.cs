using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class TieAttributesTests
{
    [Fact]
    public void Every_attribute_changes_the_tie()
    {
        var plain = Of(new());
        foreach (var name in TieAttributes.Names)
        {
            var text = name switch
            {
                "weight" => "2",
                "directed" => "true",
                "timeset" or "interval" or "spells" => "<[1, 2]>",
                "timestamp" => "<[1]>",
                _ => "x",
            };
            var log = new ProblemLog();
            Assert.NotEqual(Text(plain), Text(Of(new() { [name] = text }, log)));
            Assert.Empty(log.Problems());
        }
    }

    [Fact]
    public void Periods_that_are_named_go_before_times() =>
        Assert.Empty(Of(new() { ["periods"] = "a; b", ["interval"] = "<[1, 2]>" }).Times);

    private static ImportedTie Of(Dictionary<string, string> values, ProblemLog? log = null) =>
        TieAttributes.Of(("a", "b"), name => values.GetValueOrDefault(name), "f", 1, log ?? new ProblemLog());

    private static string Text(ImportedTie tie) =>
        $"{tie.Weight} {tie.Roles} {tie.Period} {string.Join(';', tie.Periods)} {tie.Kind} {tie.IsDirected} {string.Join(';', tie.Times)}";
}
