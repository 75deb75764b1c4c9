using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Two folders of results have the same files with the same bytes; of the manifests, those of the outputs.</summary>
internal static class SameFolder
{
    public static void Check(string expected, string actual)
    {
        string[] Names(string folder) => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
        Assert.Equal(Names(expected), Names(actual));
        foreach (var name in Names(expected))
            Assert.True(
                File.ReadAllBytes(Path.Combine(expected, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, name))), $"{name} differs.");
    }
}
