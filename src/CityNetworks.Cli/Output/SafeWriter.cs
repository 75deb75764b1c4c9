using System.Text;

namespace CityNetworks.Cli.Output;

/// <summary>Passes text on to a terminal as <see cref="SafeText"/> has it.</summary>
internal sealed class SafeWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (char.IsSurrogate(value))
            inner.Write(value);
        else
            Write(value.ToString());
    }

    public override void Write(string? value) => inner.Write(SafeText.Of((value ?? string.Empty).Replace("\r\n", "\n", StringComparison.Ordinal)));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    public override void Flush() => inner.Flush();
}
