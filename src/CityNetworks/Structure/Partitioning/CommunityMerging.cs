namespace CityNetworks.Structure.Partitioning;

/// <summary>Lets whole communities join each other as long as Barber's modularity rises.</summary>
internal static class CommunityMerging
{
    /// <summary>The label that each label becomes; null when no two communities can join with a gain.</summary>
    /// <remarks>A community a that joins C gains L_aC·L − K_a·D_C − D_a·K_C (times 1/L²). Ties fall to the smallest label. Every move raises a whole number
    /// that is bounded, so the moves end.</remarks>
    /// <param name="rows">The ties between labels.</param>
    /// <param name="cityDegrees">K: the degrees of the cities of each label.</param>
    /// <param name="eventDegrees">D: the degrees of the events of each label.</param>
    /// <param name="ties">L.</param>
    public static int[]? Of(LabelRows rows, long[] cityDegrees, long[] eventDegrees, long ties)
    {
        var joined = Enumerable.Range(0, rows.Count).ToArray();
        var (k, d) = (cityDegrees.AsSpan().ToArray(), eventDegrees.AsSpan().ToArray());
        var counts = new long[rows.Count];
        var moves = 0;
        for (var before = -1; before != moves;)
        {
            before = moves;
            for (var label = 0; label < rows.Count; label++)
            {
                var others = rows.LabelsOf(label);
                var between = rows.TiesOf(label);
                if (others.IsEmpty)
                    continue; // with nothing to join, nothing to gain
                for (var place = 0; place < others.Length; place++)
                    counts[joined[others[place]]] += between[place];
                var (own, ownK, ownD) = (joined[label], cityDegrees[label], eventDegrees[label]);
                k[own] -= ownK;
                d[own] -= ownD;
                var (best, gain) = (own, Gain(own));
                foreach (var other in others)
                {
                    var value = Gain(joined[other]);
                    if (value > gain || (value == gain && best != own && joined[other] < best))
                        (best, gain) = (joined[other], value);
                }

                foreach (var other in others)
                    counts[joined[other]] = 0;
                k[best] += ownK;
                d[best] += ownD;
                joined[label] = best;
                moves += best == own ? 0 : 1;

                long Gain(int target) => (counts[target] * ties) - (ownK * d[target]) - (ownD * k[target]);
            }
        }

        return moves > 0 ? joined : null;
    }
}
