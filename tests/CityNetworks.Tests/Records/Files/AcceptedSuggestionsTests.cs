using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class AcceptedSuggestionsTests
{
    private const string Text = "sep=;\ncity;event;country;source\nRosaio;x;UK;Rosaio\nRosario;x;AR;\nRosaio;y;UK;\n";

    [Fact]
    public void Each_is_applied_to_whole_cells_and_reported_by_itself()
    {
        var mended = Repaired(("Rosaio", "Rosario"), ("UK", "GB"));
        Assert.Equal("city,event,country,source\nRosario,x,GB,Rosaio\nRosario,x,AR,\nRosario,y,GB,\n", Encoding.UTF8.GetString(mended.Bytes));
        Assert.Equal(
            [
                "the first line, which only names the separator, is left out", "semicolons (';') became commas",
                "column 'city': 'Rosaio' became 'Rosario' on 2 rows", "column 'country': 'UK' became 'GB' on 2 rows",
            ],
            mended.Changes);
    }

    [Fact]
    public void What_no_cell_says_is_refused() =>
        Assert.Contains("'Rosa'", Assert.Throws<FormatException>(() => Repaired(("Rosa", "Rosario"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_nasty_cells_keeps_them()
    {
        const string Nasty = "city,event,note\r\n\"Washington, D.C.\",\"a \"\"b\"\"\",\"two\nlines\"\r\n=1+1,007, padded \r\n\r\n,,\r\n";
        var mended = RecordRepair.Of(RecordFiles.SingleOf("list.csv", Encoding.UTF8.GetBytes(Nasty)))[0];
        Assert.Equal(
            "city,event,note\n\"Washington, D.C.\",\"a \"\"b\"\"\",\"two\nlines\"\n=1+1,007, padded \n", Encoding.UTF8.GetString(mended.Bytes));
    }

    private static RepairedFile Repaired(params (string Found, string Right)[] accepted) => RecordRepair.Of(
        RecordFiles.SingleOf("list.csv", Encoding.UTF8.GetBytes(Text)),
        null,
        accepted.ToDictionary(pair => pair.Found, pair => pair.Right, StringComparer.Ordinal))[0];
}
