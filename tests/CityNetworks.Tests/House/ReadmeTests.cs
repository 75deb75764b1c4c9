using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Tests.House;

public sealed partial class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The C# example of the README, a whole program.</summary>
    internal static string Example => CSharp().Match(s_readme).Groups[1].Value;

    [Fact]
    public void The_example_in_the_readme_is_the_one_that_is_compiled()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "CityNetworks.Tests", "House", "ReadmeExample.cs")).ReplaceLineEndings("\n");
        var usings = string.Join('\n', source.Split('\n').Where(line => line.StartsWith("using ", StringComparison.Ordinal)));
        var body = source[(source.IndexOf("// <readme>\n", StringComparison.Ordinal) + 12)..source.IndexOf("        // </readme>", StringComparison.Ordinal)];
        var expected = $"{usings}\n\n{string.Join('\n', body.Split('\n').Select(line => line.Length > 8 ? line[8..] : line.Trim()))}";
        Assert.Equal(expected.TrimEnd(), Example.TrimEnd());
    }

    [Fact]
    public void The_example_says_what_the_records_hold()
    {
        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            ReadmeExample.Run();
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Equal("Pergamino lies between the others most often.\n37 pairs of cities held office together.\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_file_the_readme_points_at_is_there()
    {
        var missing = Link().Matches(s_readme).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Repository.Root, target)));
        Assert.Empty(missing);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"\]\(([^)#]+)")]
    private static partial Regex Link();
}
