using System.Reflection;

namespace CityNetworks.Reports.Html;

/// <summary>The style sheet, the page's own script, and the plotting library, all of which go into the page.</summary>
internal static class Assets
{
    public static Markup Style { get; } = Own("page.css", "drawings.css", "print.css");

    /// <summary>The page's own scripts as one; <c>page.js</c> says at its end that the page is ready, so it stands last.</summary>
    public static Markup Script { get; } = Own("unpack.js", "moments.js", "egos.js", "lanes.js", "page.js");

    /// <summary>plotly.js, compressed by the build, as <c>page.js</c> unpacks it; the word of its source is of the text that runs.</summary>
    public static InlineScript Plotly { get; } = ReadPlotly();

    private static Markup Own(params string[] resources) => Markup.Join(resources.Select(resource => Read(typeof(Assets).Assembly, resource)));

    // A script of another type is data: no browser runs it.
    private static InlineScript ReadPlotly()
    {
        var assembly = typeof(Assets).Assembly;
        using var packed = Stream(assembly, "plotly.js.gz");
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return new(
            new Markup(
                $"""
                <script type="text/plain">{Read(assembly, "plotly.js.gz.LICENSE.txt").Html}</script>
                <script type="application/gzip" id="plotting">{Convert.ToBase64String(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))}</script>
                """),
            new Markup($"'sha256-{Read(assembly, "plotly.js.gz.sha256").Html}'"));
    }

    private static Markup Read(Assembly assembly, string resource)
    {
        using var stream = Stream(assembly, resource);
        using var reader = new StreamReader(stream);
        return new Markup(reader.ReadToEnd());
    }

    private static Stream Stream(Assembly assembly, string resource) => assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException(
            $"{assembly.GetName().Name} holds no resource '{resource}'; expected one of {string.Join(", ", assembly.GetManifestResourceNames())}.");
}
