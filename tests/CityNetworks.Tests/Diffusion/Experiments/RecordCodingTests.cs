using CityNetworks.Diffusion.Experiments;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Experiments;

public sealed class RecordCodingTests
{
    private static readonly RecordSet s_records = new("r")
    {
        Cities = [new City("a", "A") { Country = "AR" }],
        Periods = [new Period("p0"), new Period("p1")],
        Events = [new Event("E") { Period = "p0" }, new Event("F") { Period = "p0", SameOccasion = "E" }],
        Corrections =
        [
            new Correction("I-1") { Table = "cities", Row = "a", Column = "country", RecordedAs = "BR", Certainty = "probable" },
            new Correction("I-1-x") { Table = "events", Row = "E", Column = "period", RecordedAs = "p1", Certainty = "probable" },
            new Correction("I-2") { Table = "cities", Row = "a", Column = "country", RecordedAs = "BR", Certainty = "certain" },
            new Correction("I-3") { Table = "events", Row = "E", Column = "period", RecordedAs = "p9", Certainty = "probable" },
            new Correction("I-4") { Table = "cities", Row = "a", Column = "country", RecordedAs = "AR", Certainty = "probable" },
        ],
    };

    [Fact]
    public void A_correction_is_an_alternative_if_it_is_probable_and_changes_something()
    {
        Assert.Equal(["I-1", "I-1-x"], RecordCoding.Of(s_records, "I-1").Select(row => row.Id));
        Assert.All(["I-2", "I-3", "I-4", "I-9"], id => Assert.Empty(RecordCoding.Of(s_records, id)));
    }

    [Fact]
    public void Choices_change_the_records_and_the_rows_that_count()
    {
        var (records, selection) = RecordCoding.Under(
            s_records,
            Selection.Default,
            [
                new CodingChoice("x") { Corrections = ["I-1"] },
                new CodingChoice("y") { Apart = true },
                new CodingChoice("z") { Evidence = new HashSet<Evidence> { Evidence.Secondary } },
            ]);
        Assert.Equal(("BR", "p1"), (records.Cities[0].Country, records.Events[0].Period));
        Assert.All(records.Events, e => Assert.Null(e.SameOccasion));
        Assert.Equal([Evidence.Secondary], selection.Evidence);
        Assert.Equal("AR", s_records.Cities[0].Country);
    }
}
