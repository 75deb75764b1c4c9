using System.Diagnostics;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>A throw-away Neo4j beside the checkout, on loopback; stopped when the tests end, also when one fails.</summary>
internal sealed class TestServer : IDisposable
{
    private static readonly string s_program = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "neo4j", "test-server"));

    private TestServer(string home) => Home = home;

    /// <summary>Where its data lies.</summary>
    public string Home { get; }

    /// <summary>Its HTTP address.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Its Bolt address.</summary>
    public Uri BoltAddress { get; private set; } = new("bolt://localhost");

    /// <summary>Whether there is one to start.</summary>
    public static bool IsThere => File.Exists(s_program);

    /// <summary>Starts one; a server that is there but does not start fails the test.</summary>
    public static TestServer Start(params string[] arguments)
    {
        Assert.SkipUnless(IsThere, "No Neo4j lies in ../shared/neo4j, seen from the repository's root.");
        var server = new TestServer(Directory.CreateTempSubdirectory("citynet-neo4j-").FullName);
        server.StartAgain(arguments);
        return server;
    }

    /// <summary>Starts it on the data it has.</summary>
    public void StartAgain(params string[] arguments)
    {
        var answer = Run(["start", Home, "--heap", "512m", .. arguments]);
        Address = Printed("NEO4J_HTTP=");
        BoltAddress = Printed("NEO4J_BOLT=");

        Uri Printed(string name) => new(answer.Split('\n').Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]);
    }

    /// <summary>Starts it on the data it has and at the addresses it had.</summary>
    public void StartAgainThere(params string[] arguments) =>
        StartAgain([.. arguments, "--http-port", $"{Address.Port}", "--bolt-port", $"{BoltAddress.Port}"]);

    /// <summary>Ends it at once, as a crash would.</summary>
    public void Kill() => Run("kill", Home);

    /// <summary>Runs a script through cypher-shell; returns what it prints.</summary>
    public string Shell(params string[] arguments) => Run(["shell", Home, .. arguments]);

    /// <summary>Runs neo4j-admin on the stopped server, in a folder.</summary>
    public string Admin(string folder, params string[] arguments) => RunIn(folder, ["admin", Home, .. arguments]);

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Home, "pid")))
            Kill(); // nobody needs its data any more
        Directory.Delete(Home, recursive: true);
    }

    // The server inherits what it is given, so output goes through files: a pipe would stay open as long as the server lives.
    private string Run(params string[] arguments) => RunIn(Home, arguments);

    private string RunIn(string folder, string[] arguments)
    {
        var output = Path.Combine(Home, "output.txt");
        var quoted = string.Join(' ', arguments.Prepend(s_program).Select(argument => $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'"));
        using var process = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", $"{quoted} > '{output}' 2>&1 < /dev/null"])
        {
            WorkingDirectory = folder,
            Environment = { ["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" }, // it lives for seconds: start fast
        })!;
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)), $"test-server {arguments[0]} did not end within 3 minutes.");
        var text = File.ReadAllText(output);
        Assert.True(process.ExitCode == 0, $"test-server {arguments[0]}: {text}");
        return text;
    }
}
