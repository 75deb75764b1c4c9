using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>The barrier of values: a factor in [0, 1] on a city's voluntary hazard. A city that does not share the core values hears of the policy and may not
/// adopt it, or adopts less.</summary>
/// <remarks>The value stated for the city, else the number in the column, else that of its country, else 1. Orders are not held back. Source: the barrier of
/// values of Rodrigues and Mattioli (2017); the form is this project's.</remarks>
public sealed record ValuesTerm
{
    /// <summary>No barrier.</summary>
    public static ValuesTerm None { get; } = new();

    /// <summary>The keys.</summary>
    internal static TermShape<ValuesTerm> Keys { get; } = new TermShape<ValuesTerm>()
        .Add(
            new ShapeKey("column", new TextShape(), "A column of cities.csv that holds the factor, a number from 0 to 1."),
            (term, place) => term with { Column = place.Text },
            term => term.Column)
        .Numbers("countries", NumberShape.Unit, "The factor by country.", term => term.Countries, (term, value) => term with { Countries = value })
        .Numbers("cities", NumberShape.Unit, "The factor of single cities, by id.", term => term.Cities, (term, value) => term with { Cities = value });

    /// <summary>The column of <c>cities.csv</c> that holds the factor; null: none. A number outside [0, 1] is taken to its nearer end.</summary>
    public string? Column { get; init; }

    /// <summary>The factor by country.</summary>
    public IReadOnlyDictionary<string, double> Countries { get; init; } = new Dictionary<string, double>();

    /// <summary>The factor of single cities, by id.</summary>
    public IReadOnlyDictionary<string, double> Cities { get; init; } = new Dictionary<string, double>();

    /// <summary>Whether it holds any city back.</summary>
    internal bool IsNone => Column is null && Countries.Count == 0 && Cities.Count == 0;

    /// <summary>The factor of a city.</summary>
    internal double Of(City city)
    {
        if (Cities.TryGetValue(city.Id, out var own))
            return own;
        if (Column is { } column && CityNumbers.Parsed(city.Covariates.GetValueOrDefault(column)) is var value && double.IsFinite(value))
            return Math.Clamp(value, 0, 1);
        return city.Country is { } country ? Countries.GetValueOrDefault(country, 1) : 1;
    }
}
