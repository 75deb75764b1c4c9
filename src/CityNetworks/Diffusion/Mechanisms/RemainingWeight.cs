using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>How much of an adoption is still seen: δ^(age) where a city has adopted, else 0.</summary>
internal static class RemainingWeight
{
    /// <summary>In one lane.</summary>
    public static double Of(StateBefore before, int city, int lane, double memory)
    {
        var cell = (city * Lanes.Count) + lane;
        return before.Adopted[cell] == 0 ? 0 : memory == 1 ? 1 : Math.Pow(memory, before.Period - 1 - before.AdoptedIn[cell]);
    }

    /// <summary>In every lane.</summary>
    public static void Of(StateBefore before, int city, double memory, Span<double> pull)
    {
        if (memory == 1)
        {
            Lanes.Widen(Lanes.Row(before.Adopted, city), pull);
            return;
        }

        for (var lane = 0; lane < Lanes.Count; lane++)
            pull[lane] = Of(before, city, lane, memory);
    }
}
