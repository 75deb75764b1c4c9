using CityNetworks.Studies.Invitations;
using Xunit;

namespace CityNetworks.Tests.Studies.Invitations;

public sealed class NextPeriodTests
{
    [Theory]
    [InlineData("2022;2023", "2024")]
    [InlineData("2010;2015", "2020")]
    [InlineData("2014-2015;2015-2016", "2016-2017")]
    [InlineData("2010-2014;2015-2019", "2020-2024")]
    [InlineData("2023", null)]
    [InlineData("2013-10;2013-11", null)]
    [InlineData("spring;autumn", null)]
    [InlineData("2023;2022", null)]
    [InlineData("2014-2015;2015-2017", null)]
    public void The_name_continues_the_series(string periods, string? next) => Assert.Equal(next, NextPeriod.After(periods.Split(';')));
}
