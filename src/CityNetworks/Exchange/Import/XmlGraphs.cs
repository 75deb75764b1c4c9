using System.Text;
using System.Xml;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>Opens graph files that are XML.</summary>
/// <remarks>No document type, no entity from elsewhere, no resolver: a file can name nothing outside itself, and its size bounds what it can grow to.</remarks>
internal static class XmlGraphs
{
    /// <param name="file">The file's name.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="root">The root element that is expected.</param>
    /// <param name="options">An encoding stated there goes before the one that the file declares.</param>
    /// <param name="log">What is wrong.</param>
    /// <param name="read">Reads what follows the root element; the function returns the line that the reader is at.</param>
    public static ImportedGraph? Read(string file, byte[] bytes, string root, GraphImportOptions options, ProblemLog log, Func<XmlReader, Func<int>, ImportedGraph?> read)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = GraphImport.LargestFile,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var xml = Open(file, bytes, settings, options, log);
            Func<int> line = () => ((IXmlLineInfo)xml).LineNumber;
            xml.MoveToContent();
            if (xml.LocalName == root)
                return read(xml, line);
            log.Add(GraphFileCodes.NotTheFormat, file, line(), string.Empty, $"the element {Shown.Text(xml.LocalName)}", root);
        }
        catch (XmlException error)
        {
            log.Add(
                GraphFileCodes.NotXml, file, Math.Max(1, error.LineNumber), string.Empty, $"broken XML at position {error.LinePosition}: {Shown.Plain(error.Message)}",
                "well-formed XML without a document type");
        }

        return null;
    }

    private static XmlReader Open(string file, byte[] bytes, XmlReaderSettings settings, GraphImportOptions options, ProblemLog log)
    {
        TextEncoding.Find("windows-1252"); // makes the encodings known that a declaration may name
        if (options.Encoding is null)
            return XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
        var text = Encoding.UTF8.GetString(TextEncoding.ToUtf8(file, bytes, options.Encoding, log));
        return XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
    }
}
