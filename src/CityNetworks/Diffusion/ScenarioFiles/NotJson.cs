using System.Text.Json;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>Where a file that should be JSON is none, for people who write it.</summary>
internal static class NotJson
{
    /// <summary>The line, what stands there, and what is allowed.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="error">What the reader of JSON says.</param>
    public static ScenarioProblem Problem(ReadOnlySpan<byte> utf8, JsonException error)
    {
        var number = (int)(error.LineNumber ?? 0);
        var line = Line(utf8, number);
        var place = (int)Math.Min(error.BytePositionInLine ?? 0, line.Length);
        var isComma = place > 1 && place < line.Length && line[place - 1] == ',' && IsDigit(line[place]) && IsDigit(line[place - 2]);
        return new ScenarioProblem(
            number + 1,
            string.Empty,
            $"no JSON at byte {place + 1} of the line",
            isComma ? "a decimal point in numbers, as in 0.5" : "JSON, with // comments and trailing commas");
    }

    private static bool IsDigit(byte letter) => char.IsAsciiDigit((char)letter);

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> utf8, int number)
    {
        for (; number > 0 && utf8.IndexOf((byte)'\n') is var end and >= 0; number--)
            utf8 = utf8[(end + 1)..];
        return utf8.IndexOf((byte)'\n') is var last and >= 0 ? utf8[..last] : utf8;
    }
}
