using CityNetworks.Numerics;

namespace CityNetworks.Structure.Partitioning;

/// <summary>One start of <see cref="Communities"/>: the labels of both modes and how they change.</summary>
internal sealed class LabelPropagation
{
    private const int NoLabel = -1;

    private readonly long _ties;
    private readonly LabelledSide _cities;
    private readonly LabelledSide _events;
    private readonly int[] _counts;
    private readonly int[] _touched;
    private readonly int[] _first;
    private readonly int[] _second;

    private LabelPropagation(PresentTies ties, int labelCount)
    {
        _ties = ties.Cities.ItemCount;
        _cities = new LabelledSide(ties.Cities, labelCount);
        _events = new LabelledSide(ties.Events, labelCount);
        _counts = new int[labelCount];
        _touched = new int[labelCount];
        (_first, _second) = (new int[_ties], new int[_ties]);
    }

    /// <summary>By city present.</summary>
    public int[] CityLabels => _cities.Labels;

    /// <summary>By event present.</summary>
    public int[] EventLabels => _events.Labels;

    /// <summary>L²·Q, a whole number.</summary>
    public long Score { get; private set; }

    /// <summary>Starts from the events where <paramref name="start"/> is even, from the cities where it is odd; the first two starts number labels as the
    /// nodes.</summary>
    public static LabelPropagation Run(PresentTies ties, int start, ulong seed)
    {
        var startsFromEvents = start % 2 == 0;
        var labels = Enumerable.Range(0, (startsFromEvents ? ties.Events : ties.Cities).Count).ToArray();
        if (start > 1)
            new CounterRandom(seed).Sequence(RandomPurpose.Permutation, start).Shuffle<int>(labels);

        var run = new LabelPropagation(ties, labels.Length);
        var (first, second) = startsFromEvents ? (run._events, run._cities) : (run._cities, run._events);
        first.Start(labels);
        do
            run.Propagate(first, second);
        while (run.Merge());
        return run;
    }

    // Each mode in turn takes the best labels given the other's: Q can only rise, and the loop ends when it does not.
    private void Propagate(LabelledSide first, LabelledSide second)
    {
        var before = long.MinValue;
        while (true)
        {
            Relabel(second, first);
            Score = Relabel(first, second);
            if (Score == before)
                return;
            before = Score;
        }
    }

    private long Relabel(LabelledSide own, LabelledSide other)
    {
        var score = 0L;
        var (counts, touched, ownLabels, labels, degrees) = (_counts, _touched, own.Labels, other.Labels, other.Degrees);
        var (offsets, items) = (own.Rows.Offsets, own.Rows.Items);
        Array.Clear(own.Degrees);
        for (var node = 0; node < ownLabels.Length; node++)
        {
            var row = items.AsSpan(offsets[node]..offsets[node + 1]);
            var count = 0;
            foreach (var neighbour in row)
            {
                var label = labels[neighbour];
                if (counts[label]++ == 0)
                    touched[count++] = label;
            }

            var present = ownLabels[node];
            var (best, gain) = present == NoLabel ? (NoLabel, long.MinValue) : (present, (counts[present] * _ties) - (row.Length * degrees[present]));
            foreach (var label in touched.AsSpan(0, count))
            {
                var value = (counts[label] * _ties) - (row.Length * degrees[label]);
                if (value > gain || (value == gain && best != present && label < best))
                    (best, gain) = (label, value);
                counts[label] = 0;
            }

            ownLabels[node] = best;
            own.Degrees[best] += row.Length;
            score += gain;
        }

        return score;
    }

    private bool Merge()
    {
        var target = CommunityMerging.Of(TiesBetween(), _cities.Degrees, _events.Degrees, _ties);
        if (target is null)
            return false;
        _cities.Rename(target);
        _events.Rename(target);
        return true;
    }

    private LabelRows TiesBetween()
    {
        var (offsets, items) = (_cities.Rows.Offsets, _cities.Rows.Items);
        for (var city = 0; city < _cities.Labels.Length; city++)
        {
            for (var tie = offsets[city]; tie < offsets[city + 1]; tie++)
                (_first[tie], _second[tie]) = (_cities.Labels[city], _events.Labels[items[tie]]);
        }

        return new LabelRows(_counts.Length, _first, _second);
    }

    /// <summary>The nodes of one mode with their labels, and the sum of degrees of each label.</summary>
    private sealed class LabelledSide
    {
        public LabelledSide(CompressedRows rows, int labelCount)
        {
            Rows = rows;
            Labels = new int[rows.Count];
            Array.Fill(Labels, NoLabel);
            Degrees = new long[labelCount];
        }

        public CompressedRows Rows { get; }

        public int[] Labels { get; }

        public long[] Degrees { get; }

        public void Start(int[] labels)
        {
            labels.CopyTo(Labels, 0);
            SumDegrees();
        }

        public void Rename(int[] target)
        {
            for (var node = 0; node < Labels.Length; node++)
                Labels[node] = target[Labels[node]];

            SumDegrees();
        }

        private void SumDegrees()
        {
            Array.Clear(Degrees);
            for (var node = 0; node < Labels.Length; node++)
                Degrees[Labels[node]] += Rows.Offsets[node + 1] - Rows.Offsets[node];
        }
    }
}
