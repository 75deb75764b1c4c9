using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Cli;

/// <summary>What a user can do about a failure of a server: the option or variable that decides it.</summary>
internal static class ServerHints
{
    public static string Of(Neo4jException error)
    {
        var hint = error.Code switch
        {
            "Neo.ClientError.Security.Unauthorized" => "The user is --user or NEO4J_USERNAME, the password NEO4J_PASSWORD or --password-stdin.",
            "Neo.ClientError.Security.Forbidden" =>
                "The user (--user or NEO4J_USERNAME) may not do this; an export needs the rights of the roles publisher and, for constraints, architect.",
            "Neo.ClientError.Database.DatabaseNotFound" => "The database is --database or NEO4J_DATABASE.",
            FailureCodes.Connection or FailureCodes.Timeout or FailureCodes.NotNeo4j => "The address is --uri or NEO4J_URI.",
            FailureCodes.Insecure => "Use https:// in --uri or NEO4J_URI, or --allow-plain-password where the network is your own.",
            FailureCodes.Certificate => "A certificate of your own authority is named by --ca-file.",
            FailureCodes.Held or FailureCodes.NotFound => "'citynet export neo4j --list' shows the runs.",
            _ => string.Empty,
        };
        return $"{error.Message} {hint}".TrimEnd();
    }
}
