using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>When each tie of a network holds: half-open spells of periods, those of a tie disjoint and in the order of time.</summary>
/// <remarks>
/// Memory: 8 bytes per spell and 4 per tie, 9 a spell more where there are roles and weights; nothing where all ties hold all the time.
/// </remarks>
internal sealed class TieSpells
{
    private readonly int[]? _offsets;
    private readonly int[] _firsts;
    private readonly int[] _ends;
    private readonly byte[]? _roles;
    private readonly double[]? _weights;

    private TieSpells(int[]? offsets, int[] firsts, int[] ends, byte[]? roles, double[]? weights) =>
        (_offsets, _firsts, _ends, _roles, _weights) = (offsets, firsts, ends, roles, weights);

    /// <summary>Every tie holds from the first period to the end.</summary>
    public static TieSpells Whole(int first, int end) => new(null, [first], [end], null, null);

    /// <summary>Spells tie by tie.</summary>
    public static TieSpells Of(int[] offsets, IReadOnlyList<TieSpell> spells)
    {
        var roles = spells.Any(spell => spell.Roles is not Roles.None) ? spells.Select(spell => (byte)spell.Roles).ToArray() : null;
        var weights = spells.Any(spell => spell.Weight != 1) ? spells.Select(spell => spell.Weight).ToArray() : null;
        return new(offsets, [.. spells.Select(spell => spell.First)], [.. spells.Select(spell => spell.End)], roles, weights);
    }

    /// <summary>The spells of some of the ties, renumbered; a tie may be taken more than once.</summary>
    public TieSpells Picked(ReadOnlySpan<int> ties)
    {
        if (_offsets is null)
            return this;
        var offsets = new int[ties.Length + 1];
        for (var k = 0; k < ties.Length; k++)
            offsets[k + 1] = offsets[k] + _offsets[ties[k] + 1] - _offsets[ties[k]];
        var picked = new TieSpells(
            offsets, new int[offsets[^1]], new int[offsets[^1]], _roles is null ? null : new byte[offsets[^1]], _weights is null ? null : new double[offsets[^1]]);
        for (var k = 0; k < ties.Length; k++)
        {
            var (from, count) = (_offsets[ties[k]], offsets[k + 1] - offsets[k]);
            _firsts.AsSpan(from, count).CopyTo(picked._firsts.AsSpan(offsets[k]));
            _ends.AsSpan(from, count).CopyTo(picked._ends.AsSpan(offsets[k]));
            _roles?.AsSpan(from, count).CopyTo(picked._roles.AsSpan(offsets[k]));
            _weights?.AsSpan(from, count).CopyTo(picked._weights.AsSpan(offsets[k]));
        }

        return picked;
    }

    /// <summary>Whether all ties hold at the same time, so that all who were at an event were there together.</summary>
    public bool AreWhole => _offsets is null;

    /// <summary>What the arrays take.</summary>
    public long Bytes =>
        (sizeof(int) * ((_offsets?.Length ?? 0L) + _firsts.Length + _ends.Length)) + (_roles?.Length ?? 0) + (sizeof(double) * (long)(_weights?.Length ?? 0));

    /// <summary>The first periods of the spells of a tie.</summary>
    public ReadOnlySpan<int> FirstsOf(int tie) => _offsets is null ? _firsts : _firsts.AsSpan(_offsets[tie], _offsets[tie + 1] - _offsets[tie]);

    /// <summary>The ends of the spells of a tie, in step.</summary>
    public ReadOnlySpan<int> EndsOf(int tie) => _offsets is null ? _ends : _ends.AsSpan(_offsets[tie], _offsets[tie + 1] - _offsets[tie]);

    /// <summary>The spells of a tie that overlap the periods, clipped to them.</summary>
    public IEnumerable<TieSpell> Within(int tie, int first, int end)
    {
        var (low, high) = _offsets is null ? (0, 1) : (_offsets[tie], _offsets[tie + 1]);
        for (var k = low; k < high; k++)
        {
            if (_firsts[k] >= end || _ends[k] <= first)
                continue;
            var (roles, weight) = (_roles is null ? Roles.None : (Roles)_roles[k], _weights is null ? 1 : _weights[k]);
            yield return new TieSpell(Math.Max(first, _firsts[k]), Math.Min(end, _ends[k]), roles, weight);
        }
    }

    /// <summary>Whether two ties hold in some period together.</summary>
    public bool Meet(int tie, int other) => LastTogether(tie, other) >= 0;

    /// <summary>The last period in which two ties hold together; −1 when there is none.</summary>
    public int LastTogether(int tie, int other)
    {
        var firsts = FirstsOf(tie);
        var ends = EndsOf(tie);
        var otherFirsts = FirstsOf(other);
        var otherEnds = EndsOf(other);
        for (int i = firsts.Length - 1, j = otherFirsts.Length - 1; i >= 0 && j >= 0;)
        {
            var end = Math.Min(ends[i], otherEnds[j]);
            if (Math.Max(firsts[i], otherFirsts[j]) < end)
                return end - 1;
            if (firsts[i] >= otherFirsts[j])
                i--;
            else
                j--;
        }

        return -1;
    }

    /// <summary>The sum over the periods in which two ties hold together; 0 when there is none.</summary>
    /// <param name="tie">A tie.</param>
    /// <param name="other">Another.</param>
    /// <param name="sums">By period: the sum of all before it; one longer than there are periods.</param>
    public double SumTogether(int tie, int other, double[] sums)
    {
        var firsts = FirstsOf(tie);
        var ends = EndsOf(tie);
        var otherFirsts = FirstsOf(other);
        var otherEnds = EndsOf(other);
        var sum = 0.0;
        for (int i = 0, j = 0; i < firsts.Length && j < otherFirsts.Length;)
        {
            var (first, end) = (Math.Max(firsts[i], otherFirsts[j]), Math.Min(ends[i], otherEnds[j]));
            sum += first < end ? sums[end] - sums[first] : 0;
            if (ends[i] <= otherEnds[j])
                i++;
            else
                j++;
        }

        return sum;
    }

    /// <summary>The spells in which two ties hold together.</summary>
    public IReadOnlyList<(int First, int End)> Together(int tie, int other)
    {
        var spells = new List<(int First, int End)>();
        for (int i = 0, j = 0; i < FirstsOf(tie).Length && j < FirstsOf(other).Length;)
        {
            var (first, end) = (Math.Max(FirstsOf(tie)[i], FirstsOf(other)[j]), Math.Min(EndsOf(tie)[i], EndsOf(other)[j]));
            if (first < end && spells.Count > 0 && spells[^1].End == first)
                spells[^1] = (spells[^1].First, end);
            else if (first < end)
                spells.Add((first, end));
            if (EndsOf(tie)[i] <= EndsOf(other)[j])
                i++;
            else
                j++;
        }

        return spells;
    }
}

/// <summary>A tie from a period to before another, in some roles and with some weight.</summary>
internal readonly record struct TieSpell(int First, int End, Roles Roles = Roles.None, double Weight = 1);
