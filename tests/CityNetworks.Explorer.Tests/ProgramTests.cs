using System.Diagnostics;
using System.Text.RegularExpressions;
using CityNetworks.Cli.Tests;
using CityNetworks.Explorer.Security;
using Xunit;

namespace CityNetworks.Explorer.Tests;

/// <summary>The real program, as docs/explore.md has it.</summary>
public sealed partial class ProgramTests
{
    public static TheoryData<string> Commands { get; } =
    [
        .. ShellBlock().Matches(File.ReadAllText(Repository.Path("docs", "explore.md")).ReplaceLineEndings("\n"))
            .SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_of_the_guide_works(string command)
    {
        using var folder = new TemporaryFolder();
        string[] words =
        [
            .. command.Split(' ').Skip(1).Select(word => word.StartsWith("graphs/", StringComparison.Ordinal) ? Repository.Path(word) : word),
        ];
        if (Array.IndexOf(words, "--out") is >= 0 and var place)
            words[place + 1] = folder[words[place + 1]];
        if (words[0] == "explore")
        {
            // The port of the guide may be taken on this machine.
            var (code, title) = await ServedAsync([.. words.Where(word => word is not ("--port" or "8080")), "--no-browser"]);
            Assert.Equal(0, code);
            Assert.Contains("CityNetworks explorer", title, StringComparison.Ordinal);
            return;
        }

        var run = Citynet.Run(words);
        Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
    }

    [Theory]
    [InlineData(3, "found nothing at", "--data", "no-such-folder")]
    [InlineData(2, "expected a whole number from 1 to 65535", "--port", "70000")]
    public void What_cannot_be_served_is_refused(int code, string message, params string[] words)
    {
        var run = Citynet.Run(["explore", "--no-browser", .. words]);
        Assert.Equal(code, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_refused()
    {
        await using var other = await Explorer.StartAsync();
        var run = Citynet.Run("explore", "--no-browser", "--port", $"{other.Server.Port}");
        Assert.Equal(2, run.Code);
        Assert.Contains("expected a free port", run.Error, StringComparison.Ordinal);
    }

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    // Starts it, fetches the page and something with the token, ends it as Ctrl-C does.
    private static async Task<(int Code, string Page)> ServedAsync(string[] words)
    {
        using var process = Citynet.Start(new Dictionary<string, string>(), words);
        try
        {
            var address = new Uri((await process.StandardOutput.ReadLineAsync())!);
            using var client = new HttpClient();
            var page = await client.GetStringAsync(new Uri(address, "/"));
            client.DefaultRequestHeaders.Add(AccessToken.Header, address.Fragment[1..]);
            Assert.Contains("\"measures\"", await client.GetStringAsync(new Uri(address, "/api/start")), StringComparison.Ordinal);
            foreach (var signal in new[] { "-INT", "-TERM" }) // a background job of a shell ignores the first, and so do the programs that it starts
            {
                using var kill = Process.Start("kill", [signal, $"{process.Id}"]);
                var ended = process.WaitForExitAsync(TestContext.Current.CancellationToken);
                await Task.WhenAny(ended, Task.Delay(s_patience, TestContext.Current.CancellationToken));
                if (process.HasExited)
                    break;
            }

            Assert.True(process.HasExited, "the explorer went on");
            return (process.ExitCode, page);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
