namespace CityNetworks.Mutation;

/// <summary>Mutants that no test can kill, since they change nothing that is promised; each with its reason. One a line of explained.tsv: file, code, code of
/// the mutant, reason.</summary>
internal sealed class Explained
{
    private readonly Dictionary<(string File, string From, string To), string> _reasons = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "explained.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => (cells[0], cells[1], cells[2]), cells => cells[3]);

    /// <summary>The reason, or null.</summary>
    public string? Why(Mutant mutant) =>
        _reasons.GetValueOrDefault((mutant.File, mutant.From, mutant.To.Length == 0 ? "(left out)" : mutant.To));
}
