using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class JsonDefaultsTests
{
    [Fact]
    public void A_key_that_is_absent_has_the_unset_value_and_one_that_is_there_its_own()
    {
        var place = JsonPlace.Read("""{"text": "x", "number": -1.5e1, "whole": 18446744073709551615, "flag": true, "word": "likely"}"""u8);
        Assert.Equal(("x", "y"), (place["text"].Or("y"), place["none"].Or("y")));
        Assert.Equal((-15.0, 2.0), (place["number"].Or(2.0), place["none"].Or(2.0)));
        Assert.Equal((ulong.MaxValue, 3UL), (place["whole"].Or(3UL), place["none"].Or(3UL)));
        Assert.Equal((true, true, false), (place["flag"].Or(false), place["none"].Or(true), place["none"].Or(false)));
        Assert.Equal((CancelledMeetings.Likely, CancelledMeetings.Best), (place["word"].Or(CancelledMeetings.Worst), place["none"].Or(CancelledMeetings.Best)));
    }
}
