using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class OneNameTests
{
    [Theory]
    [InlineData("rosario", "Rosario", "They count as two cities. If they are one: 'check --fix FOLDER --accept rosario=Rosario'.")]
    [InlineData("Sao Paulo", "São Paulo", "They count as two cities. If they are one: 'check --fix FOLDER --accept \"Sao Paulo=São Paulo\"'.")]
    [InlineData("Tandil ", "Tandil", "They count as two cities; 'check --fix FOLDER' removes the white space.")]
    [InlineData("a,b", "A,b", "They count as two cities. If they are one, write one name.")] // the option would read two pairs
    [InlineData("a$b", "A$b", "They count as two cities. If they are one, write one name.")] // a shell would read a variable
    [InlineData("Sa\u0303o", "S\u00E3o", "They count as two cities. If they are one, write one name.")] // they look the same
    public void The_command_that_makes_one_name_of_two_is_given(string found, string other, string advice) =>
        Assert.Equal(advice, OneName.Advice(found, other, "cities"));
}
