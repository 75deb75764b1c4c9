using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>Counts the transfers of a period by degree, and the cities that hold each object at its end.</summary>
internal static class TransferCount
{
    /// <summary>Adds what the runs of a block found.</summary>
    public static void Add(PolicyTally tally, int step, int runs, IReadOnlyList<RunAdoption> adoptions, PolicyBlock block, Lifecycle? life)
    {
        var (degrees, objects) = (Degrees.Ids.Count, Objects.Ids.Count);
        Span<int> byDegree = stackalloc int[degrees * Lanes.Count];
        Span<int> byObject = stackalloc int[objects * Lanes.Count];
        byDegree.Clear();
        byObject.Clear();
        foreach (var adoption in adoptions)
            byDegree[((int)adoption.Degree * Lanes.Count) + (adoption.Cell % Lanes.Count)]++;
        Lanes.CountBits(block.Objects, byObject);
        for (var cell = 0; life is not null && cell < block.Objects.Length; cell++)
        {
            if (life.HasRejected(cell))
                byObject[(Objects.NegativeLessons * Lanes.Count) + (cell % Lanes.Count)]++;
        }

        for (var lane = 0; lane < runs; lane++)
        {
            for (var degree = 0; degree < degrees; degree++)
                tally.Row(tally.OfDegree, step, degrees, degree)[byDegree[(degree * Lanes.Count) + lane]]++;
            for (var item = 0; item < objects; item++)
                tally.Row(tally.WithObject, step, objects, item)[byObject[(item * Lanes.Count) + lane]]++;
        }
    }
}
