namespace CityNetworks.Explorer.Views;

/// <summary>An event behind a city or a tie.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; its id where it has none.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Period">The period, or FIRST..LAST.</param>
/// <param name="Start">When it began; null: not known.</param>
/// <param name="Role">What the city did there; of a tie, what both did.</param>
/// <param name="Cities">How many cities were there.</param>
/// <param name="Source">Where in the source; null: not stated.</param>
internal sealed record EventRow(string Id, string Title, string Kind, string Period, string? Start, string Role, int Cities, string? Source);

/// <summary>A city and its events.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Its country; null: not known.</param>
/// <param name="Events">Its events in the window, in the order of time.</param>
/// <param name="Partners">The cities it met there, the strongest tie first.</param>
internal sealed record CityDetail(string Id, string Name, string? Country, IReadOnlyList<EventRow> Events, IReadOnlyList<Partner> Partners);

/// <summary>A city that a city met.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">The weight of the tie.</param>
internal sealed record Partner(string Id, string Name, double Weight);

/// <summary>A tie and the events that made it.</summary>
/// <param name="Source">One city, by name.</param>
/// <param name="Target">The other.</param>
/// <param name="Weight">The weight.</param>
/// <param name="PValue">The chance of at least so many shared events; null where no backbone was asked for.</param>
/// <param name="Adjusted">The same adjusted over the ties of the window.</param>
/// <param name="Kept">Whether the tie is in the backbone; null where none was asked for.</param>
/// <param name="Events">The events, in the order of time.</param>
internal sealed record TieDetail(
    string Source, string Target, double Weight, double? PValue, double? Adjusted, bool? Kept, IReadOnlyList<EventRow> Events);
