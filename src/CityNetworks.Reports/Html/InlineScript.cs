using System.Security.Cryptography;
using System.Text;

namespace CityNetworks.Reports.Html;

/// <summary>A script inside the page, and the word by which a content security policy allows it and no other.</summary>
/// <param name="Element">The element.</param>
/// <param name="Source">The word: <c>'sha256-…'</c>, of the element's text as a browser reads it.</param>
internal sealed record InlineScript(Markup Element, Markup Source)
{
    public static InlineScript Of(Markup script)
    {
        var text = script.Html.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'); // as a reader of HTML has them
        return new(new Markup($"<script>{text}</script>"), new Markup($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'"));
    }
}
