namespace CityNetworks.Cli;

/// <summary>The command was asked for something that cannot be: exit code 2, the message is all the user sees.</summary>
internal sealed class UsageException(string message) : Exception(message.TrimEnd())
{
    /// <summary>What the library found wrong with an argument, without the argument's name in the code and its value, which mean nothing on a command
    /// line.</summary>
    public static UsageException Of(ArgumentException error, string? option = null)
    {
        var suffix = error.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return new UsageException((option is null ? string.Empty : option + ": ") + (suffix < 0 ? error.Message : error.Message[..suffix]));
    }
}

/// <summary>The records or a file cannot be used: exit code 3, the message is all the user sees.</summary>
internal sealed class BadDataException(string message) : Exception(message);

/// <summary>Something outside failed, a scheduler say: exit code 4, the message is all the user sees.</summary>
internal sealed class ServiceException(string message) : Exception(message);

/// <summary>The work was stopped, and there is more to say about it than that.</summary>
internal sealed class StoppedException(string message) : OperationCanceledException(message);
