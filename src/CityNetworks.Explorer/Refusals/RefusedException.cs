namespace CityNetworks.Explorer.Refusals;

/// <summary>The page asked for something that cannot be: the message says what was found and what was expected.</summary>
/// <param name="message">What the reader of the page sees.</param>
/// <param name="status">The HTTP status.</param>
internal sealed class RefusedException(string message, int status = 400) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>What is wrong with records or a scenario, one line a problem, in the words of the command line; null: there is but the message.</summary>
    public IReadOnlyList<string>? Problems { get; init; }
}
