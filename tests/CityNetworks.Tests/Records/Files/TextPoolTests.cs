using System.Text;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class TextPoolTests
{
    [Fact]
    public void Equal_short_texts_are_one_string()
    {
        var pool = new TextPool();
        Assert.Same(pool.Of("Asunción"u8), pool.Of("Asunción"u8));
        var text = new string('x', 200);
        Assert.Equal(text, pool.Of(Encoding.UTF8.GetBytes(text)));
    }
}
