using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace CityNetworks.Tables;

/// <summary>A table as an Excel workbook (<c>.xlsx</c>) of one sheet, named as the table: names of columns in the first row, numbers as numbers, texts as
/// texts.</summary>
/// <remarks>
/// Our own few lines, because the same table is to be the same bytes: libraries stamp the time of writing. A text is never a formula, whatever it begins with.
/// Cases: unknown values are empty cells; infinite numbers, which the format cannot hold, too. Texts are cut at 32,767 characters, the most that a cell holds.
/// Source: ECMA-376, part 1, 18.3.
/// </remarks>
public static class TableXlsx
{
    /// <summary>The most rows that a sheet holds, the header included.</summary>
    public const int MostRows = 1_048_576;

    private const int LongestText = 32_767;
    private const int LongestSheetName = 31;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The first moment that the format of archives knows.
    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the workbook.</summary>
    /// <param name="table">At most <see cref="MostRows"/> − 1 rows.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <exception cref="ArgumentException">The table has more rows than a sheet holds.</exception>
    public static void Write(Table table, Stream stream)
    {
        if (table.RowCount >= MostRows)
            throw new ArgumentException(
                $"Table '{table.Name}' has {table.RowCount} rows; expected at most {MostRows - 1}, which a sheet holds.", nameof(table));
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", ContentTypes);
            Element(xml, "Default", ContentTypes, ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(xml, "Override", ContentTypes, ("PartName", "/xl/workbook.xml"), ("ContentType", $"{Sheet}.sheet.main+xml"));
            Element(xml, "Override", ContentTypes, ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", $"{Sheet}.worksheet+xml"));
            xml.WriteEndElement();
        });
        Part(zip, "_rels/.rels", xml => Relation(xml, "officeDocument", "xl/workbook.xml"));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => Relation(xml, "worksheet", "worksheets/sheet1.xml"));
        Part(zip, "xl/workbook.xml", xml =>
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteStartElement("sheets", Main);
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", table.Name[..Math.Min(table.Name.Length, LongestSheetName)]);
            xml.WriteAttributeString("sheetId", "1");
            xml.WriteAttributeString("r", "id", Office, "r1");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        Part(zip, "xl/worksheets/sheet1.xml", xml => Rows(xml, table));
    }

    private static void Rows(XmlWriter xml, Table table)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        xml.WriteStartElement("row", Main);
        foreach (var column in table.Columns)
            Text(xml, column.Name);
        xml.WriteEndElement();
        for (var row = 0; row < table.RowCount; row++)
        {
            xml.WriteStartElement("row", Main);
            foreach (var column in table.Columns)
                Cell(xml, column, row);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, Column column, int row)
    {
        switch (column)
        {
            case TextColumn text when text.Values[row] is { } value:
                Text(xml, value);
                break;
            case NumberColumn number when double.IsFinite(number.Values[row]):
                Value(xml, "n", number.Values[row].ToString("R", CultureInfo.InvariantCulture));
                break;
            case IntegerColumn integer when integer.Values[row] is { } value:
                Value(xml, "n", value.ToString(CultureInfo.InvariantCulture));
                break;
            case FlagColumn flag when flag.Values[row] is { } value:
                Value(xml, "b", value ? "1" : "0");
                break;
            default:
                Element(xml, "c", Main);
                break;
        }
    }

    private static void Text(XmlWriter xml, string text)
    {
        var cut = text.Length <= LongestText ? text : text[..LongestText];
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(string.Concat(cut.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD')));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string type, string value)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("t", type);
        xml.WriteElementString("v", Main, value);
        xml.WriteEndElement();
    }

    private static void Relation(XmlWriter xml, string type, string target)
    {
        xml.WriteStartElement("Relationships", Package);
        Element(xml, "Relationship", Package, ("Id", "r1"), ("Type", $"{Office}/{type}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = s_time;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream);
        write(xml);
    }
}
