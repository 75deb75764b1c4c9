namespace CityNetworks.Exchange;

/// <summary>Ids as labels for formats that have no way to escape: some characters are replaced, and ids that become the same get a number.</summary>
internal static class PlainLabels
{
    public static string[] Of(IReadOnlyList<string?> ids, Func<char, char> plain)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var labels = new string[ids.Count];
        for (var k = 0; k < labels.Length; k++)
        {
            var stem = string.Create(ids[k]!.Length, (Id: ids[k]!, plain), static (text, state) =>
            {
                for (var c = 0; c < text.Length; c++)
                    text[c] = state.plain(state.Id[c]);
            });
            var label = stem;
            for (var number = 2; !taken.Add(label); number++)
                label = $"{stem}~{number}";
            labels[k] = label;
        }

        return labels;
    }
}
