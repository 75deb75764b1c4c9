using System.Security.Cryptography;
using CityNetworks.Records.Reading.Rows;

namespace CityNetworks.Records.Reading;

/// <summary>All tables of a data set as the files have them: each cell checked by itself, nothing yet between tables.</summary>
internal sealed class RecordTables
{
    private readonly RecordFiles _files;
    private readonly ProblemLog _log;
    private readonly ReadingOptions _options;
    private readonly TextPool _pool = new();
    private bool _isOfContacts;
    private readonly Dictionary<string, byte[]?> _bytes = new(StringComparer.Ordinal); // a single file is looked at before it is read
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public RecordTables(RecordFiles files, ReadingOptions options, ProblemLog log)
    {
        _options = options;
        _files = files;
        _log = log;
        Package = files.IsSingle || !files.Names.Contains(DataPackage.File) || Bytes(DataPackage.File) is not { } bytes
            ? new DataPackage()
            : DataPackage.Read(bytes, log);
        Periods = options.PeriodTable is { } periods ? Other(periods) : Table(Schemas.Periods, PeriodRows.Read);
        Cities = Table(Schemas.Cities, rows => CityRows.Read(rows, Periods));
        Events = Table(Schemas.Events, EventRows.Read);
        if (files.IsSingle && !IsOfContacts(files.Names[0]))
        {
            FlatRows? flat = null;
            Participations = Table(Schemas.Flat, ParticipationRows.Read, (rows, row) => (flat ??= new FlatRows(rows, options.PeriodBy ?? PeriodBinning.Year)).Take(row));
            Events = new(files.Names[0], flat?.Events ?? []);
            Cities = new(files.Names[0], flat?.Cities ?? []);
        }
        else
        {
            Participations = Table(Schemas.Participations, ParticipationRows.Read);
        }

        Ties = new TieRows(Participations);
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
        _bytes.Clear();
    }

    public DataPackage Package { get; }

    public RecordTable<Period> Periods { get; }

    public RecordTable<City> Cities { get; }

    public RecordTable<Event> Events { get; }

    public RecordTable<Participation> Participations { get; }

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

    private RecordTable<T> Table<T>(TableSchema schema, Func<RowReader, IEnumerable<T>> read, Action<RowReader, T>? also = null)
    {
        var file = !_files.IsSingle ? schema.File : schema.IsFlat || (schema == Schemas.Contacts && _isOfContacts) ? _files.Names[0] : string.Empty;
        return _files.Names.Contains(file) ? Table(schema, file, Bytes(file), read, also) : new(schema.File, []);
    }

    private RecordTable<T> Table<T>(TableSchema schema, string file, byte[]? bytes, Func<RowReader, IEnumerable<T>> read, Action<RowReader, T>? also)
    {
        if (bytes is null || RowReader.Open(schema, file, bytes, _pool, _options, _log) is not { } rows)
            return new(file, []) { IsBroken = true };

        var placed = new List<Placed<T>>();
        foreach (var row in read(rows))
        {
            placed.Add(new(row, rows.Line));
            also?.Invoke(rows, row);
        }

        if (placed.Count + rows.BrokenRows == 0)
            _log.Add(RecordCodes.NoRows, file, 0, string.Empty, "a header and no row", "at least one row", "Delete the file, or fill it.");
        return new(file, placed) { BrokenRows = rows.BrokenRows, BrokenIds = rows.BrokenIds };
    }

    // Periods of a file of their own, beside the data.
    private RecordTable<Period> Other(RecordFiles periods)
    {
        var file = periods.Names[0];
        return Table(Schemas.Periods, file, Bytes(file, periods), PeriodRows.Read, null);
    }

    // One file with the columns of contacts.csv, and not those of participations.
    private bool IsOfContacts(string file)
    {
        if (Bytes(file) is not { } bytes)
            return false;
        var rows = new CsvRows(file, bytes, _pool, new ProblemLog());
        var columns = rows.Read() ? Enumerable.Range(0, Math.Min(rows.Count, CsvRows.ColumnLimit)).Select(field => ColumnNames.Of(rows.Text(field).Trim(), Schemas.Contacts, _options)).ToArray() : [];
        _isOfContacts = columns.Contains("source") && columns.Contains("target") && !(columns.Contains("city") && columns.Contains("event"));
        if (_isOfContacts)
        {
            _log.Add(
                RecordCodes.ReadAsContacts, file, 1, string.Empty, "columns 'source' and 'target', read as direct ties of cities", "columns 'city' and 'event'",
                "Say --map source=city,target=event if the targets are events.");
        }

        return _isOfContacts;
    }

    private byte[]? Bytes(string file) => _bytes.TryGetValue(file, out var known) ? known : _bytes[file] = Bytes(file, _files);

    private byte[]? Bytes(string file, RecordFiles files)
    {
        byte[] bytes;
        try
        {
            bytes = files.Read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _log.Add(RecordCodes.Unreadable, file, 0, string.Empty, $"a file that cannot be read ({error.Message})", "a readable file of at most 2 GB");
            return null;
        }

        _hashes[file] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return Workbook.Is(bytes) ? Workbook.ToCsv(file, bytes, _options.Sheet, _log) : TextEncoding.ToUtf8(file, bytes, _options.Encoding, _log);
    }
}
