namespace CityNetworks.Reports.Reading;

/// <summary>Ids that share a name.</summary>
internal static class Namesakes
{
    /// <summary>The name of each id; where several have the same, each with its id behind it, unless the id says no more than the name.</summary>
    /// <param name="named">Each id once, with its name.</param>
    /// <param name="shown">How an id is written; null: as it is.</param>
    /// <returns>The label of each id.</returns>
    public static Dictionary<string, string> Apart(IEnumerable<(string Id, string Name)> named, Func<string, string>? shown = null)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var same in named.GroupBy(row => row.Name, StringComparer.Ordinal))
        {
            var several = same.Skip(1).Any();
            foreach (var (id, name) in same)
            {
                var written = shown?.Invoke(id) ?? id;
                labels.Add(id, several && name != written ? $"{name} ({written})" : name);
            }
        }

        return labels;
    }
}
