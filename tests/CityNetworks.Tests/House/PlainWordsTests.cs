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

    [Fact]
    public void Names_are_in_plain_words()
    {
        var found =
            from file in Repository.Sources("src").Concat(Repository.Sources("tests"))
            from line in File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            from Match name in DialectName().Matches(Quoted().Replace(line, string.Empty))
            where name.Value != "NegativeLessons" // an object of transfer in Dolowitz and Marsh (2000)
            select $"{Path.GetFileName(file)}: {name.Value}";
        Assert.Empty(found.Distinct());
    }

    [Theory]
    [InlineData("private static string Told(City city)", true)]
    [InlineData("public bool PeriodsTellDates => true;", true)]
    [InlineData("public void A_cut_anywhere_is_told()", true)]
    [InlineData("part.GoOn(settings);", true)]
    [InlineData("internal static class ManifestOf", true)]
    [InlineData("var intelligent = Stellar.Storyteller;", false)]
    public void A_name_is_a_dialect_where_a_word_of_it_is(string line, bool isDialect) => Assert.Equal(isDialect, DialectName().IsMatch(line));

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

    // Reported, describes, given, attributed, source, adoption, complete; a type is not named for a preposition.
    [GeneratedRegex(
        @"\b(?:\w*(?<![A-Z])(?:Told|Tells?|Tellers?|Laid|Owed|Uptake|Movers?|Bears|Lessons|GoOn|GoesOn|GoneOn|HeldAgainst|ReachBehind)(?![a-z])\w*"
            + @"|(?:Manifest|Structure)Of|\w+_(?:told|laid_to|owed_to|goes_on_with|gone_on_with|held_against)(?:_\w+)?)\b")]
    private static partial Regex DialectName();

    // "To tell things apart", and "what records can tell", are plain.
    [GeneratedRegex(@"\b(told by|tells? (of|which|in)|tell them by|hangs? on|speaks? of|laid to|owed to|held against|all level)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PrintedDialect();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();
}
