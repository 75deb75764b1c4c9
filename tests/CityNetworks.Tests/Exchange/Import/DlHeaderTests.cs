using CityNetworks.Exchange.Import;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

public sealed class DlHeaderTests
{
    [Fact]
    public void Settings_may_stand_on_one_line()
    {
        var header = Header("nr = 3, nc=4 nm=2 format = el2 diagonal absent");
        Assert.Equal((3, 4, 2, true), (header.Rows, header.Columns, header.Matrices, header.TwoMode));
        Assert.Equal(("edgelist2", (bool?)false), (header.Format, header.Diagonal));
    }

    [Theory]
    [InlineData("data:", DlSection.Data, "")]
    [InlineData("row labels: a,b", DlSection.RowLabels, "a,b")]
    [InlineData("column labels:", DlSection.ColumnLabels, "")]
    [InlineData("matrix labels:", DlSection.MatrixLabels, "")]
    public void A_section_begins_with_its_words(string text, object section, string following) =>
        Assert.Equal(((DlSection)section, following), new DlHeader("f", new ProblemLog()).Line(text, 1));

    [Fact]
    public void Embedded_labels_are_those_of_rows_and_columns_unless_one_is_named()
    {
        var both = Header("n=2 labels embedded");
        Assert.Equal((true, true), (both.RowsEmbedded, both.ColumnsEmbedded));
        var rows = Header("n=2 row labels embedded");
        Assert.Equal((true, false), (rows.RowsEmbedded, rows.ColumnsEmbedded));
    }

    [Theory]
    [InlineData("n=0")]
    [InlineData("format=wheel")]
    public void A_setting_that_has_no_meaning_is_an_error(string text)
    {
        var log = new ProblemLog();
        new DlHeader("f", log).Line(text, 1);
        Assert.True(log.HasErrors);
    }

    private static DlHeader Header(string text)
    {
        var header = new DlHeader("f", new ProblemLog());
        Assert.Equal(DlSection.None, header.Line(text, 1).Section);
        return header;
    }
}
