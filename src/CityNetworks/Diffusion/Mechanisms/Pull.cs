using CityNetworks.Diffusion.Model;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>How much of an adoption is still seen: δ^(age) where a city has adopted, else 0.</summary>
internal static class Pull
{
    /// <summary>One number a lane.</summary>
    public static void Of(StateBefore before, int city, double memory, Span<double> pull)
    {
        var adopted = Lanes.Row(before.Adopted, city);
        for (var lane = 0; lane < Lanes.Count; lane++)
            pull[lane] = adopted[lane];
        if (memory == 1)
            return;

        var adoptedIn = Lanes.Row(before.AdoptedIn, city);
        for (var lane = 0; lane < Lanes.Count; lane++)
            pull[lane] = adopted[lane] == 0 ? 0 : Math.Pow(memory, before.Period - 1 - adoptedIn[lane]);
    }
}
