using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Reads and checks a data set: every problem of every file is reported at once, and only records without an error come out.</summary>
/// <remarks>
/// Input: a folder of the tables of the schema, of which <c>participations.csv</c> or <c>contacts.csv</c> must be there, or one CSV file of participations.
/// Files are UTF-8 with a header row, quoted as RFC 4180 says; a byte order mark and CRLF are as good as none and LF.
/// Cases: without <c>cities.csv</c> the cities are those that take part or are in contact; without <c>events.csv</c> the events are those taken part in;
/// without <c>periods.csv</c> the periods are those named, else the calendar years of the events' dates and of spells, else one period <c>all</c>;
/// without <c>policies.csv</c> or <c>organisations.csv</c> they are those named. A table without rows counts as absent.
/// Blank means not known: a blank status is held, blank evidence is the paper.
/// Cost: one pass over each file, O(rows log rows) for the order.
/// </remarks>
public static class RecordReader
{
    private const int ManyRows = 1 << 21;

    /// <summary>Reads a folder, or one file of participations; also a folder that holds nothing but that file (<see cref="FilesAt"/>).</summary>
    public static RecordReading Read(string path, ReadingOptions? options = null)
    {
        try
        {
            if (Directory.Exists(path) || File.Exists(path))
                return Read(FilesAt(path), options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refused(RecordCodes.Unreadable, path, $"a folder that cannot be read ({error.Message})");
        }

        return Refused(RecordCodes.NoSuchPath, path, $"no file or folder {Shown.Text(path)}");
    }

    /// <summary>The files of a path: one file, or a folder; a folder whose only table has a name of its own is read as that one file.</summary>
    /// <param name="path">A file or folder that is there.</param>
    /// <returns>One file where the path is one, or where the folder holds one and nothing of a record folder; else the folder.</returns>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    public static RecordFiles FilesAt(string path)
    {
        if (!Directory.Exists(path))
            return RecordFiles.Single(path);
        var folder = RecordFiles.Folder(path);
        return folder.Names.Where(TableFiles.IsTable).ToArray() is [var only]
            && !folder.Names.Contains(DataPackage.File)
            && !Schemas.All.Any(schema => TableFiles.Of(schema, [only]).Length > 0)
            ? RecordFiles.Single(Path.Combine(path, only))
            : folder;
    }

    /// <summary>Reads files wherever they are.</summary>
    public static RecordReading Read(RecordFiles files, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        var log = new ProblemLog();
        FolderCheck.Report(files, log);
        var tables = new RecordFileTables(files, options, log);
        Collect(tables.Columns.Count, GCCollectionMode.Forced);
        FolderCheck.ReportNoTies(files, tables, log);
        var time = new Periodisation(tables, options, log);
        var mentions = CityMentions(files, tables);
        var cities = tables.Cities.IsPresent ? CityLabels.Give([.. tables.Cities.Rows.Select(placed => placed.Row)]) : Named(mentions);
        DuplicateCheck.Report(tables, log);
        DuplicateCheck.ReportLookalikes(mentions, log);
        DuplicateCheck.ReportTwins(tables, log);
        TwinCheck.Report(tables, cities, time, log);
        LetterCheck.Report(tables, log);
        ReferenceCheck.Report(tables, cities, time, log);
        TimeCheck.Report(tables, time.Numbers, log);
        SpellCheck.Report(tables, time, log);
        MembershipCheck.Report(tables, time, log);

        var start = new RecordSet(tables.Package.Name ?? files.Name) { Title = tables.Package.Title ?? string.Empty, FileHashes = tables.Hashes };
        var records = log.HasErrors ? null : RowOrder.Of(tables, cities, time, start);
        Collect(records?.Participations.Count ?? 0, GCCollectionMode.Aggressive);
        return new RecordReading(records, log.Problems());
    }

    // Reading leaves hundreds of megabytes behind, which the collector would look for only after as much again was asked for: first it may use them again,
    // at the end it gives them back.
    private static void Collect(int rows, GCCollectionMode mode)
    {
        if (rows > ManyRows)
            GC.Collect(GC.MaxGeneration, mode, blocking: true, compacting: mode is GCCollectionMode.Aggressive);
    }

    // Each city where it is first named.
    private static IReadOnlyList<Mention> CityMentions(RecordFiles files, RecordFileTables tables)
    {
        var isListed = tables.Cities.IsPresent && !files.IsSingle;
        if (!isListed && tables.Contacts.Rows.Count == 0 && !tables.Columns.CityIds.Contains(string.Empty))
            return tables.Ties.Cities; // each once
        var mentions = isListed
            ? tables.Cities.Rows.Select(placed => new Mention(placed.Row.Id, tables.Cities.File, placed.Line, "id"))
            : Mentions.OfActiveCities(tables);
        return mentions.Where(mention => mention.Id!.Length > 0).DistinctBy(mention => mention.Id, StringComparer.Ordinal).ToArray();
    }

    // Cities that are only named have different names.
    private static City[] Named(IReadOnlyList<Mention> mentions)
    {
        var cities = new City[mentions.Count];
        for (var k = 0; k < cities.Length; k++)
        {
            var id = mentions[k].Id ?? throw new ArgumentException($"Mention {k} has no id; expected one.", nameof(mentions));
            cities[k] = new City(id, id);
        }

        return cities;
    }

    private static RecordReading Refused(RecordCode code, string path, string found) =>
        new(null, [new RecordProblem(
            code.Severity, code.Id, Path.GetFileName(path), 0, string.Empty, found, "a record folder, or one CSV file of participations")]);
}
