using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

/// <summary><c>citynet film</c>.</summary>
public sealed partial class FilmCommandTests
{
    [Fact]
    public void A_page_asks_for_nothing_outside_and_names_the_hashes_of_its_style_and_script()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, InProcess.Run("film", "--out", folder["film.html"], "-q").Code);
        var page = File.ReadAllText(folder["film.html"]);
        var policy = Policy().Match(page).Groups[1].Value;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        foreach (Match part in Inline().Matches(page))
            Assert.Contains(
                $"{part.Groups[1].Value}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(part.Groups[2].Value)))}'",
                policy,
                StringComparison.Ordinal);
        Assert.Equal(2, Inline().Count(page));
        Assert.DoesNotMatch(@"(?:src|href)\s*=|url\(|style=""| on\w+=", page);
        Assert.Contains("prefers-reduced-motion", page, StringComparison.Ordinal);
        Assert.Contains("type=\"range\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_city_keeps_its_place_in_every_frame()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, InProcess.Run("film", "--out", folder["film.svg"], "-q").Code);
        var frames = XDocument.Load(folder["film.svg"]).Root!.Elements().Where(part => part.Name.LocalName == "g").ToArray();
        Assert.Equal(12, frames.Length); // the periods of the records
        Dictionary<string, string>[] places = [.. frames.Select(
            frame => frame.Elements().Where(part => part.Elements().Any(child => child.Name.LocalName == "title"))
                .ToDictionary(part => part.Value.Split(',')[0], Place))];
        Assert.All(
            places,
            frame => Assert.Equal(places[0].OrderBy(pair => pair.Key, StringComparer.Ordinal), frame.OrderBy(pair => pair.Key, StringComparer.Ordinal)));

        static string Place(XElement mark) => mark.Name.LocalName == "circle" ? $"{mark.Attribute("cx")!.Value} {mark.Attribute("cy")!.Value}" : Middle(mark);

        static string Middle(XElement square)
        {
            var points = square.Attribute("d")!.Value.Trim('M', 'Z').Split('L')
                .Select(pair => Array.ConvertAll(pair.Split(','), part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture))).ToArray();
            return FormattableString.Invariant(
                $"{Math.Round((points[0][0] + points[2][0]) / 2, 3):0.###} {Math.Round((points[0][1] + points[2][1]) / 2, 3):0.###}");
        }
    }

    [Fact]
    public void A_run_adopts_once_and_never_less_and_another_seed_is_another_run()
    {
        using var folder = new TemporaryFolder();
        var words = new List<string>();
        foreach (var seed in new[] { "1", "1", "2" })
        {
            Assert.Equal(0, InProcess.Run("film", "--scenario", "road-safety", "--seed", seed, "--out", folder["film.svg"], "-q").Code);
            words.Add(File.ReadAllText(folder["film.svg"]));
        }

        Assert.Equal(words[0], words[1]);
        Assert.NotEqual(words[1], words[2]);
        int[] have = [.. Adopted().Matches(words[0]).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(have.Order(), have);
        var adopters = Adopts().Matches(words[0]).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(adopters.Distinct(StringComparer.Ordinal), adopters);
    }

    [Fact]
    public void Another_ending_and_records_without_ties_are_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.WrongUsage, InProcess.Run("film", "--out", folder["film.mp4"]).Code);
        File.WriteAllText(folder["one.csv"], "city,event,period,role\nTandil,A,2014,host\n");
        Assert.Equal(ExitCode.BadData, InProcess.Run("film", "--data", folder["one.csv"], "--out", folder["film.svg"]).Code);
        Assert.False(File.Exists(folder["film.svg"]));
    }

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<(style|script)>(.*?)</", RegexOptions.Singleline)]
    private static partial Regex Inline();

    [GeneratedRegex("(\\d+) ha(?:s|ve) adopted\"")]
    private static partial Regex Adopted();

    [GeneratedRegex("<title>([^<,]*), [^<]*: adopts</title>")]
    private static partial Regex Adopts();
}
