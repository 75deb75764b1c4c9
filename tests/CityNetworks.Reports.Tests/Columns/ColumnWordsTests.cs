using CityNetworks.Reports.Columns;
using Xunit;

namespace CityNetworks.Reports.Tests.Columns;

public sealed class ColumnWordsTests
{
    [Fact]
    public void Columns_have_words_and_an_interval_says_its_level_once()
    {
        Assert.Equal("95\u00A0% interval from", ColumnWords.Of("ci_lo", hasLevel: false));
        Assert.Equal("interval from", ColumnWords.Of("ci_lo", hasLevel: true));
        Assert.Equal("some column", ColumnWords.Of("some_column", hasLevel: false));
    }
}
