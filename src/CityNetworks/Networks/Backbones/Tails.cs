namespace CityNetworks.Networks.Backbones;

/// <summary>For each tested pair, the chance under the null model to share at least, and at most, as many events as it does.</summary>
/// <remarks>Pairs with the same tails by construction share a cell, so that tens of millions of pairs need 4 bytes each.</remarks>
/// <param name="Upper">By cell.</param>
/// <param name="Lower">By cell.</param>
/// <param name="Cells">The cell of each pair; null: every pair has its own.</param>
internal sealed record Tails(double[] Upper, double[] Lower, int[]? Cells = null)
{
    /// <summary>A cell for each pair.</summary>
    /// <param name="pairs">How many there are.</param>
    /// <returns>Zeros.</returns>
    public static Tails Empty(int pairs) => new(new double[pairs], new double[pairs]);

    /// <summary>The cell of a pair.</summary>
    /// <param name="pair">Its place.</param>
    /// <returns>The place in <see cref="Upper"/> and <see cref="Lower"/>.</returns>
    public int CellOf(int pair) => Cells is null ? pair : Cells[pair];

    /// <summary>The number of pairs of each cell.</summary>
    /// <returns>By cell; all 1 where every pair has its own.</returns>
    public int[] Times()
    {
        var times = new int[Upper.Length];
        if (Cells is null)
            Array.Fill(times, 1);
        else
        {
            foreach (var cell in Cells)
                times[cell]++;
        }

        return times;
    }
}
