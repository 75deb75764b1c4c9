using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class ChangeWordsTests
{
    [Theory]
    [InlineData("remove city pergamino", "retirar la ciudad pergamino")]
    [InlineData("remove city a and b; remove event e1", "retirar la ciudad a y b; retirar el evento e1")]
    [InlineData("every city removed in turn", "cada ciudad retirada por turno")]
    [InlineData("the scenario s in place of t", "el escenario s en lugar de t")]
    [InlineData("something else", "something else")]
    public void A_change_is_in_the_language_and_its_ids_stay(string change, string expected)
    {
        Assert.Equal(change, ChangeWords.Of(change));
        using var language = Language.Spanish.Speak();
        Assert.Equal(expected, ChangeWords.Of(change));
    }
}
