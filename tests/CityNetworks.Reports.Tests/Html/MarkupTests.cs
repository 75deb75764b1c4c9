using CityNetworks.Reports.Html;
using Xunit;

namespace CityNetworks.Reports.Tests.Html;

public sealed class MarkupTests
{
    [Fact]
    public void Parts_are_joined_without_anything_between()
    {
        Assert.Equal("ab", Markup.Join([new Markup("a"), Markup.Empty, new Markup("b")]).Html);
        Assert.True(Markup.Empty.IsEmpty && default(Markup).IsEmpty);
    }
}
