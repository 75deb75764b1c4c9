using Xunit;

namespace CityNetworks.Tests.House;

public sealed class SizeOfFilesTests
{
    private const int Long = 400;
    private const int Wide = 160;

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.Empty(Repository.Sources("src").Where(file => File.ReadLines(file).Count() > Long).Select(file => Path.GetRelativePath(Repository.Root, file)));

    // No exception: data in a test is broken at its rows or fields, or stands in a file.
    [Fact]
    public void Lines_are_at_most_160_characters_long()
    {
        string[] wide =
        [
            .. new[] { "src", "tests", "benchmarks" }
                .SelectMany(folder => Repository.Sources(folder))
                .SelectMany(file => File.ReadLines(file).Index().Where(line => line.Item.Length > Wide).Select(line => (file, line.Index)))
                .Select(place => $"{Path.GetRelativePath(Repository.Root, place.file)}:{place.Index + 1}"),
        ];
        Assert.True(wide.Length == 0, $"{wide.Length} lines are longer than {Wide} characters, expected none:\n{string.Join('\n', wide)}");
    }

    [Fact]
    public void The_readme_has_at_most_150_lines() => Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "README.md")).Count(), 1, 150);
}
