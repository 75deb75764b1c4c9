using CityNetworks.Inference.Permutation;
using CityNetworks.Records;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Inference.Permutation;

public sealed class RecordMatricesTests
{
    private static readonly RecordSet s_records = Records();

    [Theory]
    [InlineData("ties", "a b", 2)]
    [InlineData("ties", "a c", 1)]
    [InlineData("ties", "c d", 0)]
    [InlineData("tied", "a b", 1)]
    [InlineData("ties:newman", "a b", 1.5)]
    [InlineData("ties:meeting", "a b", 1)]
    [InlineData("ties:newman:workshop", "a b", 0.5)]
    [InlineData("ties@2", "a b", 1)]
    [InlineData("tied@1..2", "a c", 1)]
    [InlineData("contacts", "a d", 3)]
    [InlineData("contacts", "d a", 0)]
    [InlineData("contacts:border", "a d", 1)]
    [InlineData("same-country", "a b", 1)]
    [InlineData("same-country", "a c", 0)]
    [InlineData("same:region", "b c", 1)]
    [InlineData("difference:population", "a b", 10)]
    [InlineData("source:population", "b c", 20)]
    [InlineData("target:population", "b c", 40)]
    [InlineData("co-adoption", "a c", 1)]
    [InlineData("co-adoption:p", "a b", 0)]
    [InlineData("matrix", "c a", 1)]
    [InlineData("matrix:gain", "c a", 2.5)]
    [InlineData("matrix:gain", "a c", 0)]
    public void A_matrix_is_what_its_name_says(string name, string cell, double expected)
    {
        var request = new MatrixRequest { Outcome = "ties@1..3", Predictors = name == "ties@1..3" ? ["distance"] : [name, "contacts@1..3"], Table = Gains() };
        var matrices = RecordMatrices.Of(s_records, Selection.Default, request);
        var frame = matrices.Data.Frame;
        Assert.Equal(["a", "b", "c", "d"], frame.Rows);
        var (row, column) = (frame.Rows.ToList().IndexOf(cell.Split(' ')[0]), frame.Rows.ToList().IndexOf(cell.Split(' ')[1]));
        Assert.Equal(expected, matrices.Data.Predictors[0].Values[(row * 4) + column], 1e-12);
    }

    [Fact]
    public void Distance_is_along_the_great_circle_and_who_has_no_place_is_left_out()
    {
        var records = s_records with { Cities = [.. s_records.Cities.Select(city => city.Id == "d" ? city with { Latitude = null } : city)] };
        var matrices = RecordMatrices.Of(records, Selection.Default, new MatrixRequest { Outcome = "ties", Predictors = ["distance", "contacts"] });
        Assert.Equal(["d"], matrices.LeftOut);
        Assert.Equal(6371.0088 * Math.PI / 180, matrices.Data.Predictors[0].Values[1], 1e-6); // one degree along the equator
        Assert.Equal(["d"], RecordMatrices.Of(records, Selection.Default, new MatrixRequest
        {
            Outcome = "contacts",
            Predictors = ["target:lat",
            "ties"]
        }).LeftOut);
    }

    [Theory]
    [InlineData("participation", "a e1", 1)]
    [InlineData("participation:host", "b e1", 0)]
    [InlineData("city:population", "b e2", 20)]
    [InlineData("event-kind:workshop", "a e2", 1)]
    [InlineData("event-size", "a e1", 1)]
    [InlineData("event-size", "c e1", 2)]
    [InlineData("earlier", "a e3", 2)]
    [InlineData("host-country", "b e1", 1)]
    [InlineData("host-country", "c e1", 0)]
    [InlineData("host-met", "b e3", 2)]
    [InlineData("host-met", "a e3", 0)]
    public void Of_cities_by_events_too(string name, string cell, double expected)
    {
        var request = new MatrixRequest { Outcome = "participation:participant", Predictors = name == "participation" ? ["participation", "earlier"] : [name] };
        var matrices = RecordMatrices.Of(s_records, Selection.Default, request);
        var (row, column) = (matrices.Data.Frame.Rows.ToList().IndexOf(cell.Split(' ')[0]), matrices.Data.Frame.Columns.ToList().IndexOf(cell.Split(' ')[1]));
        Assert.Equal(expected, matrices.Data.Predictors[0].Values[(row * matrices.Data.Frame.Columns.Count) + column], 1e-12);
    }

    [Theory]
    [InlineData("contact", "distance", "Did you mean 'contacts'?")]
    [InlineData("ties", "earlier", "of cities by events")]
    [InlineData("participation", "distance", "of cities by cities")]
    [InlineData("earlier", "host-met", "expected participation")]
    [InlineData("ties", "same", "expected same:NAME")]
    [InlineData("ties", "same:colour", "no column 'colour'")]
    [InlineData("ties", "distance@1", "expected no window")]
    [InlineData("ties@each", "distance", "3 windows")]
    [InlineData("ties@9", "distance", "9")]
    [InlineData("ties:jacard", "distance", "Did you mean 'jaccard'?")]
    [InlineData("ties", "contacts:railway", "expected one of border")]
    [InlineData("ties", "ties", "named twice")]
    [InlineData("ties", "matrix", "--matrices")]
    [InlineData("participation:waiter", "earlier", "expected one of coordinator")]
    public void What_means_nothing_is_refused(string outcome, string predictor, string message)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() =>
            RecordMatrices.Of(s_records, Selection.Default, new MatrixRequest { Outcome = outcome, Predictors = [predictor] }));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static Table Gains() => TableCsv.Read("gains.csv", new StringReader("step,source,target,gain\n1,c,a,2.5\n2,b,Ba,1\n".Replace("Ba", "a",
        StringComparison.Ordinal)));

    private static RecordSet Records()
    {
        City City(string id, string country, double east, double population, string region) => new(id, id.ToUpperInvariant())
        {
            Country = country,
            Latitude = 0,
            Longitude = east,
            Population = population,
            Covariates = new Dictionary<string, string> { ["region"] = region },
        };
        return new RecordSet("r")
        {
            Cities = [City("a", "AR", 0, 10, "north"), City("b", "AR", 1, 20, "south"), City("c", "BR", 2, 40, "south"), City("d", "UY", 3, 80, "south")],
            Periods = [new Period("1"), new Period("2"), new Period("3")],
            Events =
            [
                new Event("e1") { Kind = EventKind.Meeting, Period = "1", Host = "a" }, new Event("e2") { Kind = EventKind.Workshop, Period = "2" },
                new Event("e3") { Kind = EventKind.Other, Period = "3", Host = "a" },
            ],
            Participations =
            [
                .. new[] { "a e1", "b e1", "a e2", "b e2", "c e2", "a e3", "d e3" }.Select(row =>
                    new Participation(row.Split(' ')[0], row.Split(' ')[1]) { Role = Roles.Participant }),
            ],
            Contacts =
            [
                new Contact("a", "d") { Kind = "border" }, new Contact("a", "d") { Kind = "twinning", Weight = 2 }, new Contact("b", "c"),
            ],
            Adoptions = [new Adoption("a", "p", "1"), new Adoption("c", "p", "2"), new Adoption("b", "q", "2")],
        };
    }
}
