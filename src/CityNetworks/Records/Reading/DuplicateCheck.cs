using System.Numerics;
using System.Text;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Do two rows of a table have the same key?</summary>
internal static class DuplicateCheck
{
    public static void Report(RecordFileTables tables, ProblemLog log)
    {
        Ids(tables.Cities, row => row.Id, "id", log);
        Ids(tables.Periods, row => row.Id, "id", log);
        if (!tables.IsFlat)
            Ids(tables.Events, row => row.Id, "id", log);
        Ids(tables.Organisations, row => row.Id, "id", log);
        Ids(tables.Policies, row => row.Id, "id", log);
        Ids(tables.Corrections, row => row.Id, "id", log);
        Ids(tables.Assessments, row => row.Period, "period", log);
        Keys(tables.Outcomes, row => (row.City, row.Policy, row.Period), RecordCodes.DuplicateId, "city, policy and period", log);
        Keys(tables.Covariates, row => (row.City, row.Period, row.Name), RecordCodes.DuplicateId, "city, period and name", log);
        Participations(tables, log);
        Keys(tables.Engagements, row => (row.Organisation, row.Event, row.Role), RecordCodes.DuplicateRow, "organisation, event and role", log);
        Keys(tables.Adoptions, row => (row.City, row.Policy, row.Period), RecordCodes.DuplicateRow, "city, policy and period", log);
        Keys(
            tables.Contacts, row => (row.Contact.Source, row.Contact.Target, row.Contact.Kind, row.Period, row.Contact.From, row.Contact.To),
            RecordCodes.DuplicateRow, "source, target, kind and periods", log);
        Keys(tables.Mandates, row => (row.Authority, row.Policy, row.From), RecordCodes.DuplicateRow, "authority, policy and from", log);
    }

    /// <summary>Cities whose ids differ only in case, accents or white space.</summary>
    public static void ReportLookalikes(IReadOnlyList<Mention> cities, ProblemLog log) =>
        Lookalikes(cities, _ => true, "one spelling for one city", "cities", log);

    /// <summary>
    /// Events whose ids differ only in case, accents or white space; periods and policies whose ids look the same: a letter with its accent as one character
    /// or as two.
    /// </summary>
    public static void ReportTwins(RecordFileTables tables, ProblemLog log)
    {
        Lookalikes(Events(tables), _ => true, "one spelling for one event", "events", log);
        Twins(Mentions.OfEventPeriods(tables).Concat(tables.Periods.Rows.Select(placed => new Mention(placed.Row.Id, tables.Periods.File, placed.Line, "id"))));
        Twins(tables.Policies.Rows.Select(placed => new Mention(placed.Row.Id, tables.Policies.File, placed.Line, "id")));

        void Twins(IEnumerable<Mention> ids) => Lookalikes(
            [.. ids.Where(id => !string.IsNullOrEmpty(id.Id) && !Ascii.IsValid(id.Id)).DistinctBy(id => id.Id, StringComparer.Ordinal)],
            pair => LetterCheck.Difference(pair.Id, pair.Other) is not null, "one way to write a letter", "things", log);
    }

    // Each event where it is first named; in a flat file rows name them all.
    private static IReadOnlyList<Mention> Events(RecordFileTables tables)
    {
        var attended = tables.Ties.Events;
        if ((tables.IsFlat || tables.Events.Rows.Count == 0) && !tables.Columns.EventIds.Contains(string.Empty))
            return attended;
        var listed = tables.Events.Rows.Select(placed => new Mention(placed.Row.Id, tables.Events.File, placed.Line, "id"));
        return listed.Concat(attended).Where(mention => !string.IsNullOrEmpty(mention.Id)).DistinctBy(mention => mention.Id, StringComparer.Ordinal).ToArray();
    }

    private static void Lookalikes(
        IReadOnlyList<Mention> ids, Func<(string Id, string Other), bool> isReported, string expected, string things, ProblemLog log)
    {
        if (!MayBeAlike(ids))
            return;
        var places = new Dictionary<string, int>(ids.Count, LetterFold.Comparer); // of the first of each folded spelling
        for (var place = 0; place < ids.Count; place++)
        {
            var id = ids[place];
            if (places.TryAdd(id.Id!, place))
                continue;
            var first = ids[places[id.Id!]];
            if (isReported((id.Id!, first.Id!)))
            {
                log.Add(
                    RecordCodes.LookalikeIds, id.File, id.Line, id.Column,
                    $"{Shown.Text(id.Id!)} beside {Shown.Text(first.Id!)} ({log.AtFile(first.File, first.Line)}){Points(id.Id!, first.Id!)}", expected,
                    OneName.Advice(id.Id!, first.Id!, things));
            }
        }
    }

    // Whether two ids have one number as folded texts; where all numbers differ, no texts have to be compared.
    private static bool MayBeAlike(IReadOnlyList<Mention> ids)
    {
        var numbers = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * Math.Min(ids.Count, 1 << 28)))];
        var mask = numbers.Length - 1;
        for (var place = 0; place < ids.Count; place++)
        {
            var number = Math.Max(1, LetterFold.Number(ids[place].Id!)); // 0: a free slot
            var slot = (int)(number >> 32) & mask;
            for (; numbers[slot] != 0; slot = (slot + 1) & mask)
            {
                if (numbers[slot] == number)
                    return true;
            }

            numbers[slot] = number;
        }

        return false;
    }

    // Where the eye cannot distinguish them: a letter with its accent as one character or as two.
    private static string Points(string id, string other) => LetterCheck.Difference(id, other) is { } points ? $", {points}" : string.Empty;

    private static void Participations(RecordFileTables tables, ProblemLog log)
    {
        var (file, rows) = tables.Participations;
        foreach (var group in tables.Ties.Repeated)
        {
            // Rows with spells may say the same at different times: SpellCheck looks at them.
            if (!group.Any(row => rows[row].Row.Spell is not null))
            {
                var table = new RecordTable<Participation>(file, [.. group.Select(row => rows[row])]);
                Keys(table, row => (row.Role, row.RoleWord), RecordCodes.DuplicateRow, "city, event and role", log);
            }
        }
    }

    private static void Ids<T>(RecordTable<T> table, Func<T, string> id, string column, ProblemLog log)
    {
        var lines = new Dictionary<string, int>(table.Rows.Count, StringComparer.Ordinal);
        foreach (var (row, line) in table.Rows)
        {
            var key = id(row);
            if (key.Length > 0 && !lines.TryAdd(key, line))
            {
                log.Add(
                    RecordCodes.DuplicateId, table.File, line, column, $"{Shown.Text(key)} again",
                    $"each {column} once; it stands on {log.At(table.File, lines[key])} already");
            }
        }
    }

    private static void Keys<TRow, TKey>(RecordTable<TRow> table, Func<TRow, TKey> key, RecordCode code, string columns, ProblemLog log)
        where TKey : notnull
    {
        var lines = new Dictionary<TKey, int>(table.Rows.Count);
        foreach (var (row, line) in table.Rows)
        {
            if (!lines.TryAdd(key(row), line))
                log.Add(
                    code,
                    table.File,
                    line,
                    string.Empty,
                    $"the same {columns} again",
                    $"each once; they stand on {log.At(table.File, lines[key(row)])} already");
        }
    }
}
