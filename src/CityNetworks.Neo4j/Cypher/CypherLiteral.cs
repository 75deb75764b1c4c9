using System.Globalization;

namespace CityNetworks.Neo4j.Cypher;

/// <summary>Values as Cypher text, for scripts; everywhere else values travel as parameters.</summary>
public static class CypherLiteral
{
    /// <summary>Writes the value so that cypher-shell and Browser read back the same one.</summary>
    /// <remarks>
    /// Text is escaped down to one line: <c>\ ' \n \r \t</c>, and every other control or line separator by its number, <c>\u</c> and four hexadecimal digits.
    /// Numbers that are none or endless are written as divisions by zero, a date as <c>date('…')</c>.
    /// </remarks>
    public static void Write(CypherValue value, TextWriter writer)
    {
        switch (value)
        {
            case CypherNull:
                writer.Write("null");
                break;
            case CypherFlag flag:
                writer.Write(flag.Value ? "true" : "false");
                break;
            case CypherInteger integer:
                writer.Write(integer.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case CypherFloat number:
                WriteFloat(number.Value, writer);
                break;
            case CypherText text:
                WriteText(text.Value, writer);
                break;
            case CypherDate date:
                writer.Write($"date('{date.Value:yyyy-MM-dd}')");
                break;
            case CypherList list:
                WriteList(list, writer);
                break;
            case CypherMap map:
                WriteMap(map, writer);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The text of a value.</summary>
    public static string Of(CypherValue value)
    {
        using var writer = new StringWriter();
        Write(value, writer);
        return writer.ToString();
    }

    private static void WriteFloat(double value, TextWriter writer)
    {
        if (!double.IsFinite(value))
        {
            writer.Write(double.IsNaN(value) ? "(0.0/0.0)" : value > 0 ? "(1.0/0.0)" : "(-1.0/0.0)");
            return;
        }

        Span<char> text = stackalloc char[CypherFloats.MaxLength];
        var length = CypherFloats.Format(value, text);
        foreach (var c in text[..length])
        {
            if (c != '+') // Cypher knows 1E20, not 1E+20
                writer.Write(c);
        }
    }

    private static void WriteText(string text, TextWriter writer)
    {
        writer.Write('\'');
        foreach (var c in text)
        {
            switch (c)
            {
                case '\\':
                    writer.Write(@"\\");
                    break;
                case '\'':
                    writer.Write(@"\'");
                    break;
                case '\n':
                    writer.Write(@"\n");
                    break;
                case '\r':
                    writer.Write(@"\r");
                    break;
                case '\t':
                    writer.Write(@"\t");
                    break;
                default:
                    if (char.IsControl(c) || c is '\u2028' or '\u2029')
                        writer.Write($@"\u{(int)c:X4}");
                    else
                        writer.Write(c);
                    break;
            }
        }

        writer.Write('\'');
    }

    private static void WriteList(CypherList list, TextWriter writer)
    {
        writer.Write('[');
        for (var k = 0; k < list.Values.Count; k++)
        {
            if (k > 0)
                writer.Write(", ");
            Write(list.Values[k], writer);
        }

        writer.Write(']');
    }

    private static void WriteMap(CypherMap map, TextWriter writer)
    {
        writer.Write('{');
        for (var k = 0; k < map.Keys.Count; k++)
        {
            if (k > 0)
                writer.Write(", ");
            writer.Write(CypherName.Of(map.Keys[k]));
            writer.Write(": ");
            Write(map.Values[k], writer);
        }

        writer.Write('}');
    }
}
