using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class LetterCheckTests
{
    [Theory]
    [InlineData("São Paulo")]
    [InlineData("Донецк")]
    [InlineData("Αθήνα Athens")] // two alphabets in two words
    [InlineData("東京 Tokyo")]
    [InlineData("می\u200Cخواهم")] // a joiner that Persian needs
    [InlineData("Łódź-Ñemby")]
    public void Honest_names_of_any_script_pass(string name) => Assert.Empty(
        RecordTexts.Read($"=== participations.csv\ncity,event\na,x\n=== cities.csv\nid,name\na,{name}\n").Problems);

    [Fact]
    public void One_warning_a_kind_however_many_places()
    {
        var rows = string.Concat(Enumerable.Range(0, 500).Select(row => $"c{row}\u200B,x\n"));
        var problem = Assert.Single(RecordTexts.Read($"=== participations.csv\ncity,event\n{rows}").Problems);
        Assert.Equal(Severity.Warning, problem.Severity);
        Assert.StartsWith("500 texts of the kind: ", problem.Found, StringComparison.Ordinal);
        Assert.Equal(3, problem.Found.Split("U+200B").Length - 1);
    }
}
