using System.Security.Cryptography;
using System.Text;
using System.Xml;
using CityNetworks.Figures.Files;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Figures.Films;

/// <summary>A film as a file: <c>.svg</c> that plays by itself, or <c>.html</c> with a button and a slider. Neither needs another
/// file or a connection.</summary>
/// <remarks>
/// SVG: frames are shown in turn by CSS; where less motion is preferred the last frame stands. HTML: the content policy names the hashes of its one style and
/// one
/// script, everything else is forbidden; it starts paused, and the slider and button work from the keyboard. Without a script the last frame is shown.
/// </remarks>
internal static class FilmFile
{
    /// <summary>Seconds a frame is shown.</summary>
    public const double Seconds = 1.5;

    private const string Space = "http://www.w3.org/2000/svg";

    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem;color:#000;background:#fff}
        h1{font-size:1.3rem;margin:0}
        .picture{overflow-x:auto}
        svg{width:100%;min-width:38rem;height:auto;max-height:max(24rem,calc(100vh - 11rem));background:#fff}
        @media(prefers-color-scheme:dark){body{color:#e8ebee;background:#171c22}}
        .controls{display:flex;gap:1rem;align-items:center;flex-wrap:wrap}
        .controls[hidden]{display:none}
        input[type=range]{flex:1;min-width:12rem}
        button{font:inherit;min-width:6rem;padding:.3rem .8rem}
        .frame{visibility:hidden}
        .frame.shown{visibility:visible}
        """;

    private const string Script = """
        (function(){
        var frames=document.querySelectorAll('.frame'),slider=document.querySelector('input'),button=document.querySelector('button'),
        listed=document.querySelector('output'),timer=null;
        function show(k){frames.forEach(function(f,i){f.classList.toggle('shown',i===k)});slider.value=k;
        listed.textContent=frames[k].getAttribute('aria-label');slider.setAttribute('aria-valuetext',listed.textContent)}
        function stop(){clearInterval(timer);timer=null;button.textContent=button.dataset.play}
        function play(){button.textContent=button.dataset.pause;if(+slider.value===frames.length-1)show(0);
        timer=setInterval(function(){var k=+slider.value+1;if(k>=frames.length){stop()}else{show(k)}},1500)}
        button.addEventListener('click',function(){timer?stop():play()});
        slider.addEventListener('input',function(){stop();show(+slider.value)});
        document.querySelector('.controls').hidden=false;show(0);
        if(!matchMedia('(prefers-reduced-motion: reduce)').matches&&frames.length>1)play();
        })();
        """;

    /// <summary>The endings of films.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".html", ".svg"];

    /// <summary>Writes a film as its path ends; the stream stays open.</summary>
    public static void Write(Film film, FigureSize size, string path, Stream stream)
    {
        var drawing = FilmDrawing.Of(film, size);
        if (Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            using var xml = XmlWriter.Create(stream, Settings(false));
            Svg(xml, film, drawing, isMoving: true);
            return;
        }

        stream.Write(Encoding.UTF8.GetBytes(Page(film, drawing)));
    }

    private static string Page(Film film, FilmDrawing drawing)
    {
        using var picture = new MemoryStream();
        using (var xml = XmlWriter.Create(picture, Settings(true)))
            Svg(xml, film, drawing, isMoving: false);
        var last = film.Frames.Count - 1;
        var title = film.Caption.Split(". ")[0];
        var play = Text.Of("Play");
        var policy = $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'";
        return $"""
            <!DOCTYPE html>
            <html lang="{Language.Current.Tag}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Escaped(title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{Escaped(title)}</h1>
            <p>{Escaped(film.Caption[title.Length..].TrimStart('.', ' '))}</p>
            <div class="controls" hidden><button type="button" data-play="{Escaped(play)}" data-pause="{Escaped(Text.Of("Pause"))}">{Escaped(play)}</button>
            <label>{Escaped(Text.Of("Period"))} <input type="range" min="0" max="{last}" value="{last}" step="1"></label>
            <output aria-live="polite"></output></div>
            <div class="picture" role="group" tabindex="0" aria-label="{Escaped(title)}">{Encoding.UTF8.GetString(picture.ToArray())}</div>
            </main>
            <script>{Script}</script>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static void Svg(XmlWriter xml, Film film, FilmDrawing drawing, bool isMoving)
    {
        var (paper, count) = (drawing.Paper, drawing.Frames.Count);
        SvgFile.Begin(xml, paper);
        if (isMoving)
            xml.WriteElementString("style", Space, Motion(count));
        for (var k = 0; k < count; k++)
        {
            xml.WriteStartElement("g", Space);
            xml.WriteAttributeString("class", isMoving ? $"frame f{k}" : k == count - 1 ? "frame shown" : "frame");
            xml.WriteAttributeString("aria-label", Lettering.Plain($"{film.Frames[k].Title}: {film.Frames[k].Words}"));
            foreach (var mark in drawing.Frames[k])
                SvgFile.Write(xml, mark);
            xml.WriteEndElement();
        }

        foreach (var mark in paper.Marks)
            SvgFile.Write(xml, mark);
        xml.WriteEndElement();
    }

    // Each frame is visible in its share of the time; the delays set them one after the other.
    private static string Motion(int count)
    {
        var css = new StringBuilder();
        css.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"@keyframes turn{{0%{{visibility:visible}}{SvgFile.Number(100.0 / count)}%{{visibility:hidden}}100%{{visibility:hidden}}}}");
        css.Append(".frame{visibility:hidden}");
        css.Append(System.Globalization.CultureInfo.InvariantCulture, $"@media (prefers-reduced-motion:reduce){{.f{count - 1}{{visibility:visible}}}}");
        css.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"@media (prefers-reduced-motion:no-preference){{.frame{{animation:turn {SvgFile.Number(count * Seconds)}s step-end infinite}}");
        for (var k = 0; k < count; k++)
            css.Append(System.Globalization.CultureInfo.InvariantCulture, $".f{k}{{animation-delay:{SvgFile.Number(k * Seconds)}s}}");
        return css.Append('}').ToString();
    }

    private static XmlWriterSettings Settings(bool isPart) => new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        OmitXmlDeclaration = isPart,
        ConformanceLevel = isPart ? ConformanceLevel.Fragment : ConformanceLevel.Document,
    };

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));

    private static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(Lettering.Plain(text));
}
