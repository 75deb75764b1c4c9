using CityNetworks.Reports.Drawing;
using Xunit;

namespace CityNetworks.Reports.Tests.Drawing;

public sealed class TextWidthTests
{
    [Fact]
    public void Wide_letters_take_more_room_and_marks_none()
    {
        Assert.True(TextWidth.Of("WWW", 10) > TextWidth.Of("iii", 10));
        Assert.Equal(TextWidth.Of("e", 12), TextWidth.Of("e\u0301", 12));
        Assert.Equal(2 * TextWidth.Of("Lima", 10), TextWidth.Of("Lima", 20), 1e-12);
        Assert.Equal(0, TextWidth.Of(string.Empty, 10));
    }
}
