using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>A test is found by the name of the source that it tests, in the folder that mirrors it.</summary>
public sealed partial class SameNamedTests
{
    private const int Wanted = 70;

    /// <summary>The rooms of the library that have what is wanted: they keep it.</summary>
    private static readonly string[] s_complete = ["Centrality", "Comparison", "Measures", "Numerics", "Structure", "Temporal"];

    /// <summary>Suites that go across sources, in rooms that are complete.</summary>
    private static readonly string[] s_suites = ["Centrality/AllocationTests.cs"];

    [Fact]
    public void Complete_rooms_have_a_test_of_the_same_name_for_most_sources() => Assert.All(s_complete, room =>
    {
        var sources = Sources(room).ToArray();
        string[] without = [.. sources.Where(source => !File.Exists(TestOf(source))).Select(source => Path.GetFileName(source))];
        Assert.True(
            100 * (sources.Length - without.Length) >= Wanted * sources.Length,
            $"{room}: {sources.Length - without.Length} of {sources.Length} sources with logic have a test of the same name; expected {Wanted} %. Without: "
                + $"{string.Join(", ", without)}");
    });

    [Fact]
    public void The_library_as_a_whole_does_not_fall_back()
    {
        var sources = Directory.EnumerateDirectories(Folder("src", "CityNetworks")).SelectMany(room => Sources(Path.GetFileName(room))).ToArray();
        Assert.InRange(100.0 * sources.Count(source => File.Exists(TestOf(source))) / sources.Length, 30, 100);
    }

    [Fact]
    public void Every_test_of_a_complete_room_names_a_source_or_is_a_suite()
    {
        var tests =
            s_complete.SelectMany(room => Directory.EnumerateFiles(Folder("tests", "CityNetworks.Tests", room), "*Tests.cs", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Folder("tests", "CityNetworks.Tests"), file).Replace('\\', '/'));
        Assert.Equal(s_suites, tests.Where(test => !File.Exists(Folder("src", "CityNetworks", test.Replace("Tests.cs", ".cs", StringComparison.Ordinal)))));
    }

    private static IEnumerable<string> Sources(string room) => Repository.Sources($"src/CityNetworks/{room}").Where(file => HasLogic(File.ReadAllText(file)));

    // Plain records, enumerations and interfaces have nothing to test.
    private static bool HasLogic(string text) => Logic().Count(Literals().Replace(text, string.Empty)) >= 3;

    private static string TestOf(string source) => Folder(
        "tests", "CityNetworks.Tests", Path.ChangeExtension(Path.GetRelativePath(Folder("src", "CityNetworks"), source), null) + "Tests.cs");

    private static string Folder(params string[] parts) => Path.Combine([Repository.Root, .. parts]);

    [GeneratedRegex(@"\b(if|for|foreach|while|switch|return|yield|throw)\b|=>\s*(?!new\b)|\?\?")]
    private static partial Regex Logic();

    [GeneratedRegex(@"//.*|""(?:[^""\\]|\\.)*""")]
    private static partial Regex Literals();
}
