using CityNetworks.Records.Spelling;
using System.Buffers;
using System.Security.Cryptography;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading.Rows;

namespace CityNetworks.Records.Reading;

/// <summary>All tables of a data set as the files have them: each cell checked by itself, nothing yet between tables.</summary>
internal sealed class RecordFileTables
{
    private readonly RecordFiles _files;
    private readonly ProblemLog _log;
    private readonly ReadingOptions _options;
    private readonly TextPool _pool = new();
    private bool _isOfContacts;
    private readonly Dictionary<string, TableSource?> _sources = new(StringComparer.Ordinal); // a single file is looked at before it is read
    private readonly List<IMemoryOwner<byte>> _open = [];
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public RecordFileTables(RecordFiles files, ReadingOptions options, ProblemLog log)
    {
        _options = options;
        _files = files;
        _log = log;
        Package = files.IsSingle || !files.Names.Contains(DataPackage.File) || Bytes(DataPackage.File, files) is not { } package
            ? new DataPackage()
            : DataPackage.Read(package.ToArray(), log);
        Periods = options.PeriodTable is { } periods ? Other(periods) : Table(Schemas.Periods, PeriodRows.Read);
        Cities = Table(Schemas.Cities, rows => CityRows.Read(rows, Periods));
        Events = Table(Schemas.Events, EventRows.Read);
        IsFlat = files.IsSingle && !IsOfContacts(files.Names[0]);
        if (IsFlat)
        {
            (Participations, Columns, var flat) = OfParticipations(Schemas.Flat, rows => new FlatRows(rows, options.PeriodBy ?? PeriodBinning.Year));
            Events = new(files.Names[0], flat?.Events ?? []);
            Cities = new(files.Names[0], flat?.Cities ?? []);
        }
        else
        {
            (Participations, Columns, _) = OfParticipations(Schemas.Participations, _ => null);
        }

        Memberships = Table(Schemas.Memberships, MembershipRows.Read);
        Organisations = Table(Schemas.Organisations, OrganisationRows.Read);
        Engagements = Table(Schemas.Engagements, OrganisationRows.ReadEngagements);
        Policies = Table(Schemas.Policies, PolicyRows.Read);
        Adoptions = Table(Schemas.Adoptions, PolicyRows.ReadAdoptions);
        Outcomes = Table(Schemas.Outcomes, PolicyRows.ReadOutcomes);
        Contacts = Table(Schemas.Contacts, ContactRows.Read);
        Mandates = Table(Schemas.Mandates, PolicyRows.ReadMandates);
        Assessments = Table(Schemas.Assessments, AssessmentRows.Read);
        Covariates = Table(Schemas.Covariates, ContactRows.ReadCovariates);
        Corrections = Table(Schemas.Corrections, AssessmentRows.ReadCorrections);
        _sources.Clear();
        foreach (var bytes in _open)
            bytes.Dispose();
        Ties = new TieRows(Participations, Columns);
    }

    public DataPackage Package { get; }

    /// <summary>Whether one file of participations is all there is: it names its cities and events itself.</summary>
    public bool IsFlat { get; }

    public RecordTable<Period> Periods { get; }

    public RecordTable<City> Cities { get; }

    public RecordTable<Event> Events { get; }

    public RecordTable<Participation> Participations { get; }

    /// <summary>The rows of the participations.</summary>
    public ParticipationColumns Columns { get; }

    /// <summary>The participations by city and event.</summary>
    public TieRows Ties { get; }

    public RecordTable<Membership> Memberships { get; }

    public RecordTable<Organisation> Organisations { get; }

    public RecordTable<Engagement> Engagements { get; }

    public RecordTable<Policy> Policies { get; }

    public RecordTable<Adoption> Adoptions { get; }

    public RecordTable<Outcome> Outcomes { get; }

    public RecordTable<ContactRow> Contacts { get; }

    public RecordTable<Mandate> Mandates { get; }

    public RecordTable<PeriodAssessment> Assessments { get; }

    public RecordTable<Covariate> Covariates { get; }

    public RecordTable<Correction> Corrections { get; }

    /// <summary>SHA-256 of each file read.</summary>
    public IReadOnlyDictionary<string, string> Hashes => _hashes;

    private RecordTable<T> Table<T>(TableSchema schema, Func<RowReader, IEnumerable<T>> read) =>
        FilesOf(schema) is { Length: > 0 } files ? Table(schema, [.. files.Select(file => (file, Source(file)))], read) : new(schema.File, []);

    // More than one only of a folder of files.
    private string[] FilesOf(TableSchema schema)
    {
        if (_files.IsSingle)
            return schema.IsFlat || (schema == Schemas.Contacts && _isOfContacts) ? [_files.Names[0]] : [];
        var files = TableFiles.Of(schema, _files.Names);
        if (TableFiles.AreTwo(schema, files))
        {
            _log.Add(
                RecordCodes.TwoFiles, files[0], 0, string.Empty, $"the table {schema.Name} in {Shown.List(files)}",
                "one file of a table, or one folder of files",
                "Delete or rename the others.");
        }

        return files;
    }

    private RecordTable<T> Table<T>(TableSchema schema, (string File, TableSource? Source)[] files, Func<RowReader, IEnumerable<T>> read)
    {
        var placed = new List<Placed<T>>();
        return Read(schema, files, (rows, before) =>
        {
            foreach (var row in read(rows))
                placed.Add(new(row, before + rows.Line));
        }) is var (file, broken, ids, isBroken) && isBroken
            ? new(file, []) { IsBroken = true }
            : Checked(new RecordTable<T>(file, placed) { BrokenRows = broken, BrokenIds = ids });
    }

    private (RecordTable<Participation> Table, ParticipationColumns Columns, FlatRows? Flat) OfParticipations(
        TableSchema schema, Func<RowReader, FlatRows?> facts)
    {
        var (builder, lines, flat) = (new ParticipationColumnsBuilder(), new LineRuns(), default(FlatRows));
        var roles = new RoleCheck();
        var files = FilesOf(schema);
        if (files.Length == 0)
            return (new(schema.File, []), builder.Build(), null);
        var (file, broken, _, isBroken) = Read(schema, [.. files.Select(name => (name, Source(name)))], (rows, before) =>
        {
            lines.Before = before;
            new ParticipationReading(rows, flat = facts(rows), (builder, lines)).Read(_options);
            roles.Take(rows);
        });
        if (isBroken)
            return (new(file, []) { IsBroken = true }, ParticipationColumns.Of([]), null);
        roles.Report(file, _options, _log);
        var columns = builder.Build();
        var table = new RecordTable<Participation>(file, new PlacedParticipations(columns, lines)) { BrokenRows = broken, Lines = lines };
        return (Checked(table), columns, flat);
    }

    // Reads the files of a table one after another; lines are counted through all of them, and the log knows which file a line is of.
    private (string File, int Broken, IReadOnlyList<string> BrokenIds, bool IsBroken) Read(
        TableSchema schema, (string File, TableSource? Source)[] files, Action<RowReader, int> read)
    {
        var name = files.Length == 1 ? files[0].File : TableFiles.NameOf(schema);
        var (broken, ids, before) = (0, new List<string>(), 0);
        foreach (var (file, source) in files)
        {
            if (files.Length > 1)
                _log.AddPart(name, before, file);
            try
            {
                if (source is null || RowReader.Open(schema, source, _pool, _options, _log) is not { } rows)
                    return (name, 0, [], true);
                read(rows, before);
                (broken, before) = (broken + rows.BrokenRows, before + rows.LastLine);
                ids.AddRange(rows.BrokenIds);
            }
            catch (IOException error)
            {
                _log.Add(RecordCodes.Unreadable, file, 0, string.Empty, $"a file that cannot be read ({Shown.Plain(error.Message)})", "a readable file");
                return (name, 0, [], true);
            }
        }

        return (name, broken, ids, false);
    }

    private RecordTable<T> Checked<T>(RecordTable<T> table)
    {
        if (!table.IsPresent)
            _log.Add(RecordCodes.NoRows, table.File, 0, string.Empty, "a header and no row", "at least one row", "Delete the file, or fill it.");
        return table;
    }

    // Periods of a file of their own, beside the data.
    private RecordTable<Period> Other(RecordFiles periods)
    {
        var file = periods.Names[0];
        return Table(Schemas.Periods, [(file, Source(file, periods))], PeriodRows.Read);
    }

    // One file with the columns of contacts.csv, and not those of participations.
    private bool IsOfContacts(string file)
    {
        if (Source(file) is not { } source || Opened(source) is not { } rows)
            return false;
        string[] columns = rows.ReadHeader()
            ? [.. Enumerable.Range(0, Math.Min(rows.Count, TableRows.ColumnLimit))
                .Select(field => ColumnNames.Of(rows.Text(field).Trim(), Schemas.Contacts, _options))]
            : [];
        _isOfContacts = columns.Contains("source") && columns.Contains("target") && !(columns.Contains("city") && columns.Contains("event"));
        if (_isOfContacts)
        {
            _log.Add(
                RecordCodes.ReadAsContacts, file, 1, string.Empty, "columns 'source' and 'target', read as direct ties of cities", "columns 'city' and 'event'",
                "Use --map source=city,target=event if the targets are events.");
        }

        return _isOfContacts;
    }

    private TableRows? Opened(TableSource source)
    {
        try
        {
            return source.Rows(_pool, new ProblemLog());
        }
        catch (IOException)
        {
            return null; // reported when the table is read
        }
    }

    private TableSource? Source(string file) => _sources.TryGetValue(file, out var known) ? known : _sources[file] = Source(file, _files);

    private TableSource? Source(string file, RecordFiles files)
    {
        if (Bytes(file, files) is not { } bytes)
            return null;
        if (ParquetRows.Is(bytes.Span))
            return TableSource.Parquet(file, bytes);
        if (!Workbook.Is(bytes.Span))
            return Text(file, bytes);
        return Workbook.ToCsv(file, bytes.ToArray(), _options.Sheet, _log) is { } csv ? TableSource.Csv(file, csv) : null;
    }

    private TableSource? Text(string file, ReadOnlyMemory<byte> bytes)
    {
        if (ForeignFiles.Of(file, bytes.Span) is var (found, expected, advice))
        {
            _log.Add(RecordCodes.Unreadable, file, 0, string.Empty, found, expected, advice);
            return null;
        }

        return TableSource.Csv(file, TextEncoding.ToUtf8(file, bytes, _options.Encoding, _log));
    }

    private ReadOnlyMemory<byte>? Bytes(string file, RecordFiles files)
    {
        try
        {
            _open.Add(files.Open(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _log.Add(RecordCodes.Unreadable, file, 0, string.Empty, $"a file that cannot be read ({error.Message})", "a readable file of at most 2 GB");
            return null;
        }

        var bytes = _open[^1].Memory;
        _hashes[file] = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        return bytes;
    }
}
