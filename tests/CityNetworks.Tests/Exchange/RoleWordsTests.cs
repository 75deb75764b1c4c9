using CityNetworks.Exchange;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class RoleWordsTests
{
    [Fact]
    public void Roles_of_several_rows_are_joined_and_own_words_are_kept()
    {
        var records = RecordTexts.Records("=== participations.csv\ncity,event,role\na,E,host\na,E,Speaker\nb,E,\n");
        var network = NetworkBuilder.Build(records);
        var words = new RoleWords(network, records);
        Assert.Equal("host+Speaker", words.Of(0, 0, network.RolesOf(0)));
        Assert.Null(words.Of(1, 0, Roles.None));
    }

    [Fact]
    public void Without_records_a_role_that_is_not_known_is_other() =>
        Assert.Equal("host+other", new RoleWords(Samples.Star(1), null).Of(0, 0, Roles.Host | Roles.Other));
}
