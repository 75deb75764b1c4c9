namespace CityNetworks.Diffusion.Scenarios;

/// <summary>The known name that a mistyped one most likely means.</summary>
internal static class NearestName
{
    /// <summary>«Did you mean …?», or nothing when no name is near: at most a third of the letters may differ.</summary>
    /// <remarks>Distance: letters put in, left out, changed, or two neighbours swapped (Damerau 1964). Ties go to the first name.</remarks>
    public static string Suggestion(string found, IEnumerable<string> known)
    {
        var nearest = known.Select(name => (Name: name, Distance: Distance(found.ToLowerInvariant(), name.ToLowerInvariant()))).MinBy(pair => pair.Distance);
        return nearest.Name is not null && nearest.Distance <= Math.Max(1, Math.Max(found.Length, nearest.Name.Length) / 3) ? $"Did you mean {nearest.Name}?" : string.Empty;
    }

    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                var change = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }
}
