using System.Globalization;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Records;

namespace CityNetworks.Neo4j.Planning;

/// <summary>The further columns of <c>cities.csv</c> as properties: FLOAT where every cell is a number, else STRING.</summary>
internal sealed class CovariateColumns
{
    private readonly IReadOnlyList<(string Column, GraphProperty Property)> _columns;

    private CovariateColumns(IReadOnlyList<(string Column, GraphProperty Property)> columns, IReadOnlySet<string> taken)
    {
        _columns = columns;
        Taken = taken;
    }

    /// <summary>Every name in use, theirs and those before them.</summary>
    public IReadOnlySet<string> Taken { get; }

    public IEnumerable<GraphProperty> Properties => _columns.Select(column => column.Property);

    public static CovariateColumns Of(IReadOnlyList<City> cities, IEnumerable<GraphProperty> before)
    {
        var taken = new HashSet<string>(["key", "dataset", "lastRun", "scoresRun", .. before.Select(property => property.Name)], StringComparer.Ordinal);
        var columns = new List<(string Column, GraphProperty Property)>();
        foreach (var column in cities.SelectMany(city => city.Covariates.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            var numeric = cities.All(city => !city.Covariates.TryGetValue(column, out var text) || Number(text) is not null);
            var name = CypherName.From(column, taken);
            taken.Add(name);
            columns.Add((column, new GraphProperty(name, numeric ? PropertyType.Float : PropertyType.Text)));
        }

        return new CovariateColumns(columns, taken);
    }

    public IEnumerable<CypherValue> ValuesOf(City city)
    {
        foreach (var (column, property) in _columns)
        {
            if (!city.Covariates.TryGetValue(column, out var text))
                yield return CypherValue.Null;
            else
                yield return property.Type is PropertyType.Float ? CypherValue.Of(Number(text)) : CypherValue.Of(text);
        }
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
