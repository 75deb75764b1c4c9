using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>Comments use the plain word that readers of other languages know, not a dialect.</summary>
public sealed partial class PlainWordsTests
{
    [Fact]
    public void Comments_are_in_plain_words()
    {
        var found =
            from file in Repository.Sources("src").Concat(Repository.Sources("tests"))
            from comment in File.ReadLines(file).Where(line => line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            let words = Quoted().Replace(comment, string.Empty)
            where Dialect().IsMatch(words)
            select $"{Path.GetFileName(file)}: '{Dialect().Match(words).Value}' in {comment.Trim()}";
        Assert.Empty(found);
    }

    [Fact]
    public void Printed_sentences_are_in_plain_words()
    {
        var found =
            from file in Repository.Sources("src")
            from line in File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            from text in Quoted().Matches(line).Select(quoted => quoted.Value)
            where PrintedDialect().IsMatch(text)
            select $"{Path.GetFileName(file)}: {text}";
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("tests are told apart", true)]
    [InlineData("the result hangs on it", true)]
    [InlineData("it is held against the record", true)]
    [InlineData("all level with each other", true)]
    [InlineData("a storyteller who foretold it", false)]
    public void A_word_is_found_as_a_word(string comment, bool isDialect) => Assert.Equal(isDialect, Dialect().IsMatch(comment));

    // Said, states, reports, distinguishes; depends on; names; due to; compared with; continued; equal.
    [GeneratedRegex(
        @"\b(told|tells?|hangs? on|speaks? of|laid to|owed to|held against|go(es|ne)? on with|all level|whence|thereof|therein|nought|heed(s|ed)?|lest)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Dialect();

    // "To tell things apart", and "what records can tell", are plain.
    [GeneratedRegex(@"\b(told by|tells? (of|which|in)|tell them by|hangs? on|speaks? of|laid to|owed to|held against|all level)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PrintedDialect();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();
}
