using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class TermReaderTests
{
    [Fact]
    public void Contacts_have_one_weight_or_one_for_each_kind()
    {
        var place = JsonPlace.Read("""{"one": 0.5, "kinds": {"visit": 2, "letter": 0.1}}"""u8);
        Assert.Null(TermReader.Contacts(place["none"]));
        Assert.Equal((0.5, 0), (TermReader.Contacts(place["one"])!.All, TermReader.Contacts(place["one"])!.Kinds.Count));
        var kinds = TermReader.Contacts(place["kinds"])!;
        Assert.Equal((0.0, 2.0, 0.1), (kinds.All, kinds.Kinds["visit"], kinds.Kinds["letter"]));
    }
}
