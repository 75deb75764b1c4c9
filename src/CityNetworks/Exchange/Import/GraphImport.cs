using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Exchange.Import;

/// <summary>What a graph file gave.</summary>
/// <param name="Tables">The tables of a record folder, each to be written as <c>NAME.csv</c>; empty when any problem is an error.</param>
/// <param name="Problems">Everything wrong with the file, by line; then what is wrong with the records it makes.</param>
public sealed record GraphReading(IReadOnlyList<Table> Tables, IReadOnlyList<RecordProblem> Problems)
{
    /// <summary>Whether there are records.</summary>
    public bool IsUsable => Tables.Count > 0;
}

/// <summary>Reads graph files of other programs into the tables of a record folder.</summary>
/// <remarks>
/// Formats, by the file's ending: <c>.graphml</c>, Pajek <c>.net</c>, UCINET <c>.dl</c> and CSV edge lists <c>.csv</c> (columns <c>source, target</c>, and if there <c>weight, roles, period</c>).
/// Two-mode graphs become cities, events and participations. A graph is two-mode when the format says so (Pajek's <c>*Vertices N n</c>, DL's <c>nr</c> and <c>nc</c>),
/// when its nodes say so (<c>mode</c>: city or event; <c>bipartite</c>: 0 or 1; igraph's <c>type</c>: false or true), or, in a CSV edge list, when no source is a target.
/// Other graphs become direct ties between cities (<c>contacts</c>), an undirected one in both directions.
/// The tables are then read as records are, so that the same checks hold. Cost: the whole file is held; at most <see cref="LargestFile"/> bytes.
/// </remarks>
public static class GraphImport
{
    /// <summary>Files larger than this are refused: 512 MiB.</summary>
    public const int LargestFile = 512 << 20;

    /// <summary>The endings of files that are read.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".graphml", ".net", ".dl", ".csv"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static GraphReading Read(string path)
    {
        var length = new FileInfo(path).Length;
        return length > LargestFile
            ? Refused(GraphFileCodes.TooLarge, Path.GetFileName(path), $"{length} bytes", $"at most {LargestFile} bytes")
            : Read(Path.GetFileName(path), File.ReadAllBytes(path));
    }

    /// <summary>Reads a file's bytes; its name tells the format.</summary>
    public static GraphReading Read(string file, byte[] bytes)
    {
        var log = new ProblemLog();
        var graph = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".graphml" => GraphMlReader.Read(file, bytes, log),
            ".net" => TextOf(file, bytes, log) is { } text ? PajekReader.Read(file, text, log) : null,
            ".dl" => TextOf(file, bytes, log) is { } text ? UcinetDlReader.Read(file, text, log) : null,
            ".csv" => EdgeListReader.Read(file, bytes, log),
            _ => null,
        };
        if (graph is null && !log.HasErrors)
            return Refused(GraphFileCodes.UnknownFormat, file, $"the ending '{Path.GetExtension(file)}'", string.Join(", ", Endings));
        if (log.HasErrors)
            return new GraphReading([], log.Problems());
        var tables = ImportedTables.Of(graph!, log);
        if (log.HasErrors)
            return new GraphReading([], log.Problems());
        var records = RecordReader.Read(RecordFiles.Of(Path.GetFileNameWithoutExtension(file), tables.Select(table => ($"{table.Name}.csv", Csv(table)))));
        return new GraphReading(records.Records is null ? [] : tables, [.. log.Problems(), .. records.Problems]);
    }

    private static string Csv(Table table)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TableCsv.Write(table, writer);
        return writer.ToString();
    }

    private static string? TextOf(string file, byte[] bytes, ProblemLog log)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            log.Add(RecordCodes.NotUtf8, file, 0, string.Empty, "bytes that are not UTF-8", "UTF-8 text", "Save the file as UTF-8.");
            return null;
        }
    }

    private static GraphReading Refused(RecordCode code, string file, string found, string expected) =>
        new([], [new RecordProblem(code.Severity, code.Id, file, 0, string.Empty, found, expected)]);
}
