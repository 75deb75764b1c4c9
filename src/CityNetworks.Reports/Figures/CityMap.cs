using CityNetworks.Reports.Columns;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>The cities where they lie, on the outlines of countries, with their ties by period; drawn twice: for a wide and for a narrow page.</summary>
internal static class CityMap
{
    /// <summary>More names than this leave no room for a map.</summary>
    private const int NameLimit = 40;

    /// <summary>More lines than this are drawn fainter.</summary>
    private const int DenseTies = 120;

    private static readonly MapStyle s_wide = new(960, 0.5, 0.95, 13, 28, 4, 11, 190);
    private static readonly MapStyle s_narrow = new(350, 0.9, 1.5, 12, 22, 3, 8, 90);

    public static Figure? Of(StudyTables study, Moments moments)
    {
        if (MapCities.Of(study, moments) is not { } cities)
            return null;
        var frame = Frame(cities, s_wide);
        return new(
            "map",
            Text.Of("Where the cities lie, and their ties by period"),
            Caption(study, cities),
            Markup.Of($"{moments.Slider("map", study, cities.Ties)}{Svg.Both(
                Draw(study, moments, cities, frame, s_wide), Draw(study, moments, cities, Frame(cities, s_narrow), s_narrow))}"),
            "ties",
            Alternative(study, cities));
    }

    private static string Caption(StudyTables study, MapCities cities) => !study.HasAllTies
        ? Text.Of($"A line joins two cities recorded at the same event in the chosen period; its width grows with the weight of their tie. Discs are of one "
            + $"size, since not all ties are part of this study. Single periods share one scale; all periods together have their own."
            + $"{Unnamed(study, cities)}{cities.Missing(study)} Outlines: Natural Earth 4.1.0 (2018), public domain, simplified. Projection: "
            + $"equirectangular, true to scale at {Latitude(cities)}.")
        : study.Direct is null
        ? Text.Of($"A line joins two cities recorded at the same event in the chosen period; its width grows with the weight of their tie, a disc's area "
            + $"with the summed weight of the city's ties. Single periods share one scale; all periods together have their own.{Unnamed(study, cities)}"
            + $"{cities.Missing(study)} Outlines: Natural Earth 4.1.0 (2018), public domain, simplified. Projection: equirectangular, true to scale at "
            + $"{Latitude(cities)}.")
        : Text.Of($"A line joins two cities that are tied directly in the chosen period; its width grows with the weight of their tie, a disc's area "
            + $"with the summed weight of the city's lines.{CoordinationNetwork.BothWays(study)} Single periods share one scale; all periods together have "
            + $"their own.{Unnamed(study, cities)}{cities.Missing(study)} Outlines: Natural Earth 4.1.0 (2018), public domain, simplified. Projection: "
            + $"equirectangular, true to scale at {Latitude(cities)}.");

    private sealed record MapStyle(
        double Width, double Flattest, double Tallest, double Letter, int Letters, double LeastRadius, double MoreRadius, double Reach);

    private static MapFrame Frame(MapCities cities, MapStyle style) =>
        MapFrame.Of([.. cities.Cities.Select(city => city.Place)], style.Width, style.Flattest, style.Tallest);

    private static Markup Draw(StudyTables study, Moments moments, MapCities cities, MapFrame frame, MapStyle style)
    {
        var at = cities.Cities.ToDictionary(city => city.Id, city => frame.At(city.Place), StringComparer.Ordinal);
        var share = Math.Min(1, Math.Sqrt((double)NameLimit / cities.Cities.Count)); // of many cities each is small
        var more = study.HasAllTies ? style.MoreRadius * share : 0;
        var radii = cities.Cities.Select(city => moments.RadiiOf(city.Id, style.LeastRadius * Math.Max(share, 0.5), more)).ToArray();
        var labels = Labels.Of(
            [.. cities.Cities.Take(NameLimit).Select((city, i) => new LabelledNode(study.CityName(city.Id, style.Letters), at[city.Id], radii[i].Max()))],
            [.. cities.Cities.Skip(NameLimit).Select((city, i) => Box.Around(at[city.Id], radii[i + NameLimit].Max()))],
            [.. cities.Ties.Select(tie => (at[tie.A], at[tie.B]))],
            style.Letter,
            new(0, 0, frame.Width, frame.Height),
            style.Reach);
        return Markup.Of($"{Svg.Drawing(cities.Ties.Count > DenseTies ? "map dense-ties" : "map", frame.Width, frame.Height, Words(study, cities), Markup.Join(
        [
            Markup.Of($"<path class=\"land\" d=\"{PathText.Of(Outlines.Land(frame), true)}\"/>\n"),
            Markup.Of($"<path class=\"borders\" d=\"{PathText.Of(Outlines.Borders(frame), false)}\"/>\n"),
            Svg.Group("ties", cities.Ties.Select(tie => Svg.Line(at[tie.A], at[tie.B], moments.WidthsOf(tie), moments.Title(study, tie)))),
            labels.Leaders,
            Svg.Group("cities", cities.Cities.Select((city, i) => Svg.Disc(at[city.Id], radii[i], string.Empty, Title(study, city)))),
            labels.Names,
        ]))}{labels.List}");
    }

    private static string Title(StudyTables study, MapCity city) => !study.HasAllTies ? Named(study, city.Id) : study.IsDirected
        ? Text.Of($"{Named(study, city.Id)}: summed weight of lines {city.Strength}")
        : Text.Of($"{Named(study, city.Id)}: summed weight of ties {city.Strength}");

    private static string Named(StudyTables study, string id) =>
        study.CityWithCountry(id);

    private static string Words(StudyTables study, MapCities cities) => !study.HasAllTies
        ? Text.Of($"Map of {Prose.Count(cities.Cities.Count, "city", "cities")} and {Prose.Count(cities.Ties.Count, "tie", "ties")} of the strongest of each "
            + $"city. The table below lists the cities.")
        : study.IsDirected
        ? Text.Of($"Map of {Prose.Count(cities.Cities.Count, "city", "cities")} and {Prose.Count(cities.Ties.Count, "line", "lines")}; most tied: "
            + $"{Prose.List([.. cities.Cities.Take(3).Select(city => study.CityName(city.Id))])}. The table below lists the cities.")
        : Text.Of($"Map of {Prose.Count(cities.Cities.Count, "city", "cities")} and {Prose.Count(cities.Ties.Count, "tie", "ties")}; most tied: "
            + $"{Prose.List([.. cities.Cities.Take(3).Select(city => study.CityName(city.Id))])}. The table below lists the cities.");

    private static string Unnamed(StudyTables study, MapCities cities) => cities.Cities.Count <= NameLimit ? string.Empty
        : study.OrderedBy is { } measure
        ? Text.Of($" Of {cities.Cities.Count} cities the {NameLimit} that rank first by {MeasureWords.Name(measure)} are named.")
        : Text.Of($" The {NameLimit} most tied of {cities.Cities.Count} cities are named.");

    private static string Latitude(MapCities cities)
    {
        var middle = (cities.Cities.Min(city => city.Place.Lat) + cities.Cities.Max(city => city.Place.Lat)) / 2;
        return $"{Prose.Number(Math.Abs(Math.Round(middle, 1)))}°\u00A0{(middle < 0 ? "S" : "N")}";
    }

    private static Markup Alternative(StudyTables study, MapCities cities)
    {
        HtmlColumn<MapCity>[] summed = !study.HasAllTies ? [] :
        [
            new(
                study.IsDirected ? Text.Of("summed weight of lines, all periods") : Text.Of("summed weight of ties, all periods"),
                city => Markup.Of($"{Prose.Number(city.Strength)}"),
                true),
        ];
        return HtmlTable.Of<MapCity>(
            study.HasAllTies ? Text.Of("Cities on the map, the most tied first") : Text.Of("Cities on the map"), cities.Cities,
        [
            new(Text.Of("city"), city => Markup.Of($"{study.CityName(city.Id)}")),
            new(Text.Of("country"), city => Markup.Of($"{study.Country(city.Id)}")),
            new(Text.Of("latitude (°)"), city => Markup.Of($"{Prose.Number(Math.Round(city.Place.Lat, 2))}"), true),
            new(Text.Of("longitude (°)"), city => Markup.Of($"{Prose.Number(Math.Round(city.Place.Lon, 2))}"), true),
            .. summed,
        ]);
    }
}
