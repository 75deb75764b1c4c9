using System.Text;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>Tables as bytes in one of the formats of <c>--format</c>.</summary>
internal static class TableFormat
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(Table table, string format, Stream stream)
    {
        switch (format)
        {
            case "csv":
                using (var writer = new StreamWriter(stream, s_utf8, bufferSize: 1 << 16, leaveOpen: true))
                    TableCsv.Write(table, writer);
                break;
            case "json":
                TableJson.Write(table, stream);
                break;
            case "parquet":
                TableParquet.Write(table, stream);
                break;
            default:
                using (var writer = new StreamWriter(stream, s_utf8, leaveOpen: true))
                    TerminalTable.Write(table, writer, Terminal.Width, Terminal.Colour);
                break;
        }
    }
}
