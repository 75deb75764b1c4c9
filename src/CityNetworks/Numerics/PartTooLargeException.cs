namespace CityNetworks.Numerics;

/// <summary>What a part of the items gives takes more memory than one array can have, 2 GB: more parts are needed.</summary>
/// <param name="message">Which, found, expected.</param>
public sealed class PartTooLargeException(string message) : Exception(message);
