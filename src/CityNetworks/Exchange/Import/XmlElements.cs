using System.Xml;

namespace CityNetworks.Exchange.Import;

/// <summary>How readers of XML formats move over what they do not read.</summary>
internal static class XmlElements
{
    /// <summary>Goes to the end of the element; <see cref="XmlReader.Skip"/> would go one further.</summary>
    public static void PassOver(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            // Nothing of it is read.
        }
    }
}
