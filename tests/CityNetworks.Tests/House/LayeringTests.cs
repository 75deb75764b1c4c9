using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>The layers of the library: a folder may use only those above it in the list.</summary>
public sealed partial class LayeringTests
{
    private static readonly string[] s_layers =
        ["Numerics", "Tables", "Measures", "Records", "Networks", "Exchange", "Centrality", "Structure", "Temporal", "Comparison", "Assessment", "Diffusion", "Inference", "Studies"];

    [Fact]
    public void Every_folder_uses_only_the_layers_above_it()
    {
        var wrong = new List<string>();
        var root = Path.Combine(Repository.Root, "src", "CityNetworks");
        foreach (var file in Repository.Sources("src/CityNetworks"))
        {
            var layer = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0];
            var text = File.ReadAllText(file);
            Assert.Contains($"namespace CityNetworks.{layer}", text, StringComparison.Ordinal);
            foreach (Match use in LibraryNamespace().Matches(text))
            {
                if (Array.IndexOf(s_layers, use.Groups[1].Value) > Array.IndexOf(s_layers, layer))
                    wrong.Add($"{Path.GetRelativePath(root, file)} uses {use.Groups[1].Value}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_is_a_known_layer() =>
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "CityNetworks")).Select(Path.GetFileName).Except(s_layers));

    [GeneratedRegex(@"CityNetworks\.([A-Z]\w+)")]
    private static partial Regex LibraryNamespace();
}
