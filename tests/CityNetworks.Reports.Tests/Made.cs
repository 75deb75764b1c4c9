using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Tests;

/// <summary>A study of given tables.</summary>
internal static class Made
{
    public static ReportInput Input(params Table[] tables) => new("Title", "id", "0", tables.ToDictionary(table => table.Name, StringComparer.Ordinal), []);

    public static StudyTables Study(params Table[] tables) => new(Input(tables));
}
