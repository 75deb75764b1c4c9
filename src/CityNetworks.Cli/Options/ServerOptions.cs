using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CityNetworks.Cli.Output;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Cli.Options;

/// <summary>Which Neo4j server, and who asks; the environment variables are those of Neo4j's own tools.</summary>
internal sealed class ServerOptions
{
    private const string BoltBuild =
        " Where your package source has Neo4j.Driver, the build with the driver is: "
        + "dotnet build src/CityNetworks.Cli -p:BoltDriver=true -p:ArtifactsPath=$PWD/artifacts/bolt/; "
        + "then run artifacts/bolt/bin/CityNetworks.Cli/debug/citynet.";

    private readonly Option<string> _uri = new("--uri")
    {
        Description = "http:// or https:// of the server, or neo4j+s:// of an Aura database (NEO4J_URI).",
        HelpName = "URI",
    };
    private readonly Option<string?> _user = new("--user", "-u")
    {
        Description = "The user (NEO4J_USERNAME); the password comes from NEO4J_PASSWORD, standard input or a prompt.",
        HelpName = "NAME",
    };
    private readonly Option<bool> _passwordStdin = new("--password-stdin") { Description = "Read the password from standard input." };
    private readonly Option<string> _database = new("--database") { Description = "The database (NEO4J_DATABASE).", HelpName = "NAME" };
    private readonly Option<bool> _insecure = new("--allow-plain-password")
    {
        Description = "Send the password over http:// to another machine, in the clear.",
    };
    private readonly Option<string?> _authorities = new("--ca-file")
    {
        Description = "Certificates of authorities to trust in place of the system's, as PEM, for https:// with a certificate of your own.",
        HelpName = "FILE",
    };

    public ServerOptions()
    {
        _uri.DefaultValueFactory = _ => Variable("NEO4J_URI") ?? "http://localhost:7474";
        _database.DefaultValueFactory = _ => Variable("NEO4J_DATABASE") ?? "neo4j";
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _uri, _user, _passwordStdin, _database, _insecure, _authorities })
            command.Options.Add(option);
    }

    public Task<ICypherTransport> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var user = parsed.GetValue(_user) ?? Variable("NEO4J_USERNAME");
        var address = Address(parsed.GetValue(_uri)!);
        var connection = new Neo4jConnection(address)
        {
            User = user,
            Password = user is null ? null : Password(parsed),
            Database = parsed.GetValue(_database)!,
            AllowPlainPassword = parsed.GetValue(_insecure),
            Authorities = parsed.GetValue(_authorities) is { } file ? Authorities(file, address) : null,
        };
#if BOLT_DRIVER
        if (Neo4j.Bolt.BoltTransport.Handles(address))
            return Task.FromResult<ICypherTransport>(new Neo4j.Bolt.BoltTransport(connection));
#endif
        return connection.OpenAsync(cancellation: cancellation);
    }

    private static Uri Address(string text)
    {
#if BOLT_DRIVER
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && Neo4j.Bolt.BoltTransport.Handles(uri) && uri.UserInfo.Length == 0)
            return uri;
#endif
        try
        {
            return Neo4jAddress.Parse(text);
        }
        catch (FormatException error)
        {
            throw new UsageException($"--uri (NEO4J_URI): {error.Message}{(NeedsBolt(text) ? BoltBuild : string.Empty)}");
        }
    }

    private static X509Certificate2Collection Authorities(string file, Uri address)
    {
        if (address.Scheme != "https")
            throw new UsageException($"--ca-file: found {address.Scheme}://; expected https://, since nothing else has a certificate to check.");
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPemFile(file);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--ca-file: '{file}' cannot be read as certificates; expected a PEM file. {error.Message}");
        }

        return authorities.Count > 0
            ? authorities
            : throw new UsageException($"--ca-file: '{file}' holds no certificate; expected '-----BEGIN CERTIFICATE-----' in it.");
    }

    private string Password(ParseResult parsed)
    {
        if (parsed.GetValue(_passwordStdin))
            return Console.In.ReadLine() ?? throw new UsageException("--password-stdin: found nothing; expected the password on one line.");
        if (Variable("NEO4J_PASSWORD") is { } password)
            return password;
        if (Console.IsInputRedirected || !Terminal.Progress)
            throw new UsageException("There is a user and no password; expected NEO4J_PASSWORD, --password-stdin, or a terminal to ask on.");
        return Prompt();
    }

    private static string Prompt()
    {
        Console.Error.Write("Password: ");
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is not ConsoleKey.Backspace)
                typed.Append(key.KeyChar);
            else if (typed.Length > 0)
                typed.Length--;
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }

    private static bool NeedsBolt(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.Split('+')[0] is ("bolt" or "neo4j");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
