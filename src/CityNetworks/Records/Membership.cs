namespace CityNetworks.Records;

/// <summary>A row of <c>memberships.csv</c>: a city belonged to the network from a time to a time; a city may have several.</summary>
/// <param name="City">The city, by id.</param>
/// <param name="Spell">When; null: always.</param>
public sealed record Membership(string City, RecordedSpell? Spell);
