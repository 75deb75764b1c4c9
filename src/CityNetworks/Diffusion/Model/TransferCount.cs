namespace CityNetworks.Diffusion.Model;

/// <summary>Counts the transfers of a period by degree, and the cities that hold each object at its end.</summary>
internal static class TransferCount
{
    /// <summary>Adds what the runs of a block found.</summary>
    public static void Add(PolicyTally tally, int step, int runs, IReadOnlyList<Uptake> adoptions, PolicyBlock block, Lifecycle? life)
    {
        Span<int> degrees = stackalloc int[Degrees.Ids.Count];
        Span<int> objects = stackalloc int[Objects.Ids.Count];
        for (var lane = 0; lane < runs; lane++)
        {
            degrees.Clear();
            foreach (var adoption in adoptions)
                degrees[(int)adoption.Degree] += adoption.Cell % Lanes.Count == lane ? 1 : 0;
            for (var degree = 0; degree < degrees.Length; degree++)
                tally.Row(tally.OfDegree, step, degrees.Length, degree)[degrees[degree]]++;

            objects.Clear();
            for (var cell = lane; cell < block.Objects.Length; cell += Lanes.Count)
            {
                for (var item = 0; item < Objects.NegativeLessons; item++)
                    objects[item] += Objects.Holds(block.Objects[cell], item) ? 1 : 0;
                objects[Objects.NegativeLessons] += life?.HasRejected(cell) is true ? 1 : 0;
            }

            for (var item = 0; item < objects.Length; item++)
                tally.Row(tally.WithObject, step, objects.Length, item)[objects[item]]++;
        }
    }
}
