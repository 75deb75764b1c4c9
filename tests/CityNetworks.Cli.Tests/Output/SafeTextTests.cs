using System.Text;
using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

/// <summary>Nothing that others wrote gives orders to the terminal.</summary>
public sealed class SafeTextTests
{
    private const string Evil = "a\u001b]0;owned\u0007b\u009b31mc\rd\u202Ee\u2066f";

    [Theory]
    [InlineData("Córdoba, São Paulo\tДонецк 東京 👩‍👩‍👧", "Córdoba, São Paulo\tДонецк 東京 👩‍👩‍👧")]
    [InlineData(Evil, "a\\u{1B}]0;owned\\u{7}b\\u{9B}31mc\\u{D}d\\u{202E}e\\u{2066}f")]
    [InlineData("x\u200By\uFEFF\u007F\u2028", "x\\u{200B}y\\u{FEFF}\\u{7F}\\u{2028}")]
    public void What_a_terminal_would_obey_is_shown(string text, string shown) => Assert.Equal(shown, SafeText.Of(text));

    [Fact]
    public void Halves_of_pairs_do_not_come_through() => Assert.Equal("a\uFFFDb", SafeText.Of(string.Concat("a", "👩"[..1], "b")));

    [Fact]
    public void Lines_are_kept_where_there_may_be_some()
    {
        Assert.Equal("a\nb", SafeText.Of("a\nb"));
        Assert.Equal("a\\u{A}b", SafeText.OneLine("a\nb"));
    }

    [Fact]
    public void Every_way_of_writing_is_guarded()
    {
        using var inner = new StringWriter { NewLine = "\n" };
        using var writer = new SafeWriter(inner);
        writer.Write('\u001b');
        writer.Write("\u001b");
        writer.Write(['\u001b']);
        writer.Write("\u001b".AsSpan());
        writer.Write("{0}", "\u001b");
        writer.Write((object)"\u001b");
        writer.WriteLine("\u001b");
        writer.WriteLine('\u001b');
        writer.WriteLine("{0}{1}", "\u001b", 1);
        writer.Write(new StringBuilder("\u001b"));
        writer.Write("👩");
        Assert.DoesNotContain('\u001b', inner.ToString());
        Assert.Equal(10, inner.ToString().Split("\\u{1B}").Length - 1);
    }

    [Fact]
    public void Names_reach_tables_summaries_and_messages_without_orders()
    {
        using var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(folder["data"]).FullName;
        File.WriteAllText(Path.Combine(data, "cities.csv"), $"id,name\na,\"A{Evil}\"\nb,\"B{Evil}\"\n", new UTF8Encoding(false));
        File.WriteAllText(Path.Combine(data, "participations.csv"), "city,event,period,role\na,e,1,host\nb,e,1,host\na,f,2,host\n");
        foreach (var words in new string[][]
        {
            ["centrality", "--data", data, "--format", "table"],
            ["ties", "--data", data, "--format", "table"],
            ["study", "--data", data, "--runs", "5", "--out", folder["out"]],
            ["centrality", "--data", folder[$"none{Evil}"]],
            ["explain", "degree", "--node", Evil],
            [$"no-such{Evil}"],
            ["describe", $"--no{Evil}"],
        })
        {
            var run = Citynet.Run(words);
            Assert.NotEqual(1, run.Code);
            Assert.DoesNotContain(run.Output + run.Error, letter => letter != '\n' && (char.IsControl(letter) || letter is '\u202E' or '\u2066'));
            Assert.Contains("\\u{1B}]0;owned", run.Output + run.Error, StringComparison.Ordinal);
        }

        // Data stay data: what is not for eyes is as it was.
        Assert.Contains(Evil, Citynet.Run("centrality", "--data", data, "--format", "csv").Output, StringComparison.Ordinal);
    }
}
