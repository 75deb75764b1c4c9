using System.Security.Cryptography;

namespace CityNetworks.Records.Reading;

/// <summary>All tables of a data set as the files have them: each cell checked by itself, nothing yet between tables.</summary>
internal sealed class RecordTables
{
    private readonly RecordFiles _files;
    private readonly ProblemLog _log;
    private readonly TextPool _pool = new();
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public RecordTables(RecordFiles files, ProblemLog log)
    {
        _files = files;
        _log = log;
        Package = files.IsSingle || !files.Names.Contains(DataPackage.File) || Bytes(DataPackage.File) is not { } bytes
            ? new DataPackage()
            : DataPackage.Read(bytes, log);
        Periods = Table(Schemas.Periods, PeriodRows.Read);
        Cities = Table(Schemas.Cities, rows => CityRows.Read(rows, Periods));
        Events = Table(Schemas.Events, EventRows.Read);
        Participations = Table(Schemas.Participations, ParticipationRows.Read);
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

    private RecordTable<T> Table<T>(TableSchema schema, Func<RowReader, IEnumerable<T>> read)
    {
        var file = !_files.IsSingle ? schema.File : schema == Schemas.Participations ? _files.Names[0] : string.Empty;
        if (!_files.Names.Contains(file))
            return new(schema.File, []);
        if (Bytes(file) is not { } bytes || RowReader.Open(schema, file, bytes, _pool, _log) is not { } rows)
            return new(file, []) { IsBroken = true };

        var placed = new List<Placed<T>>();
        foreach (var row in read(rows))
            placed.Add(new(row, rows.Line));
        if (placed.Count + rows.BrokenRows == 0)
            _log.Add(RecordCodes.NoRows, file, 0, string.Empty, "a header and no row", "at least one row", "Delete the file, or fill it.");
        return new(file, placed) { BrokenRows = rows.BrokenRows, BrokenIds = rows.BrokenIds };
    }

    private byte[]? Bytes(string file)
    {
        byte[] bytes;
        try
        {
            bytes = _files.Read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _log.Add(RecordCodes.Unreadable, file, 0, string.Empty, $"a file that cannot be read ({error.Message})", "a readable file of at most 2 GB");
            return null;
        }

        _hashes[file] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
            return bytes;
        _log.Add(RecordCodes.NotUtf8, file, 0, string.Empty, "UTF-16 text", "UTF-8", "Save the file as UTF-8.");
        return null;
    }
}
