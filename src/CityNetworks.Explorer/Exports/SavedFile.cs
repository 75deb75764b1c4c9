using System.IO.Compression;
using System.Text;
using CityNetworks.Explorer.Views;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Explorer.Exports;

/// <summary>What the page saves. Names are this program's; nothing is written to the disk here, the browser does that where its reader says.</summary>
/// <param name="Name">The name that the browser suggests.</param>
/// <param name="Type">The media type.</param>
/// <param name="Bytes">The bytes.</param>
internal sealed record SavedFile(string Name, string Type, byte[] Bytes)
{
    // One time for all entries: the same records give the same bytes.
    private static readonly DateTimeOffset s_entryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A table as the command line writes it.</summary>
    /// <param name="table">The table.</param>
    /// <returns>CSV, UTF-8.</returns>
    public static SavedFile Of(Table table) => new($"{table.Name}.csv", "text/csv; charset=utf-8", Csv(table));

    /// <summary>A page.</summary>
    /// <param name="html">The page.</param>
    /// <returns>HTML, UTF-8.</returns>
    public static SavedFile Page(string html) => new("report.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    /// <summary>The changed records as a record folder, packed.</summary>
    /// <param name="world">The records with the changes.</param>
    /// <returns>A zip file of a folder of tables.</returns>
    public static SavedFile Records(World world)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var table in RecordFolder.Of(world.Records))
            {
                var entry = archive.CreateEntry($"{CommandLines.ChangedRecords}/{table.Name}.csv");
                entry.LastWriteTime = s_entryTime;
                using var stream = entry.Open();
                stream.Write(Csv(table));
            }
        }

        return new SavedFile($"{CommandLines.ChangedRecords}.zip", "application/zip", bytes.ToArray());
    }

    private static byte[] Csv(Table table)
    {
        using var writer = new StringWriter();
        TableCsv.Write(table, writer);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }
}
