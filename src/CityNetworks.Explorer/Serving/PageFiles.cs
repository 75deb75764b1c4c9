using System.Reflection;

namespace CityNetworks.Explorer.Serving;

/// <summary>The files of the page, which lie inside the assembly: a path is looked up in a list and leads nowhere else.</summary>
internal static class PageFiles
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>The files by path; the page itself is at the root.</summary>
    public static IReadOnlyDictionary<string, (string Type, byte[] Bytes)> All { get; } = Read(typeof(PageFiles).Assembly);

    private static Dictionary<string, (string Type, byte[] Bytes)> Read(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(name => s_types.ContainsKey(Path.GetExtension(name)))
        .ToDictionary(
            name => name == "index.html" ? "/" : "/" + name,
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return (s_types[Path.GetExtension(name)], bytes);
            },
            StringComparer.Ordinal);
}
