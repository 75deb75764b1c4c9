using System.Reflection;
using System.Text.RegularExpressions;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>The rooms of the library: a folder may use only those before it in the lists, and no circle leads through any two, at any depth.</summary>
public sealed partial class LayeringTests
{
    private static readonly string[] s_layers =
    [
        "Numerics", "Tables", "Measures", "Records", "Networks", "Exchange", "Centrality", "Structure", "Temporal", "Comparison", "Assessment", "Contagion",
        "Diffusion", "Inference", "Studies",
    ];

    private static readonly string[] s_diffusion =
        ["Scenarios", "Occasions", "Mechanisms", "ScenarioFiles", "Simulation", "Ensembles", "Counterfactuals", "Experiments", "Seeding"];

    // The folder of a mechanism is a drawer of this room: mechanisms are one namespace, so that who uses them names one.
    private const string Mechanisms = "CityNetworks.Diffusion.Mechanisms";

    private static readonly Assembly s_library = typeof(RecordSet).Assembly;

    private static readonly Lazy<NamespaceGraph> s_graph = new(() => NamespaceGraph.Of(s_library).With(WrittenUses()));

    [Fact]
    public void Every_room_uses_only_those_before_it() =>
        Assert.Empty(s_graph.Value.Types
            .Where(use => IsUpward(s_layers, Part(use.From, 1), Part(use.To, 1))
                || (Part(use.From, 1) == "Diffusion" && Part(use.To, 1) == "Diffusion" && IsUpward(s_diffusion, Part(use.From, 2), Part(use.To, 2))))
            .Select(use => $"{use.From} uses {use.To}"));

    [Fact]
    public void No_circle_leads_through_namespaces_at_any_depth() => Assert.Empty(s_graph.Value.Circles());

    [Fact]
    public void Every_folder_is_a_known_room()
    {
        Assert.Empty(Folders(string.Empty).Except(s_layers));
        Assert.Empty(Folders("Diffusion").Except(s_diffusion));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "CityNetworks", "Diffusion"), "*.cs"));
    }

    [Fact]
    public void A_namespace_is_its_folder() => Assert.Empty(
        Repository.Sources("src/CityNetworks")
            .Select(file => (File: file, Expected: FolderRoom(file), Found: Namespace().Match(File.ReadAllText(file)).Groups[1].Value))
            .Where(row => row.Found != row.Expected)
            .Select(row => $"{row.File} is of {row.Found}, its folder of {row.Expected}"));

    [Fact]
    public void No_mechanism_uses_another()
    {
        var drawers = Repository.Sources("src/CityNetworks/Diffusion/Mechanisms")
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "src", "CityNetworks", "Diffusion", "Mechanisms"), file).Split(Path.DirectorySeparatorChar))
            .Where(path => path.Length > 1)
            .ToDictionary(path => $"{Mechanisms}.{Path.GetFileNameWithoutExtension(path[1])}", path => path[0]);
        Assert.Equal(
            ["Mimicry uses Learning"], // peers who are direct ties weigh as they do in learning, where the scenario says so
            NamespaceGraph.Of(s_library).Types // a family is named by a constant, which is no use of what it computes
                .Where(use => drawers.ContainsKey(use.From) && drawers.ContainsKey(use.To) && drawers[use.From] != drawers[use.To])
                .Select(use => $"{drawers[use.From]} uses {drawers[use.To]}")
                .Distinct());
    }

    private static bool IsUpward(string[] order, string from, string to) => Array.IndexOf(order, to) > Array.IndexOf(order, from);

    private static string Part(string type, int place) => type.Split('.') is var parts && place < parts.Length ? parts[place] : string.Empty;

    private static IEnumerable<string?> Folders(string under) =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "CityNetworks", under)).Select(Path.GetFileName);

    private static string FolderRoom(string file)
    {
        var folder = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
        return folder.StartsWith(Mechanisms, StringComparison.Ordinal) ? Mechanisms : folder;
    }

    // What the compiler leaves out: namespaces that are only imported, names written in full, and constants.
    private static HashSet<(string From, string To)> WrittenUses()
    {
        var constants = s_library.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.IsLiteral && !type.IsEnum))
            .ToLookup(field => $"{field.DeclaringType!.Name}.{field.Name}", field => field.DeclaringType!.FullName!.Split('+')[0], StringComparer.Ordinal);
        var rooms = s_library.GetTypes().Select(type => type.Namespace).Where(name => name?.StartsWith("CityNetworks.", StringComparison.Ordinal) is true).ToHashSet();
        var uses = new HashSet<(string, string)>();
        foreach (var file in Repository.Sources("src/CityNetworks"))
        {
            var text = Documentation().Replace(File.ReadAllText(file), string.Empty);
            var from = $"{FolderRoom(file)}.{Path.GetFileNameWithoutExtension(file)}";
            foreach (Match name in FullName().Matches(text))
            {
                var room = name.Value;
                while (room.Length > 0 && !rooms.Contains(room))
                    room = room[..Math.Max(0, room.LastIndexOf('.'))];
                if (room.Length > 0)
                    uses.Add((from, $"{room}.{(name.Value.Length > room.Length ? name.Value[(room.Length + 1)..].Split('.')[0] : "*")}"));
            }

            foreach (Match constant in Member().Matches(text))
            {
                if (constants[constant.Value].Distinct().ToArray() is [var to] && to != from)
                    uses.Add((from, to));
            }
        }

        return uses;
    }

    [GeneratedRegex(@"CityNetworks(\.[A-Z]\w*)+")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*\.[A-Z]\w*")]
    private static partial Regex Member();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex Documentation();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
