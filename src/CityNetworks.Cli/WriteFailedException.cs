namespace CityNetworks.Cli;

/// <summary>A result could not be written, though what was asked for was right: a full disk, a quota, a device that fails. Exit code 4.</summary>
internal sealed class WriteFailedException(string path, Exception reason) : IOException($"'{path}' could not be written: {Reason(reason)}", reason)
{
    private const int TooLarge = 27; // EFBIG

    /// <summary>Whether the system, not the user, is in the way: no space, no quota, a device that fails.</summary>
    // how .NET reports that a file may not grow so large
    public static bool IsOfTheSystem(Exception error) => error is ArgumentOutOfRangeException { ParamName: "value" }
        || (error is IOException && error.HResult is 5 or 28 or 122 or TooLarge or unchecked((int)0x80070070) or unchecked((int)0x80070027));

    // .NET appends the path, of the file beside the place; the place is reported already.
    private static string Reason(Exception error)
    {
        if (error is ArgumentOutOfRangeException || error.HResult == TooLarge)
            return "larger than a file may be here.";
        var place = error.Message.LastIndexOf(" : '", StringComparison.Ordinal);
        return place > 0 ? $"{error.Message[..place]}." : error.Message;
    }
}
