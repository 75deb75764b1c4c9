using System.Diagnostics;
using System.Globalization;
using CityNetworks.Networks;

namespace CityNetworks.Benchmarks.Export;

/// <summary>A large network into a real server of <c>../shared/neo4j</c>, over HTTP and through the import folder: how fast, and how much memory
/// our process takes.</summary>
internal sealed class ExportRun : IDisposable
{
    private static readonly string s_server = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "neo4j", "test-server"));

    private readonly string _folder = Directory.CreateTempSubdirectory("citynet-export-").FullName;

    private string Home => Path.Combine(_folder, "server");

    /// <summary><c>export NETWORK</c>.</summary>
    public static int Run(string[] arguments)
    {
        if (!File.Exists(s_server))
        {
            Console.Error.WriteLine($"There is no server to start; expected {s_server}.");
            return 1;
        }

        using var run = new ExportRun();
        run.Measure(SyntheticNetworks.Named(arguments.Length > 0 ? arguments[0] : "S"));
        return 0;
    }

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Home, "pid")))
            Server("kill", Home);
        Directory.Delete(_folder, true);
    }

    private void Measure(TwoModeNetwork network)
    {
        var records = Path.Combine(_folder, "records.csv");
        Write(network.All, records);
        Directory.CreateDirectory(Home);
        var address = Start();
        string[] export = ["export", "neo4j", "--data", records, "--dataset", "large", "--records-only", "--quiet", "--format", "csv"];
        Tell("over HTTP, into an empty database", Citynet(address, export));
        Tell("over HTTP, again", Citynet(address, export));
        var bundle = Path.Combine(_folder, "bundle");
        string[] files = ["export", "neo4j-csv", "--data", records, "--dataset", "large", "--records-only", "--quiet", "--out", bundle];
        Tell("the import folder", Citynet(address, files));
        Server("kill", Home);
        var clock = Stopwatch.StartNew();
        ServerIn(bundle, "admin", Home, "database", "import", "full", "@import.args", "--overwrite-destination=true");
        Console.WriteLine(FormattableString.Invariant($"neo4j-admin on it: {clock.Elapsed.TotalSeconds:F1} s"));
        address = Start();
        Tell("read back and compared", Citynet(address, [.. export, "--verify-only"]));
    }

    private static void Tell(string what, Result result)
    {
        var processor = FormattableString.Invariant($"{result.Processor:F1} s ours, {result.ServerProcessor:F1} s the server's");
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {result.Seconds:F1} s by the clock; of the processor {processor}; at most {result.PeakMegabytes:F0} MB"));
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        foreach (var cells in lines.Select(line => line.Split(',')).Where(cells => cells[2].Length > 4))
        {
            var rows = double.Parse(cells[2], CultureInfo.InvariantCulture);
            var seconds = double.Parse(cells[6], CultureInfo.InvariantCulture);
            Console.WriteLine(FormattableString.Invariant($"  {cells[0]} {cells[1]}: {rows} rows, {cells[3]} created, {rows / seconds:F0} a second"));
        }
    }

    private static void Write(Window window, string file)
    {
        var names = window.Network.Names;
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.WriteLine("city,event");
        for (var city = 0; city < window.Network.CityCount; city++)
        {
            foreach (var e in window.EventsOf(city))
                writer.WriteLine($"{names.Cities[city]},{names.Events[e]}");
        }
    }

    private string Start()
    {
        const string Address = "NEO4J_HTTP=";
        return Server("start", Home, "--heap", "1g").Split('\n').Single(line => line.StartsWith(Address, StringComparison.Ordinal))[Address.Length..];
    }

    private string Server(params string[] arguments) => ServerIn(_folder, arguments);

    // The server inherits what it is given, so output goes through a file: a pipe would stay open as long as the server lives.
    private string ServerIn(string folder, params string[] arguments)
    {
        var output = Path.Combine(_folder, "output.txt");
        var command = string.Join(' ', arguments.Prepend(s_server).Select(argument => $"'{argument}'"));
        using var process = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", $"{command} > '{output}' 2>&1 < /dev/null"]) { WorkingDirectory = folder })!;
        process.WaitForExit();
        var text = File.ReadAllText(output);
        return process.ExitCode == 0 ? text : throw new InvalidOperationException(text);
    }

    private Result Citynet(string address, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "citynet.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            Environment = { ["NEO4J_URI"] = address, ["NEO4J_USERNAME"] = string.Empty, ["NEO4J_DATABASE"] = string.Empty },
        };
        using var server = Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(Home, "pid")), CultureInfo.InvariantCulture));
        var before = server.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(20))
        {
            try
            {
                process.Refresh();
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                process.WaitForExit(); // it ended between two looks
            }
        }

        var seconds = clock.Elapsed.TotalSeconds;
        server.Refresh();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"citynet ended with {process.ExitCode}.");
        return new Result(seconds, processor.TotalSeconds, (server.TotalProcessorTime - before).TotalSeconds, peak / 1e6, output.Result);
    }

    private sealed record Result(double Seconds, double Processor, double ServerProcessor, double PeakMegabytes, string Output);
}
