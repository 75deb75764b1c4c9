using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>Direct ties between cities beside the events, by the city that hears.</summary>
/// <remarks>Directed: the source of a tie names, hears from or borders its target, so what the target does reaches the source. A tie holds in periods; between
/// them it does not.</remarks>
internal sealed class DirectTies
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[] _weights;
    private readonly int[] _from;
    private readonly int[] _to;

    public DirectTies(RecordSet records, Population population, Timeline timeline, ContactWeights? weights)
    {
        var ties = weights is null ? [] : records.Contacts
            .Select(row => (
                Source: population.NumberOf(row.Source),
                Target: population.NumberOf(row.Target),
                Row: row,
                Weight: (row.Weight ?? 1) * (row.Kind is { } kind ? weights.Kinds.GetValueOrDefault(kind, weights.All) : weights.All)))
            .Where(tie => tie.Source >= 0 && tie.Target >= 0 && tie.Source != tie.Target && tie.Weight > 0)
            .OrderBy(tie => tie.Source)
            .ThenBy(tie => tie.Target)
            .ThenBy(tie => tie.Row.Kind, StringComparer.Ordinal)
            .ThenBy(tie => tie.Row.From, StringComparer.Ordinal)
            .ThenBy(tie => tie.Row.To, StringComparer.Ordinal)
            .ThenBy(tie => tie.Weight)
            .ToArray();
        _offsets = RowOffsets.Of(Array.ConvertAll(ties, tie => tie.Source), population.Count);
        _targets = Array.ConvertAll(ties, tie => tie.Target);
        _weights = Array.ConvertAll(ties, tie => tie.Weight);
        _from = Array.ConvertAll(ties, tie => tie.Row.From is { } from ? timeline.NumberOf(from) : 0);
        _to = Array.ConvertAll(ties, tie => tie.Row.To is { } to ? timeline.NumberOf(to) : timeline.Count);
    }

    /// <summary>The number of ties.</summary>
    public int Count => _targets.Length;

    /// <summary>The first tie of a city that hears; its ties end where those of the next city begin.</summary>
    public int FirstOf(int city) => _offsets[city];

    /// <summary>Whom a tie hears from.</summary>
    public int TargetOf(int tie) => _targets[tie];

    /// <summary>The weight of a tie in a period; 0 where it does not hold.</summary>
    public double WeightIn(int tie, int period) => period >= _from[tie] && period < _to[tie] ? _weights[tie] : 0;

    /// <summary>Σ_u w(u)·δ^(now − 1 − u) over the periods u before <paramref name="now"/>: what is left of the contact.</summary>
    public double LeftBefore(int tie, int now, double memory)
    {
        var left = 0.0;
        for (var period = _from[tie]; period < now; period++)
            left = (left * memory) + WeightIn(tie, period);
        return left;
    }
}
