using System.Text;

namespace CityNetworks.Tests.Exchange;

/// <summary>The files that a format writes, by their endings.</summary>
internal sealed class WrittenFiles
{
    private readonly Dictionary<string, MemoryStream> _streams = new(StringComparer.Ordinal);

    public string this[string ending] => Encoding.UTF8.GetString(_streams[ending].ToArray());

    public IEnumerable<string> Endings => _streams.Keys;

    public Stream Open(string ending) => _streams[ending] = new MemoryStream();
}
