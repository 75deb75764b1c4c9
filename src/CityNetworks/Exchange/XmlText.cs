using System.Text;
using System.Xml;
using CityNetworks.Tables;

namespace CityNetworks.Exchange;

/// <summary>What the XML formats share.</summary>
internal static class XmlText
{
    public static XmlWriter Writer(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = true,
    });

    /// <summary>The type of a column's values, as both formats spell it.</summary>
    public static string TypeOf(Column column) => column.Kind switch
    {
        ColumnKind.Integer => "long",
        ColumnKind.Number => "double",
        ColumnKind.Flag => "boolean",
        _ => "string",
    };

    /// <summary>The text, with every character that XML 1.0 does not allow replaced by U+FFFD.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var k = 0; k < text.Length; k++)
        {
            if (k + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[k + 1], text[k]))
                plain.Append(text[k]).Append(text[++k]);
            else
                plain.Append(XmlConvert.IsXmlChar(text[k]) ? text[k] : '\uFFFD');
        }

        return plain.ToString();
    }
}
