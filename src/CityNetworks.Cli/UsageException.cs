namespace CityNetworks.Cli;

/// <summary>The command was asked for something that cannot be: exit code 2, the message is all the user sees.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The records or a file cannot be used: exit code 3, the message is all the user sees.</summary>
internal sealed class BadDataException(string message) : Exception(message);

/// <summary>The work was stopped, and there is more to say about it than that.</summary>
internal sealed class StoppedException(string message) : OperationCanceledException(message);
