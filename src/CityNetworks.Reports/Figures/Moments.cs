using System.Globalization;
using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>Two cities and the weight of their tie at each moment of a drawing; 0: no tie.</summary>
internal sealed record TieHistory(string A, string B, IReadOnlyList<double> Weights)
{
    /// <summary>The weight over all periods, the last moment.</summary>
    public double Whole => Weights[^1];
}

/// <summary>The moments through which a reader can move a drawing: each period in the order of time, then all periods together.</summary>
/// <remarks>
/// The page's script reads lengths in pixels from the attribute <c>data-moments</c> of lines (widths) and discs (radii), one for each moment; nothing moves.
/// Without a script, and on paper before a period is chosen, all periods are shown. Widths and radii of single periods share one scale; all periods together
/// have their own.
/// </remarks>
internal sealed class Moments
{
    private const double Thinnest = 1;
    private const double Thickest = 6;

    private readonly double[] _heaviest;
    private readonly double[] _strongest;
    private readonly Dictionary<string, double[]> _strengths;

    private Moments(IReadOnlyList<string> windows, IReadOnlyList<TieHistory> ties)
    {
        (Windows, Ties) = (windows, ties);
        _strengths = new(StringComparer.Ordinal);
        foreach (var tie in ties)
        {
            foreach (var city in new[] { tie.A, tie.B })
            {
                if (!_strengths.TryGetValue(city, out var sums))
                    _strengths[city] = sums = new double[windows.Count];
                for (var moment = 0; moment < windows.Count; moment++)
                    sums[moment] += tie.Weights[moment];
            }
        }

        _heaviest = Scale(moment => ties.Select(tie => tie.Weights[moment]));
        _strongest = Scale(moment => _strengths.Values.Select(sums => sums[moment]));
    }

    /// <summary>The windows: the periods that the ties are given for, then all of them.</summary>
    public IReadOnlyList<string> Windows { get; }

    /// <summary>The ties, heaviest over all periods first; then by the ids of the cities.</summary>
    public IReadOnlyList<TieHistory> Ties { get; }

    /// <summary>The moments of a study's table of ties.</summary>
    /// <remarks>Where the table has no window of all periods, the weight of a tie over all of them is its greatest.</remarks>
    public static Moments Of(StudyTables study)
    {
        var given = study.Ties.Select(tie => tie.Window).ToHashSet(StringComparer.Ordinal);
        var periods = study.PeriodIds.Where(given.Contains).Any() ? study.PeriodIds : [];
        string[] windows = [.. periods.Where(period => period != StudyTables.AllPeriods), StudyTables.AllPeriods]; // without periods there is one of that name
        var place = windows.Select((window, i) => (window, i)).ToDictionary(pair => pair.window, pair => pair.i, StringComparer.Ordinal);
        var pairs = new Dictionary<(string, string), double[]>();
        foreach (var tie in study.Ties.Where(tie => tie.Weight > 0))
        {
            var pair = string.CompareOrdinal(tie.Source, tie.Target) < 0 ? (tie.Source, tie.Target) : (tie.Target, tie.Source);
            if (!pairs.TryGetValue(pair, out var weights))
                pairs[pair] = weights = new double[windows.Length];
            if (place.TryGetValue(tie.Window, out var moment))
                weights[moment] = Math.Max(weights[moment], tie.Weight);
            if (!given.Contains(StudyTables.AllPeriods))
                weights[^1] = Math.Max(weights[^1], tie.Weight);
        }

        return new(windows, [.. pairs
            .Select(pair => new TieHistory(pair.Key.Item1, pair.Key.Item2, pair.Value))
            .Where(tie => tie.Whole > 0 || tie.Weights.Any(weight => weight > 0))
            .OrderByDescending(tie => tie.Whole).ThenBy(tie => tie.A, StringComparer.Ordinal).ThenBy(tie => tie.B, StringComparer.Ordinal)]);
    }

    /// <summary>The moments of given windows, the last of which is all of them, and ties.</summary>
    public static Moments Of(IReadOnlyList<string> windows, IReadOnlyList<TieHistory> ties) => new(windows, ties);

    /// <summary>The summed weight of a city's ties at each moment; null: it has none.</summary>
    public IReadOnlyList<double>? StrengthOf(string city) => _strengths.GetValueOrDefault(city);

    /// <summary>The widths of a tie's line in pixels, 0 where there is no tie.</summary>
    public IReadOnlyList<double> WidthsOf(TieHistory tie) =>
        [.. tie.Weights.Select((weight, moment) => weight == 0 ? 0 : Thinnest + (Thickest * weight / _heaviest[moment]))];

    /// <summary>The radii of a city's disc in pixels: its area above the least grows with the summed weight of its ties.</summary>
    /// <param name="city">The city, by id.</param>
    /// <param name="least">The least radius of a city with a tie; a city without one has half of it.</param>
    /// <param name="most">What the strongest adds.</param>
    public IReadOnlyList<double> RadiiOf(string city, double least, double most)
    {
        var sums = StrengthOf(city) ?? new double[Windows.Count];
        return [.. sums.Select((sum, moment) => sum == 0 ? least / 2 : least + (most * Math.Sqrt(sum / _strongest[moment])))];
    }

    /// <summary>The attribute that the script reads.</summary>
    public static Markup Attribute(IReadOnlyList<double> lengths) => Markup.Of(
        $"data-moments=\"{string.Join(' ', lengths.Select(length => Math.Round(length, 2).ToString(CultureInfo.InvariantCulture)))}\"");

    /// <summary>A tie in words: its weight over all periods, and in each period that has it.</summary>
    public string Words(TieHistory tie) => string.Join("; ", Windows
        .Select((window, moment) => (window, weight: tie.Weights[moment]))
        .Where(at => at.weight > 0)
        .Reverse()
        .Select(at => $"{(at.window == StudyTables.AllPeriods ? Text.Of("all periods") : at.window)} {Prose.Number(at.weight)}"));

    /// <summary>Whom the tie joins, and its weight.</summary>
    public string Title(StudyTables study, TieHistory tie) => Text.Of($"{study.CityName(tie.A)} and {study.CityName(tie.B)}: weight in {Words(tie)}");

    /// <summary>The slider; nothing where there is one moment alone.</summary>
    /// <param name="id">The figure's id.</param>
    /// <param name="study">The study.</param>
    /// <param name="drawn">The ties that are drawn.</param>
    public Markup Slider(string id, StudyTables study, IReadOnlyList<TieHistory> drawn)
    {
        return Slider(id, [.. Windows.Select((window, moment) => Said(study, window, moment, drawn))]);
    }

    /// <summary>The slider that says these words, one text for each moment.</summary>
    public Markup Slider(string id, IReadOnlyList<string> words)
    {
        return Windows.Count < 2 ? Markup.Empty : Markup.Of(
            $"""
            <div class="moments" data-words="{Plot.Texts(words).ToJsonString()}"><label for="{id}-moment">{Text.Of("Period")}</label>
            <input id="{id}-moment" type="range" min="0" max="{words.Count - 1}" value="{words.Count - 1}" step="1" aria-valuetext="{words[^1]}" hidden>
            <output for="{id}-moment" aria-live="polite">{words[^1]}</output></div>

            """);
    }

    private static string Said(StudyTables study, string window, int moment, IReadOnlyList<TieHistory> drawn)
    {
        var ties = drawn.Where(tie => tie.Weights[moment] > 0).ToArray();
        var cities = ties.SelectMany(tie => new[] { tie.A, tie.B }).Distinct(StringComparer.Ordinal).Count();
        var named = window == StudyTables.AllPeriods ? Text.Of("All periods") : window;
        return !study.IsRecorded(window) ? Text.Of($"{named}: no record")
            : ties.Length == 0 ? Text.Of($"{named}: no ties")
            : study.IsDirected ? Text.Of($"{named}: {Prose.Count(ties.Length, "line", "lines")} among {Prose.Count(cities, "city", "cities")}")
            : Text.Of($"{named}: {Prose.Count(ties.Length, "tie", "ties")} among {Prose.Count(cities, "city", "cities")}");
    }

    // One scale for all single periods, one for all periods together.
    private double[] Scale(Func<int, IEnumerable<double>> values)
    {
        var most = Enumerable.Range(0, Windows.Count).Select(moment => values(moment).DefaultIfEmpty(0).Max()).ToArray();
        var single = most.SkipLast(1).DefaultIfEmpty(0).Max();
        return [.. most.Select((value, moment) => Math.Max(double.Epsilon, moment == most.Length - 1 ? value : single))];
    }
}
