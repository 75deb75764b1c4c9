using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Results;
using CityNetworks.Figures.Scenes;
using Xunit;

namespace CityNetworks.Figures.Tests.Results;

public sealed class RowNamesTests
{
    [Fact]
    public void Names_that_are_alike_as_far_as_there_is_room_have_their_ids_behind_them()
    {
        var names = RowNames.Of(["a", "b", "c", "a"], ["Santa María de los Buenos Aires", "Santa María de los Buenos Campos", "Lima", "x"]);
        Assert.Equal(["Santa María de los Buenos Aires (a)", "Santa María de los Buenos Campos (b)", "Lima"], names.Values);
    }

    [Fact]
    public void Long_names_that_are_their_own_ids_stay_apart_in_a_drawing()
    {
        string[] names =
        [
            "SANTIAGO DE LOS CABALLEROS DE LA CAPITAL", "SANTIAGO DE LOS CABALLEROS DE LA CAPITAX", "Nuestra Señora de la Asunción del Paraguay Norte",
            "Nuestra Señora de la Asunción del Paraguay Sur", new string('W', 40), new string('W', 41), "Lima",
        ];
        string[] drawn = [.. RowNames.Of(names, names).Values.Select(name => Lettering.Cut(name, NetworkChart.NameWidth, Lettering.Small))];
        Assert.Equal(drawn.Length, drawn.Distinct().Count());
        Assert.EndsWith("(…Norte)", drawn[2], StringComparison.Ordinal);
        Assert.Equal("Lima", drawn[^1]);
    }

    [Fact]
    public void What_follows_a_long_name_stays_in_sight() =>
        Assert.EndsWith("…, 2014 to 2015", RowNames.With(new string('a', 300), ", 2014 to 2015"), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_drawn_is_counted_in_the_right_number()
    {
        static string What(int count) => count == 1 ? "row" : "rows";
        Assert.Equal(string.Empty, RowNames.Rest(3, 3, What));
        Assert.Equal("1 more row not drawn; the table has all.", RowNames.Rest(4, 3, What));
        Assert.Equal("2 more rows not drawn; the table has all.", RowNames.Rest(5, 3, What));
    }
}
