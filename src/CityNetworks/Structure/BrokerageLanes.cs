using System.Numerics;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>Brokerage under several labellings of the same cities at once: every open pair is found once and compared in all labellings.</summary>
/// <remarks>
/// One lane a labelling. Counts are whole numbers, so each labelling has the same bits as alone, whatever the width of the processor's vectors.
/// Cost: O(Σ_v g_v²) tests of pairs, and for each open pair a few vector operations for the labellings together.
/// </remarks>
internal sealed class BrokerageLanes
{
    private const int MostEnds = ushort.MaxValue; // what a lane of 16 bits can count before it must be added up
    private readonly CoPresenceRows _rows;
    private readonly MeetingSpans? _spans;
    private readonly double _factor;

    /// <param name="rows">The ties.</param>
    /// <param name="spans">When they were made; null: in no order.</param>
    /// <param name="factor">What an ordered pair counts.</param>
    public BrokerageLanes(CoPresenceRows rows, MeetingSpans? spans, double factor) => (_rows, _spans, _factor) = (rows, spans, factor);

    /// <summary>The number of labellings that are counted together.</summary>
    public static int Width => Vector<ushort>.Count;

    /// <summary>The counts under each labelling.</summary>
    /// <param name="labellings">At most <see cref="Width"/>; by city its group, below 65,536, −1 for the same cities in all.</param>
    /// <returns>In the order of the labellings.</returns>
    public BrokerageCounts[] Of(IReadOnlyList<int[]> labellings)
    {
        var labels = Labels(labellings);
        var isOut = Array.ConvertAll(labellings[0], group => group < 0);
        var isClosed = isOut.AsSpan().ToArray();
        var ends = new int[_rows.CityCount];
        var counts = new long[_rows.CityCount * BrokerageCounts.RoleCount * Width];
        for (var a = 0; a < _rows.CityCount; a++)
        {
            if (isOut[a])
                continue;
            var brokers = _rows.PartnersOf(a);
            isClosed[a] = true;
            foreach (var partner in brokers)
                isClosed[partner] = true;
            for (var k = 0; k < brokers.Length; k++)
            {
                if (!isOut[brokers[k]])
                    Add(labels, a, brokers[k], ends.AsSpan(0, OpenEnds(a, k, isClosed, ends)), counts);
            }

            isClosed[a] = false;
            foreach (var partner in brokers)
                isClosed[partner] = isOut[partner];
        }

        return [.. labellings.Select((_, lane) => Counts(counts, lane))];
    }

    // By city and lane, the cities apart by the width; a city left out is never read.
    private static ushort[] Labels(IReadOnlyList<int[]> labellings)
    {
        var labels = new ushort[labellings[0].Length * Width];
        for (var lane = 0; lane < labellings.Count; lane++)
        {
            for (var city = 0; city < labellings[lane].Length; city++)
                labels[(city * Width) + lane] = (ushort)Math.Max(0, labellings[lane][city]);
        }

        return labels;
    }

    private int OpenEnds(int a, int broker, bool[] isClosed, int[] ends)
    {
        var v = _rows.PartnersOf(a)[broker];
        var partners = _rows.PartnersOf(v);
        var count = 0;
        for (var l = 0; l < partners.Length; l++)
        {
            var isEnd = !isClosed[partners[l]] && _spans?.IsInTime(_rows.FirstOf(a) + broker, _rows.FirstOf(v) + l) != false;
            ends[count] = partners[l];
            count += isEnd ? 1 : 0;
        }

        return count;
    }

    // With a of v's group: coordinator where b is of it too, else representative. With a of another: gatekeeper where b is of v's, itinerant where b is of a's.
    private static void Add(ushort[] labels, int a, int v, Span<int> ends, long[] counts)
    {
        while (ends.Length > 0)
        {
            var part = ends[..Math.Min(ends.Length, MostEnds)];
            ends = ends[part.Length..];
            var (first, broker) = (new Vector<ushort>(labels, a * Width), new Vector<ushort>(labels, v * Width));
            Vector<ushort> withBroker = default, withFirst = default;
            foreach (var b in part)
            {
                var last = new Vector<ushort>(labels, b * Width);
                withBroker -= Vector.Equals(last, broker); // equal lanes are −1
                withFirst -= Vector.Equals(last, first);
            }

            var isOwn = Vector.Equals(first, broker);
            Add(counts, BrokerageRole.Coordinator, v, withBroker & isOwn);
            Add(counts, BrokerageRole.Representative, v, (new Vector<ushort>((ushort)part.Length) - withBroker) & isOwn);
            Add(counts, BrokerageRole.Gatekeeper, v, Vector.AndNot(withBroker, isOwn));
            Add(counts, BrokerageRole.Itinerant, v, Vector.AndNot(withFirst, isOwn));
            Add(counts, BrokerageRole.Liaison, v, Vector.AndNot(new Vector<ushort>((ushort)part.Length) - withBroker - withFirst, isOwn));
        }
    }

    private static void Add(long[] counts, BrokerageRole role, int v, Vector<ushort> added)
    {
        var at = counts.AsSpan(((v * BrokerageCounts.RoleCount) + (int)role) * Width, Width);
        for (var lane = 0; lane < Width; lane++)
            at[lane] += added[lane];
    }

    private BrokerageCounts Counts(long[] counts, int lane)
    {
        var byRole = new double[BrokerageCounts.RoleCount][];
        for (var role = 0; role < byRole.Length; role++)
        {
            byRole[role] = new double[_rows.CityCount];
            for (var city = 0; city < _rows.CityCount; city++)
                byRole[role][city] = _factor * counts[(((city * byRole.Length) + role) * Width) + lane];
        }

        return new BrokerageCounts(byRole);
    }
}
