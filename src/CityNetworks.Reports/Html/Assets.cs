using System.Reflection;

namespace CityNetworks.Reports.Html;

/// <summary>The style sheet, the page's own script, and the plotting library, all of which go into the page.</summary>
internal static class Assets
{
    public static Markup Style { get; } = Own("page.css", "drawings.css", "print.css");

    /// <summary>The page's own scripts as one; <c>page.js</c> says at its end that the page is ready, so it stands last.</summary>
    public static Markup Script { get; } = Own("moments.js", "egos.js", "page.js");

    /// <summary>plotly.js with its licence. It lies in Plotly.NET's assembly as a resource, so the F# interface need not be started for it.</summary>
    public static Markup Plotly { get; } = ReadPlotly();

    private static Markup Own(params string[] resources) => Markup.Join(resources.Select(resource => Read(typeof(Assets).Assembly, resource)));

    private static Markup ReadPlotly()
    {
        var assembly = Assembly.Load("Plotly.NET");
        var script = assembly.GetManifestResourceNames().Where(IsScript).Order(StringComparer.Ordinal).First();
        var licence = Read(assembly, script + ".LICENSE.txt").Html;
        return new Markup(licence + "\n" + Read(assembly, script).Html);
    }

    private static bool IsScript(string resource) =>
        resource.Contains("plotly-", StringComparison.Ordinal) && resource.EndsWith(".min.js", StringComparison.Ordinal);

    private static Markup Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException(
                $"{assembly.GetName().Name} holds no resource '{resource}'; expected one of {string.Join(", ", assembly.GetManifestResourceNames())}.");
        using var reader = new StreamReader(stream);
        return new Markup(reader.ReadToEnd());
    }
}
