using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure.Partitioning;

/// <summary>One start of <see cref="Communities"/>: the labels of both modes and how they change.</summary>
internal sealed class LabelPropagation
{
    private const int NoLabel = -1;

    private readonly long _ties;
    private readonly LabelledSide _cities;
    private readonly LabelledSide _events;
    private readonly long[] _counts;
    private readonly int[] _touched;
    private readonly int[] _first;
    private readonly int[] _second;

    private LabelPropagation(Window window, int labelCount)
    {
        _ties = window.TieCount;
        _cities = new LabelledSide(new Side(window, Mode.City), labelCount);
        _events = new LabelledSide(new Side(window, Mode.Event), labelCount);
        _counts = new long[labelCount];
        _touched = new int[labelCount];
        (_first, _second) = (new int[window.TieCount], new int[window.TieCount]);
    }

    public int[] CityLabels => _cities.Labels;

    public int[] EventLabels => _events.Labels;

    /// <summary>L²·Q, a whole number.</summary>
    public long Score { get; private set; }

    /// <summary>Starts from the events where <paramref name="start"/> is even, from the cities where it is odd; the first two starts number labels as the
    /// nodes.</summary>
    public static LabelPropagation Run(Window window, int start, ulong seed)
    {
        var startsFromEvents = start % 2 == 0;
        var labels = Enumerable.Range(0, startsFromEvents ? window.CountEvents() : window.CountCities()).ToArray();
        if (start > 1)
            new CounterRandom(seed).Sequence(RandomPurpose.Permutation, start).Shuffle<int>(labels);

        var run = new LabelPropagation(window, labels.Length);
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
        for (var node = own.Side.First; node < own.Side.End; node++)
        {
            var row = own.Side.NeighboursOf(node);
            if (row.IsEmpty)
                continue;
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
            score += gain;
        }

        own.SumDegrees();
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
        var tie = 0;
        for (var city = _cities.Side.First; city < _cities.Side.End; city++)
        {
            foreach (var @event in _cities.Side.NeighboursOf(city))
            {
                _first[tie] = _cities.Labels[city];
                _second[tie++] = _events.Labels[@event];
            }
        }

        return new LabelRows(_counts.Length, _first, _second);
    }

    /// <summary>The nodes of one mode with their labels, and the sum of degrees of each label.</summary>
    private sealed class LabelledSide
    {
        public LabelledSide(Side side, int labelCount)
        {
            Side = side;
            Labels = new int[side.Length];
            Array.Fill(Labels, NoLabel);
            Degrees = new long[labelCount];
        }

        public Side Side { get; }

        public int[] Labels { get; }

        public long[] Degrees { get; }

        // Only nodes present are dealt a label, so that a city without a tie cannot change the result.
        public void Start(int[] labels)
        {
            var next = 0;
            for (var node = Side.First; node < Side.End; node++)
                Labels[node] = Side.DegreeOf(node) > 0 ? labels[next++] : NoLabel;
            SumDegrees();
        }

        public void Rename(int[] target)
        {
            for (var node = Side.First; node < Side.End; node++)
                Labels[node] = Labels[node] == NoLabel ? NoLabel : target[Labels[node]];

            SumDegrees();
        }

        public void SumDegrees()
        {
            Array.Clear(Degrees);
            for (var node = Side.First; node < Side.End; node++)
            {
                var degree = Side.DegreeOf(node);
                if (degree > 0)
                    Degrees[Labels[node]] += degree;
            }
        }
    }
}
