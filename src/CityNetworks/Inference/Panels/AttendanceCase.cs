using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Inference.Panels;

/// <summary>The records under one attendance of those participations that are known only by probability.</summary>
/// <param name="Records">The records; every participation is certain.</param>
/// <param name="Chance">The probability of the case, or its share of the draws; the chances of all cases add to 1.</param>
public sealed record AttendanceCase(RecordSet Records, double Chance)
{
    /// <summary>Every attendance that is possible, or draws of it.</summary>
    /// <remarks>
    /// Participations are independent. With u uncertain ones there are 2^u cases, and all are listed where they are no more than <paramref name="most"/>;
    /// else <paramref name="most"/> are drawn, each as likely. Without uncertain participations the records are the only case.
    /// </remarks>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count; rows that do not are left as they are.</param>
    /// <param name="most">The most cases; at least 1.</param>
    /// <param name="seed">The seed of the draws.</param>
    public static IReadOnlyList<AttendanceCase> Of(RecordSet records, Selection selection, int most = 256, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        int[] uncertain = [.. records.Participations.Index().Where(row =>
            row.Item.Probability is > 0 and < 1 && selection.Evidence.Contains(row.Item.Evidence)).Select(row => row.Index)];
        if (uncertain.Length == 0)
            return [new AttendanceCase(records, 1)];
        if (uncertain.Length < 31 && 1L << uncertain.Length <= most)
        {
            return [.. Enumerable.Range(0, 1 << uncertain.Length).Select(set => Case(records, uncertain, k => (set & (1 << k)) != 0, exact: true, 1))];
        }

        var random = new CounterRandom(seed);
        return
        [
            .. Enumerable.Range(0, most).Select(draw =>
                Case(records, uncertain, k => random.Uniform(RandomPurpose.Attendance, draw, k) < records.Participations[uncertain[k]].Probability,
                    exact: false, most)),
        ];
    }

    private static AttendanceCase Case(RecordSet records, int[] uncertain, Func<int, bool> attends, bool exact, int count)
    {
        var chance = 1.0;
        var absent = new HashSet<int>();
        var present = new HashSet<int>();
        for (var k = 0; k < uncertain.Length; k++)
        {
            var probability = records.Participations[uncertain[k]].Probability!.Value;
            chance *= attends(k) ? probability : 1 - probability;
            (attends(k) ? present : absent).Add(uncertain[k]);
        }

        Participation[] rows =
        [
            .. records.Participations.Where((_, row) => !absent.Contains(row)).Select(row =>
                row.Probability is > 0 and < 1 ? row with { Probability = null } : row),
        ];
        return new AttendanceCase(records with { Participations = rows }, exact ? chance : 1.0 / count);
    }
}
