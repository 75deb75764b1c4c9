using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Reports roles that options name and no row has: a misspelt word would change nothing, and nobody would know.</summary>
internal sealed class RoleCheck
{
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _meant = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the roles of a file.</summary>
    public void Take(RowReader rows)
    {
        _written.UnionWith(rows.RolesWritten);
        _meant.UnionWith(rows.RolesMeant);
    }

    /// <summary>Reports what no file has. Known roles may have weights wherever they are.</summary>
    /// <param name="file">The table.</param>
    /// <param name="options">The options.</param>
    /// <param name="log">Where problems go.</param>
    public void Report(string file, ReadingOptions options, ProblemLog log)
    {
        foreach (var name in options.Roles.Keys.Where(name => !_written.Contains(name)))
            Report("--map-role", name, _written);
        foreach (var name in options.RoleWeights.Keys.Where(name => !_meant.Contains(name) && !Words.Roles.TryRead(name.ToLowerInvariant(), out _)))
            Report("--role-weights", name, _meant);

        void Report(string option, string name, HashSet<string> roles)
        {
            string[] known = [.. roles.Order(StringComparer.Ordinal)];
            log.Add(
                RecordCodes.UnmetRole, file, 0, "role", $"the role {Shown.Text(name)} in {option}",
                known.Length == 0 ? "a role of the rows, which have none" : $"a role of the rows: {Shown.List(known)}",
                new NearestName(known).Suggestion(name, log.MaySuggest));
        }
    }
}
