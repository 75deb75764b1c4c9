using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>
/// A type of the domain says what a value is; a bare number does not. So a public method of a public type that returns a number, or an array, list, view or
/// tuple of numbers, says in <c>&lt;returns&gt;</c> how many there are, in what order and unit. One that returns a flag or text is named for it.
/// </summary>
public sealed partial class ReturnsTests
{
    [Fact]
    public void What_returns_bare_numbers_says_their_shape_and_unit()
    {
        var without =
            from file in Repository.Sources("src")
            let text = File.ReadAllText(file)
            where PublicType().IsMatch(text)
            from Match member in Member().Matches(text)
            let words = member.Groups["words"].Value
            where Numbers().IsMatch(member.Groups["type"].Value) && !words.Contains("<returns>", StringComparison.Ordinal)
                && !words.Contains("<inheritdoc", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {member.Groups["type"].Value} {member.Groups["name"].Value}";
        Assert.Empty(without);
    }

    [Theory]
    [InlineData("    /// <summary>A.</summary>\n    public double[] Of(int city)\n", true)]
    [InlineData("    /// <summary>A.</summary>\n    [Pure]\n    public static (int First, int End)? Runs(int n) => null;\n", true)]
    [InlineData("    /// <summary>A.</summary>\n    public ReadOnlySpan<int> EventsOf(int city)\n", true)]
    [InlineData("    /// <summary>A.</summary>\n    public double Density => 1;\n", false)]
    [InlineData("    /// <summary>A.</summary>\n    public Window Of(int period)\n", false)]
    [InlineData("    /// <summary>A.</summary>\n    public bool Holds(int city)\n", false)]
    [InlineData("    /// <summary>A.</summary>\n    internal double Of(int city)\n", false)]
    public void Methods_are_distinguished_from_properties_and_numbers_from_types(string text, bool isMeant)
    {
        var member = Member().Match(text);
        Assert.Equal(isMeant, member.Success && Numbers().IsMatch(member.Groups["type"].Value));
    }

    [GeneratedRegex(@"^public ", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    // The documentation of a member, and its first line up to the parenthesis.
    [GeneratedRegex(
        @"(?<words>(?:^ +///.*\n)+)(?:^ +\[.*\n)*^ +public (?:static |virtual |abstract |async |readonly |override )*"
            + @"(?<type>[\w<>\[\],.?() ]+?) (?<name>\w+)(?:<[^(\n]*>)?\(",
        RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"\b(?:double|float|int|long|uint|ulong)\b|<bool")]
    private static partial Regex Numbers();
}
