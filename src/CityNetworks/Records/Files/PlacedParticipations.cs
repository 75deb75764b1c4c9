using System.Collections;

namespace CityNetworks.Records.Files;

/// <summary>Participations with their lines; a row is made when it is asked for.</summary>
internal sealed class PlacedParticipations(ParticipationColumns rows, LineRuns lines) : IReadOnlyList<Placed<Participation>>
{
    public int Count => rows.Count;

    public Placed<Participation> this[int row] => new(rows[row], lines[row]);

    public IEnumerator<Placed<Participation>> GetEnumerator()
    {
        for (var row = 0; row < rows.Count; row++)
            yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
