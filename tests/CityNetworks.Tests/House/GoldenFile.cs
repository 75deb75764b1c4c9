using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>Golden files: what is written must equal <c>tests/PROJECT/Expected/NAME</c>, character by character.</summary>
internal static class GoldenFile
{
    /// <summary>Compares; on a difference the actual text stands in <c>artifacts/tests/actual</c>, to be looked at and, when right, copied.</summary>
    public static void Matches(string project, string name, string actual)
    {
        var file = Path.Combine(Repository.Root, "tests", project, "Expected", name);
        var expected = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        if (expected != actual)
        {
            var kept = Path.Combine(Repository.Root, "artifacts", "tests", "actual", name);
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            File.WriteAllText(kept, actual);
        }

        Assert.Equal(expected, actual);
    }
}
