namespace CityNetworks.Cli;

/// <summary>Messages of the library as users read them.</summary>
internal static class PlainMessage
{
    /// <summary>The message without the name of the parameter and its value, which mean nothing on a command line.</summary>
    public static string Of(ArgumentException error)
    {
        var first = error.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return first < 0 ? error.Message : error.Message[..first];
    }
}
