using CityNetworks.Numerics;

namespace CityNetworks.Structure.Partitioning;

/// <summary>The ties between labels: for each label the others that its nodes are tied to, each once, with the number of ties.</summary>
internal sealed class LabelRows
{
    private readonly int[] _offsets;
    private readonly int[] _ends;
    private readonly int[] _labels;
    private readonly long[] _ties;

    /// <summary>Counts the ties; those inside a label are passed over.</summary>
    /// <param name="labelCount">The number of labels.</param>
    /// <param name="first">By tie, the label of its city.</param>
    /// <param name="second">By tie, the label of its event.</param>
    public LabelRows(int labelCount, ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        _offsets = new int[labelCount + 1];
        for (var tie = 0; tie < first.Length; tie++)
        {
            var added = first[tie] == second[tie] ? 0 : 1;
            _offsets[first[tie] + 1] += added;
            _offsets[second[tie] + 1] += added;
        }

        RowOffsets.Accumulate(_offsets);
        _ends = RowOffsets.Places(_offsets);
        _labels = new int[_offsets[^1]];
        _ties = new long[_offsets[^1]];
        for (var tie = 0; tie < first.Length; tie++)
        {
            if (first[tie] == second[tie])
                continue;
            _labels[_ends[first[tie]]++] = second[tie];
            _labels[_ends[second[tie]]++] = first[tie];
        }

        Join(labelCount);
    }

    /// <summary>The number of labels.</summary>
    public int Count => _ends.Length;

    /// <summary>The labels that a label is tied to, each once.</summary>
    public ReadOnlySpan<int> LabelsOf(int label) => _labels.AsSpan(_offsets[label].._ends[label]);

    /// <summary>How many ties to each, in step with <see cref="LabelsOf"/>.</summary>
    public ReadOnlySpan<long> TiesOf(int label) => _ties.AsSpan(_offsets[label].._ends[label]);

    // A row's labels are moved to its front, each where it is first seen.
    private void Join(int labelCount)
    {
        var counts = new long[labelCount];
        for (var label = 0; label < labelCount; label++)
        {
            var kept = _offsets[label];
            for (var place = _offsets[label]; place < _ends[label]; place++)
            {
                var other = _labels[place];
                if (counts[other]++ == 0)
                    _labels[kept++] = other;
            }

            _ends[label] = kept;
            for (var place = _offsets[label]; place < kept; place++)
                (_ties[place], counts[_labels[place]]) = (counts[_labels[place]], 0);
        }
    }
}
