using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Columns;

/// <summary>Columns of ids whose names stand beside them: people read the name, the id is in the data.</summary>
internal static class NamedColumns
{
    private static readonly (string Id, string Name)[] s_named =
    [
        ("node", "name"), ("city", "name"), ("organisation", "name"), ("source", "source_name"), ("target", "target_name"), ("event", "title"),
        ("from", "from_name"), ("to", "to_name"), ("partner", "partner_name"), ("reached", "reached_name"),
    ];

    /// <summary>The columns that people read: without ids that have a name in every row, and none that two ids share.</summary>
    public static IReadOnlyList<Column> Read(Table table)
    {
        return [.. table.Columns.Where(column => !Array.Exists(s_named, pair => pair.Id == column.Name && IsNamed(column, pair.Name)))];

        bool IsNamed(Column ids, string name) => table.Columns.FirstOrDefault(column => column.Name == name) is TextColumn names
            && names.Values.All(text => !string.IsNullOrEmpty(text))
            && names.Values.Select((text, row) => (Id: Rows.TextOf(ids, row), Name: text)).Distinct()
                .GroupBy(pair => pair.Name, StringComparer.Ordinal).All(same => same.Count() == 1);
    }
}
