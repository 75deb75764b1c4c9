using Xunit;

namespace CityNetworks.Tests.House;

public sealed class SizeOfFilesTests
{
    private const int Long = 400;

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.Empty(Repository.Sources("src").Where(file => File.ReadLines(file).Count() > Long).Select(file => Path.GetRelativePath(Repository.Root, file)));

    [Fact]
    public void The_readme_has_at_most_150_lines() => Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "README.md")).Count(), 1, 150);
}
