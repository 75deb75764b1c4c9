using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class DataPackageTests
{
    [Fact]
    public void Name_and_title_are_taken_and_all_else_passed_over()
    {
        var log = new ProblemLog();
        Assert.Equal(new DataPackage("cities", "Cities"), DataPackage.Read("\uFEFF{\"name\": \"cities\", \"title\": \"Cities\", \"x\": [1]}"u8.ToArray(), log));
        Assert.Empty(log.Problems());
    }

    [Theory]
    [InlineData("{\"name\": 3}")]
    [InlineData("{\"title\": \"\"}")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_cannot_be_understood_is_a_warning_and_nothing_is_taken(string text)
    {
        var log = new ProblemLog();
        Assert.Equal(new DataPackage(), DataPackage.Read(System.Text.Encoding.UTF8.GetBytes(text), log));
        Assert.Equal((1, false), (log.Problems().Count, log.HasErrors));
    }
}
