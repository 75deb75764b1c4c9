namespace CityNetworks.Records.Spelling;

/// <summary>How alike two short texts are, from 0 to 1.</summary>
/// <remarks>
/// Formula: Jaro J = (m/|a| + m/|b| + (m − t)/m)/3 with m letters in common no further apart than half the longer text, t of them transposed by halves;
/// Jaro–Winkler = J + 0.1·ℓ·(1 − J), ℓ ≤ 4 letters of common prefix.
/// Cases: both empty → 1; nothing in common → 0. Only the first 64 letters count.
/// Source: Winkler (1990), Proceedings of the Section on Survey Research Methods, American Statistical Association, 354–359.
/// </remarks>
internal static class JaroWinkler
{
    private const int Longest = 64;

    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
            return 1;

        a = a[..Math.Min(a.Length, Longest)];
        b = b[..Math.Min(b.Length, Longest)];
        var jaro = Jaro(a, b);
        var prefix = Math.Min(4, a.CommonPrefixLength(b));
        return jaro + 0.1 * prefix * (1 - jaro);
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<bool> taken = stackalloc bool[Longest];
        Span<char> common = stackalloc char[Longest];
        var reach = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        var matches = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var end = Math.Min(b.Length, i + reach + 1);
            for (var j = Math.Max(0, i - reach); j < end; j++)
            {
                if (taken[j] || a[i] != b[j])
                    continue;
                taken[j] = true;
                common[matches++] = a[i];
                break;
            }
        }

        if (matches == 0)
            return 0;

        var outOfPlace = 0;
        for (int j = 0, k = 0; j < b.Length; j++)
        {
            if (taken[j] && common[k++] != b[j])
                outOfPlace++;
        }

        return ((double)matches / a.Length + (double)matches / b.Length + (matches - outOfPlace / 2) / (double)matches) / 3;
    }
}
