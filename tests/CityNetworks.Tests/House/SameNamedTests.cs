using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>
/// A test is found by the name of the source that it tests, in the folder that mirrors it. A source has logic when, comments and texts aside, it holds three
/// or more of: a branch, a loop, a return, a throw, a computed member (<c>=&gt;</c> of something other than a new object), a fallback (<c>??</c>). So plain
/// records, enumerations, interfaces, exceptions and settings do not count, and what they carry is tested where it is used.
/// </summary>
public sealed partial class SameNamedTests
{
    private const int Wanted = 70;

    // Above the library, whose commands, pages and servers are tested as a whole too.
    private const int WantedAbove = 60;

    private static readonly string[] s_assemblies =
        ["CityNetworks", "CityNetworks.Cli", "CityNetworks.Neo4j", "CityNetworks.Reports", "CityNetworks.Figures", "CityNetworks.Explorer"];

    /// <summary>Rooms of the library that have what is wanted: they keep it.</summary>
    private static readonly string[] s_complete =
    [
        "Assessment", "Centrality", "Comparison", "Contagion", "Diffusion/Counterfactuals", "Diffusion/Ensembles", "Diffusion/Experiments",
        "Diffusion/ScenarioFiles", "Diffusion/Scenarios", "Diffusion/Seeding", "Exchange", "Measures", "Networks", "Numerics", "Structure", "Tables",
        "Temporal",
    ];

    /// <summary>Suites of the library that go across sources.</summary>
    private static readonly string[] s_suites =
    [
        "Centrality/AllocationTests.cs",
        "Diffusion/Counterfactuals/SeveralPoliciesTests.cs",
        "Diffusion/Ensembles/ManyPoliciesTests.cs",
        "Diffusion/Occasions/InterestTests.cs",
        "Diffusion/Occasions/LastingEventsTests.cs",
        "Diffusion/Occasions/ParticipationTests.cs",
        "Diffusion/Simulation/PolicyInteractionTests.cs",
        "Diffusion/Simulation/StatesTests.cs",
        "Diffusion/Simulation/TransferTests.cs",
        "Exchange/ExchangeFormatsTests.cs",
        "Exchange/Import/ExhaustionTests.cs",
        "Exchange/Import/GraphCasesTests.cs",
        "Exchange/Import/SharedCasesTests.cs",
        "Exchange/ReadersTests.cs",
        "Exchange/RoundTripTests.cs",
        "Inference/MedicalInnovationTests.cs",
    ];

    [Fact]
    public void Most_sources_with_logic_have_a_test_of_the_same_name()
    {
        var counts = s_assemblies.Select(assembly => Count(assembly, string.Empty)).ToArray();
        var (with, all) = (counts.Sum(count => count.With), counts.Sum(count => count.All));
        Assert.True(100 * with >= Wanted * all, $"{with} of {all} sources with logic have a test of the same name; expected {Wanted} %.");
    }

    [Theory]
    [InlineData("CityNetworks", Wanted)]
    [InlineData("CityNetworks.Cli", WantedAbove)]
    [InlineData("CityNetworks.Neo4j", WantedAbove)]
    [InlineData("CityNetworks.Reports", WantedAbove)]
    [InlineData("CityNetworks.Figures", WantedAbove)]
    [InlineData("CityNetworks.Explorer", WantedAbove)]
    public void So_have_those_of_each_assembly(string assembly, int wanted) => Holds(assembly, string.Empty, wanted);

    [Fact]
    public void Complete_rooms_stay_complete() => Assert.All(s_complete, room => Holds("CityNetworks", room, Wanted));

    [Fact]
    public void Every_test_of_the_library_names_a_source_or_is_a_suite()
    {
        var rooms = Directory.EnumerateDirectories(Folder("src", "CityNetworks")).Select(room => Folder("tests", "CityNetworks.Tests", Path.GetFileName(room)));
        var tests = rooms.Where(Directory.Exists)
            .SelectMany(room => Directory.EnumerateFiles(room, "*Tests.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Folder("tests", "CityNetworks.Tests"), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(s_suites, tests.Where(test => !File.Exists(Folder("src", "CityNetworks", test.Replace("Tests.cs", ".cs", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("public enum Mode { City, Event }", false)]
    [InlineData("public sealed record Row(string City, int Events); // if, for, while", false)]
    [InlineData("public string Text => \"return if for while\"; public Row Empty => new(0);", false)]
    [InlineData("public int Of(int n) { for (;;) { if (n > 3) return n ?? 0; } }", true)]
    [InlineData("public int A => B * 2; public int C => A + 1; public int D => A * C;", true)]
    public void Records_and_enumerations_have_no_logic(string text, bool hasLogic) => Assert.Equal(hasLogic, HasLogic(text));

    private static void Holds(string assembly, string room, int wanted)
    {
        var (with, all, without) = Count(assembly, room);
        Assert.True(
            100 * with >= wanted * all,
            $"{assembly} {room}: {with} of {all} sources with logic have a test of the same name; expected {wanted} %. Without: {string.Join(", ", without)}");
    }

    private static (int With, int All, string[] Without) Count(string assembly, string room)
    {
        var sources = Repository.Sources(Path.Combine("src", assembly, room)).Where(file => HasLogic(File.ReadAllText(file))).ToArray();
        string[] without = [.. sources.Where(source => !File.Exists(TestOf(assembly, source))).Select(source => Path.GetFileName(source))];
        return (sources.Length - without.Length, sources.Length, without);
    }

    private static bool HasLogic(string text) => Logic().Count(Literals().Replace(text, string.Empty)) >= 3;

    private static string TestOf(string assembly, string source) => Folder(
        "tests", $"{assembly}.Tests", Path.ChangeExtension(Path.GetRelativePath(Folder("src", assembly), source), null) + "Tests.cs");

    private static string Folder(params string[] parts) => Path.Combine([Repository.Root, .. parts]);

    [GeneratedRegex(@"\b(if|for|foreach|while|switch|return|yield|throw)\b|=>\s*(?!new\b)|\?\?")]
    private static partial Regex Logic();

    [GeneratedRegex(@"//.*|""(?:[^""\\]|\\.)*""")]
    private static partial Regex Literals();
}
