using System.Globalization;
using System.Text.Json;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>The value at a place that has been checked, or the one that holds where nothing is said.</summary>
internal static class JsonDefaults
{
    public static string Or(this JsonPlace? place, string unset) => place?.Text ?? unset;

    public static double Or(this JsonPlace? place, double unset) => place is null ? unset : double.Parse(place.Text, CultureInfo.InvariantCulture);

    public static ulong Or(this JsonPlace? place, ulong unset) => place is null ? unset : ulong.Parse(place.Text, CultureInfo.InvariantCulture);

    public static bool Or(this JsonPlace? place, bool unset) => place is null ? unset : place.Kind is JsonValueKind.True;

    /// <summary>A word of a list of words: <c>structural-equivalence</c> is <c>StructuralEquivalence</c>.</summary>
    public static T Or<T>(this JsonPlace? place, T unset)
        where T : struct, Enum => place is null ? unset : Enum.Parse<T>(place.Text.Replace("-", string.Empty, StringComparison.Ordinal), true);
}
