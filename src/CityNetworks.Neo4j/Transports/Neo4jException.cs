namespace CityNetworks.Neo4j.Transports;

/// <summary>What may be done about a failure.</summary>
public enum FailureKind
{
    /// <summary>Nothing by itself: the statement, the rights, the name or the address is wrong.</summary>
    Permanent,

    /// <summary>Trying again may help: a deadlock, a leader that moved, a connection that broke.</summary>
    Transient,

    /// <summary>The batch takes more memory than the server allows a transaction: halving it helps, repeating it does not.</summary>
    TooBig,
}

/// <summary>The server refused, failed or disagreed; the message gives its code and says what is, then what was expected. It never holds a password.</summary>
public sealed class Neo4jException : Exception
{
    /// <summary>A failure with its code; what the server wrote into either is made safe for a terminal.</summary>
    public Neo4jException(string code, string message, FailureKind kind, Exception? inner = null)
        : base($"{ServerText.Safe(message)} [{ServerText.Short(code)}]", inner)
    {
        Code = code;
        Kind = kind;
    }

    /// <summary>The server's code, <c>Neo.ClientError.Statement.SyntaxError</c> say, or one of <see cref="FailureCodes"/>.</summary>
    public string Code { get; }

    /// <summary>What may be done about it.</summary>
    public FailureKind Kind { get; }

    /// <summary>A failure that the server reported: its code alone decides, never the HTTP status, since a deadlock comes as 202 or 400.</summary>
    public static Neo4jException Reported(string code, string message) => new(code, message, FailureCodes.KindOf(code));
}

/// <summary>Codes of failures that the server did not report itself, and what codes mean.</summary>
public static class FailureCodes
{
    /// <summary>No answer: refused, dropped, or cut off in the middle.</summary>
    public const string Connection = "CityNet.Connection";

    /// <summary>No answer in time.</summary>
    public const string Timeout = "CityNet.Timeout";

    /// <summary>An answer that is not Neo4j's: a proxy's page, say.</summary>
    public const string NotNeo4j = "CityNet.NotNeo4j";

    /// <summary>The server's certificate is not trusted here.</summary>
    public const string Certificate = "CityNet.Certificate";

    /// <summary>Another export holds the Dataset.</summary>
    public const string Held = "CityNet.DatasetHeld";

    /// <summary>There is no such run or Dataset.</summary>
    public const string NotFound = "CityNet.NotFound";

    /// <summary>The server found fewer rows their place than were sent.</summary>
    public const string Count = "CityNet.CountMismatch";

    /// <summary>The server is older than any that is supported.</summary>
    public const string Version = "CityNet.Version";

    /// <summary>A password would travel in the clear.</summary>
    public const string Insecure = "CityNet.Insecure";

    /// <summary>The batch does not fit into the server's memory for a transaction.</summary>
    public const string TooBig = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

    /// <summary>What may be done about a code of the server.</summary>
    public static FailureKind KindOf(string code) => code switch
    {
        TooBig or "Neo.TransientError.General.TransactionMemoryLimit" or "Neo.TransientError.General.OutOfMemoryError" => FailureKind.TooBig,
        "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped" => FailureKind.Permanent,
        "Neo.ClientError.Security.AuthorizationExpired" => FailureKind.Transient, // every request authenticates anew
        _ => code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) ? FailureKind.Transient : FailureKind.Permanent,
    };
}
