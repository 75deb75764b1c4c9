using System.IO.Compression;
using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

/// <summary>A workbook of a kilobyte that states millions of rows and thousands of columns, or is a run of one letter, costs next to nothing.</summary>
public sealed class WorkbookTests
{
    private const string Head = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>city</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>event</t></is></c></row>";

    [Theory]
    [InlineData("XFD1048576", "found a sheet of 1048576 rows and 16384 columns; expected at most 1048576 rows and 100000000 cells")]
    [InlineData("B2147483000", "found a sheet of 2147483000 rows and 2 columns; expected at most 1048576 rows and 100000000 cells")]
    public void A_cell_far_out_is_refused_before_its_rows_are_made(string cell, string said)
    {
        var row = cell.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]);
        Refused(Head + $"<row r=\"{row}\"><c r=\"{cell}\" t=\"inlineStr\"><is><t>a</t></is></c></row>", said);
    }

    [Fact]
    public void A_run_of_one_letter_is_not_unpacked() => Refused(
        Head + $"<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>{new string('x', 40_000_000)}</t></is></c></row>", "unpacks to more than 250 times its size");

    [Fact]
    public void A_sheet_with_a_cell_below_an_empty_stretch_is_read()
    {
        const string Last = "<row r=\"3000\"><c r=\"A3000\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B3000\" t=\"inlineStr\"><is><t>e</t></is></c></row>";
        var records = RecordReader.Read(RecordFiles.SingleOf("list.xlsx", Made(Head + Last))).Records!;
        Assert.Equal([("a", "e")], records.Participations.Select(row => (row.City, row.Event)));
    }

    private static void Refused(string rows, string said)
    {
        var bytes = Made(rows);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Assert.Single(RecordReader.Read(RecordFiles.SingleOf("list.xlsx", bytes)).Problems);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
        Assert.Equal("CN102", problem.Code);
        Assert.Contains(said, problem.ToString(), StringComparison.Ordinal);
    }

    private static byte[] Made(string rows)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                "_rels/.rels",
                $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>"
                    + "</Relationships>");
            Add(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Add(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Add("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>");

            void Add(string name, string text)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
