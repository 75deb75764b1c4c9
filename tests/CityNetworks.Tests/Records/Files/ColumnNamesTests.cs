using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class ColumnNamesTests
{
    [Theory]
    [InlineData("City", "city")]
    [InlineData("AS-printed", "as_printed")]
    [InlineData("Miembro", "city")]
    [InlineData("Ciudad", "Ciudad")]
    public void A_column_is_known_by_its_own_name_in_any_case_or_by_the_map(string name, string column)
    {
        var options = new ReadingOptions { Columns = new Dictionary<string, string> { ["miembro "] = "city" } };
        Assert.Equal(column, ColumnNames.Of(name, Schemas.Participations, options));
    }

    [Fact]
    public void Words_of_other_languages_suggest_a_map_with_a_place_for_what_they_do_not_name()
    {
        var flat = Schemas.Flat;
        Assert.Equal("Ciudad=city,Evento=event", ColumnNames.Map(["Ciudad", "Evento", "x"], ["city", "event"], flat));
        Assert.Equal("Ciudad=city,Evento=event,Rol=role,Año=year", ColumnNames.Map(["Rol", "Año", "Ciudad", "Evento"], ["city", "event"], flat));
        Assert.Equal("Ciudad=city", ColumnNames.Map(["Ciudad", "event", "Gestión", "year"], ["city"], flat)); // the year is there
        Assert.Equal("Ciudad=city,NAME=event", ColumnNames.Map(["Ciudad", "x"], ["city", "event"], flat));
        Assert.Equal(string.Empty, ColumnNames.Map(["x", "y"], ["city", "event"], flat));
        Assert.Equal("\"Nome da cidade\"=city", ColumnNames.Pair("Nome da cidade", "city"));
    }
}
