using System.Text.RegularExpressions;
using CityNetworks.Reports.Columns;
using Xunit;

namespace CityNetworks.Reports.Tests.Columns;

/// <summary>No table of the page has a head that only its maker understands.</summary>
public sealed class ColumnGlossesTests
{
    [Theory]
    [InlineData("p_ever_a", "probability of adopting in A")]
    [InlineData("hazard_ci_lo", "hazard, interval from")]
    [InlineData("std_error", "standard error")]
    [InlineData("largest_component", "largest component")]
    public void An_abbreviation_becomes_words(string column, string head) => Assert.Equal(head, ColumnWords.Of(column, false));

    [Fact]
    public void No_column_of_the_library_keeps_an_abbreviation_as_its_head()
    {
        var columns = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "CityNetworks"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\\.(?:Number|Integer)\\(\"([a-z0-9_]+)\"").Select(match => match.Groups[1].Value))
            .Distinct()
            .ToArray();
        Assert.True(columns.Length > 150, $"{columns.Length} columns were found");
        var unclear = columns.Where(column => Regex.IsMatch(ColumnWords.Of(column, false), @"\b(lo|hi|ci|mc|rbo|prcc|std|se|auc|roc|tau|min \w|ever [ab])\b"));
        Assert.Equal(["kendall_tau_b"], unclear); // its head names the coefficient in words too
    }
}
