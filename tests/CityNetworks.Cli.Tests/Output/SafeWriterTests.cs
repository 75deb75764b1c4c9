using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class SafeWriterTests
{
    [Fact]
    public void Letters_that_command_a_terminal_are_not_passed_on()
    {
        using var inner = new StringWriter { NewLine = "\n" };
        using var writer = new SafeWriter(inner);
        writer.Write("a\u001b[31mb");
        writer.Write('\u0007');
        writer.WriteLine("c\r\nd");
        writer.Write("😀".AsSpan());
        var text = inner.ToString();
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u0007', text);
        Assert.Contains("c\nd\n😀", text, StringComparison.Ordinal);
    }
}
