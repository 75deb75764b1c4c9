using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Do the spells of one city at one event, in one role, or its memberships, overlap?</summary>
internal static class SpellOverlaps
{
    public static void OfParticipations(RecordFileTables tables, PeriodAxis axis, ProblemLog log)
    {
        var rows = tables.Participations.Rows;
        foreach (var group in tables.Ties.Repeated)
        {
            if (!group.Any(row => rows[row].Row.Spell is not null))
                continue;
            foreach (var sameRole in group.Select(row => rows[row]).GroupBy(placed => placed.Row.Role))
                Report(sameRole.Select(placed => (placed.Row.Spell, placed.Line)), tables.Participations.File, "city, event and role", axis, log);
        }
    }

    public static void OfMemberships(RecordFileTables tables, PeriodAxis axis, ProblemLog log)
    {
        var dated = tables.Cities.Rows.Where(placed => (placed.Row.Joined ?? placed.Row.Left) is not null)
            .DistinctBy(placed => placed.Row.Id, StringComparer.Ordinal).ToDictionary(placed => placed.Row.Id, placed => placed.Line, StringComparer.Ordinal);
        foreach (var city in tables.Memberships.Rows.GroupBy(placed => placed.Row.City, StringComparer.Ordinal))
        {
            if (dated.TryGetValue(city.Key, out var line))
            {
                log.Add(
                    RecordCodes.MembershipTwice, tables.Memberships.File, city.First().Line, "city",
                    $"{Shown.Text(city.Key)}, which has joined or left on {log.AtFile(tables.Cities.File, line)}", "one of the two",
                    "Blank joined and left there.");
            }

            Report(city.Select(placed => (placed.Row.Spell, placed.Line)), tables.Memberships.File, "city", axis, log);
        }
    }

    private static void Report(IEnumerable<(RecordedSpell? Spell, int Line)> spells, string file, string key, PeriodAxis axis, ProblemLog log)
    {
        var ordered = spells.Where(row => row.Spell is null || axis.IsReadable(row.Spell))
            .Select(row => (First: Start(row.Spell), End: End(row.Spell), Text: row.Spell?.ToString() ?? "..", row.Line))
            .OrderBy(row => row.First).ThenBy(row => row.Line).ToArray();
        var last = 0;
        for (var k = 1; k < ordered.Length; k++)
        {
            if (ordered[k].First < ordered[last].End)
            {
                log.Add(
                    RecordCodes.OverlappingSpells, file, ordered[k].Line, "from",
                    $"the spell {ordered[k].Text} of the same {key} as {ordered[last].Text} on {log.At(file, ordered[last].Line)}",
                    "spells that do not overlap",
                    "Together they count as one.");
            }

            if (ordered[k].End > ordered[last].End)
                last = k;
        }

        int Start(RecordedSpell? spell) => spell?.From is { } from ? axis.PositionOf(from) : int.MinValue;

        int End(RecordedSpell? spell) => spell?.To is { } to ? axis.PositionOf(to) : int.MaxValue;
    }
}
