using System.Text.RegularExpressions;
using CityNetworks.Diffusion.Mechanisms;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>A mechanism is distinguished by its definition alone: its id is written once, there.</summary>
public sealed partial class MechanismNamesTests
{
    // Rooms that know no mechanism: their words are those of the records.
    private static readonly string[] s_below = [
        "Numerics", "Tables", "Records", "Networks", "Exchange", "Centrality", "Structure", "Temporal", "Comparison", "Assessment"
    ];

    [Fact]
    public void No_id_is_a_bare_word_outside_its_definition()
    {
        var ids = MechanismInfo.All.Select(mechanism => mechanism.Id).ToHashSet(StringComparer.Ordinal);
        var wrong = Repository.Sources("src")
            .Where(file => !s_below.Any(room => file.Contains(
                $"{Path.DirectorySeparatorChar}CityNetworks{Path.DirectorySeparatorChar}{room}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
            .Where(file => !Path.GetDirectoryName(file)!.Contains(
                $"{Path.DirectorySeparatorChar}Diffusion{Path.DirectorySeparatorChar}Mechanisms", StringComparison.Ordinal))
            .SelectMany(file => Word().Matches(Comment().Replace(File.ReadAllText(file), string.Empty)).Select(word => word.Groups[1].Value)
                .Where(ids.Contains)
                .Select(id => $"{Path.GetFileName(file)}: \"{id}\""));
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_mechanism_is_distinguished_by_its_type() => Assert.Empty(
        Repository.Sources("src")
            .Where(file => TypeTest().IsMatch(Comment().Replace(File.ReadAllText(file), string.Empty)))
            .Select(Path.GetFileName));

    [Fact]
    public void Every_id_belongs_to_one_definition_and_a_known_family()
    {
        Assert.Distinct(MechanismInfo.All.Select(mechanism => mechanism.Id));
        Assert.All(MechanismInfo.All, mechanism => Assert.Contains(mechanism.Family, MechanismCatalogue.All.Select(definition => definition.Key)));
    }

    [GeneratedRegex("\"([a-z-]+)\"")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(is|as) (not )?(Baseline|Learning|ContactContagion|GoBetweens|Mimicry|LeaderImitation|SimilarMimicry|ContactMimicry|Endorsement"
            + @"|Rivalry|SizeRivalry|Coercion|Authority|ConditionalFunding)(Term|Definition)?\b(?!\.)")]
    private static partial Regex TypeTest();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
