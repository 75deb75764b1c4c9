namespace CityNetworks.Networks;

/// <summary>An answer that would not fit in memory, or would take too long; the message says how large it would be and what to do.</summary>
public class TooLargeException : ArgumentException
{
    internal TooLargeException(string message)
        : base(message)
    {
    }
}
