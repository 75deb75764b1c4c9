using System.Text;
using CityNetworks.Records.Files;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>A record folder on disk: all of its files, or none.</summary>
internal static class RecordFolderFiles
{
    /// <summary>Writes tables, each as <c>NAME.csv</c>.</summary>
    public static void Write(string folder, IReadOnlyList<Table> tables) => NewFolder.Write(folder, beside =>
    {
        foreach (var table in tables)
        {
            using var stream = File.Create(Path.Combine(beside, $"{table.Name}.csv"));
            TableFormat.Csv.Write(table, stream);
        }
    });

    /// <summary>Writes mended files.</summary>
    public static void Write(string folder, IReadOnlyList<RepairedFile> files) => NewFolder.Write(folder, beside =>
    {
        foreach (var file in files)
        {
            var path = Path.Combine(beside, file.File); // of a table of several files in a folder of its own
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes);
        }
    });

    /// <summary>Writes texts.</summary>
    public static void Write(string folder, IReadOnlyList<(string File, string Text)> files) => NewFolder.Write(folder, beside =>
    {
        foreach (var (file, text) in files)
            File.WriteAllBytes(Path.Combine(beside, file), Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
    });
}
