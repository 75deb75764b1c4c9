namespace CityNetworks.Figures.Files;

/// <summary>A figure cannot be made on this machine: there is no font, or too little memory.</summary>
/// <param name="message">What was found, and what was expected.</param>
internal sealed class FigureException(string message) : Exception(message);
