using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Tests.Records.Bundled;

public sealed class MercocitiesTests
{
    [Fact]
    public void The_records_are_read_once_and_without_errors()
    {
        Assert.Same(Mercocities.Records, Mercocities.Records);
        Assert.NotNull(Mercocities.Read().Records);
        Assert.Equal((39, 59), (Mercocities.Records.Cities.Count, Mercocities.Records.Events.Count));
    }

    // The paper documents no adoptions of a policy.
    [Fact]
    public void No_adoption_is_on_record() => Assert.Empty(Mercocities.Records.Adoptions);
}
