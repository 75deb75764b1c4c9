using System.Text;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>A record folder on disk: all of its files, or none.</summary>
internal static class RecordFolderFiles
{
    /// <summary>Refuses a folder that holds something already.</summary>
    public static void CheckEmpty(string folder, string option)
    {
        if (File.Exists(folder))
            throw new UsageException($"{option}: '{folder}' is a file; expected a new or empty folder.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"{option}: '{folder}' is not empty; expected a new or empty folder.");
    }

    /// <summary>Writes tables, each as <c>NAME.csv</c>.</summary>
    public static void Write(string folder, IReadOnlyList<Table> tables) => AtomicFile.WriteAll(open =>
    {
        foreach (var table in tables)
        {
            using var stream = open(Path.Combine(folder, $"{table.Name}.csv"));
            TableFormat.Write(table, "csv", stream);
        }
    });

    /// <summary>Writes mended files.</summary>
    public static void Write(string folder, IReadOnlyList<RepairedFile> files) => AtomicFile.WriteAll(open =>
    {
        foreach (var file in files)
        {
            using var stream = open(Path.Combine(folder, file.File));
            stream.Write(file.Bytes);
        }
    });

    /// <summary>Writes texts.</summary>
    public static void Write(string folder, IReadOnlyList<(string File, string Text)> files) => AtomicFile.WriteAll(open =>
    {
        foreach (var (file, text) in files)
        {
            using var stream = open(Path.Combine(folder, file));
            stream.Write(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
        }
    });
}
