using System.Globalization;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Inference.Panels;

/// <summary>Terms of a model, as text, to columns of a panel.</summary>
/// <remarks>
/// A term is a name, or names joined by <c>:</c>, which stand for their product. A name may be raised to a power (<c>time^2</c>), or stand in
/// <c>log(…)</c>, <c>lag(…)</c> (a row of covariates.csv one period before), <c>factor(…)</c> (a level each, also where the cells are numbers) or
/// <c>spline(…)</c>, <c>spline(…;knots)</c> (a curve: <see cref="CubicSpline"/>).
/// Names: <c>exposure</c>, <c>exposure_contacts</c>, <c>exposure_events</c>, <c>exposure_ties</c>; <c>time</c> (periods since the first recorded one,
/// which is 0),
/// <c>duration</c> (periods at risk so far in the spell), <c>spell</c>; <c>period</c> and <c>policy</c> (a level each); the mechanisms <see
/// cref="MechanismColumns.Ids"/>;
/// <c>log_population</c>, any column of cities.csv and any name of covariates.csv. Text makes a level each; the first level, in the order of ids, is
/// the reference.
/// </remarks>
public sealed class PanelTerms
{
    private readonly AdoptionPanel _panel;
    private readonly Workers _workers;
    private readonly PanelTerms? _like;
    private int[]? _citiesAtRisk;
    private readonly Dictionary<string, double[]> _numbers = new(StringComparer.Ordinal);

    private PanelTerms(AdoptionPanel panel, Workers workers, AdoptionPanel? like = null) =>
        (_panel, _workers, _like) = (panel, workers, like is null ? null : new PanelTerms(like, workers));

    /// <summary>Names that mean the same in every data set.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["exposure", "exposure_contacts", "exposure_events", "exposure_ties", "time", "duration", "spell", "period", "policy",
            .. MechanismColumns.Ids, "log_population"];

    /// <summary>Names of what others did: exposures and mechanisms.</summary>
    internal static IReadOnlyList<string> OtherNames { get; } = ["exposure", "exposure_contacts", "exposure_events", "exposure_ties", .. MechanismColumns.Ids];

    /// <summary>The seed of attendance that is not certain.</summary>
    public ulong Seed { get; private init; } = 1;

    /// <summary>The columns of the terms, in their order.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="terms">The terms; see the remarks of the class.</param>
    /// <param name="workers">How the work is done.</param>
    /// <param name="seed">The seed of attendance that is not certain.</param>
    /// <exception cref="ArgumentException">A term cannot be read, or names nothing.</exception>
    /// <exception cref="CannotEstimateException">A mechanism needs what the records do not hold.</exception>
    public static IReadOnlyList<PanelColumn> Of(AdoptionPanel panel, IReadOnlyList<string> terms, Workers workers = default, ulong seed = 1)
    {
        var reader = new PanelTerms(panel, workers) { Seed = seed };
        reader.ReadMechanisms(terms);
        return [.. terms.Distinct(StringComparer.Ordinal).SelectMany(reader.Columns)];
    }

    /// <summary>The columns of a city's own terms, with the levels and reference levels of another panel of the same records.</summary>
    internal static IReadOnlyList<PanelColumn> OfOwn(AdoptionPanel panel, string term, AdoptionPanel? like, Workers workers) =>
        [.. new PanelTerms(panel, workers, like).Columns(term)];

    /// <summary>Names that a term may use with these records.</summary>
    public static IReadOnlyList<string> KnownNames(RecordSet records) =>
    [
        .. Names, "country", "lat", "lon", "population",
        .. records.Cities.SelectMany(city =>
            city.Covariates.Keys).Concat(records.Covariates.Select(row => row.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    // All mechanisms at once, so that histories are walked once each.
    private void ReadMechanisms(IReadOnlyList<string> terms)
    {
        string[] asked = [.. MechanismColumns.Ids.Where(id => terms.Any(term => Words(term).Any(word => Inside(word).Name == id)))];
        if (asked.Length == 0)
            return;
        foreach (var (id, column) in MechanismColumns.Of(_panel, asked, Seed))
            _numbers[id] = column;
    }

    private static string[] Words(string term) => term.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<PanelColumn> Columns(string term)
    {
        var words = Words(term);
        if (words.Length == 0)
            throw new ArgumentException($"Found the term '{term}'; expected a name, or names joined by ':'.", nameof(term));
        var columns = Word(words[0]);
        foreach (var word in words.Skip(1))
            columns = [.. columns.SelectMany(left => Word(word).Select(right => Product(left, right)))];
        return columns.Select(column => column with { RequestedTerm = term });
    }

    private static PanelColumn Product(PanelColumn left, PanelColumn right)
    {
        var values = new double[left.Values.Length];
        for (var row = 0; row < values.Length; row++)
            values[row] = left.Values[row] * right.Values[row];
        var origin = left.Origin is ColumnOrigin.Others || right.Origin is ColumnOrigin.Others ? ColumnOrigin.Others : ColumnOrigin.Own;
        return new PanelColumn($"{left.Term}:{right.Term}", values, origin) { IsLevel = left.IsLevel && right.IsLevel };
    }

    /// <summary>The name inside a word of a term, without function and power.</summary>
    internal static string NameIn(string word) => Inside(word).Name;

    // The number is a power, or the number of knots of a spline.
    private static (string Function, string Name, int Number) Inside(string word)
    {
        var (function, name, power) = (string.Empty, word, 1);
        if (CubicSpline.Parse(word) is { } spline)
            return (CubicSpline.Function, spline.Name, spline.Knots);
        if (name.IndexOf('^', StringComparison.Ordinal) is > 0 and var hat
            && int.TryParse(name[(hat + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is > 0 and < 10)
            (name, power) = (name[..hat], read);
        foreach (var known in new[] { "log", "lag", "factor" })
        {
            if (name.StartsWith(known + "(", StringComparison.Ordinal) && name.EndsWith(')'))
                (function, name) = (known, name[(known.Length + 1)..^1]);
        }

        return (function, name, power);
    }

    private List<PanelColumn> Word(string word)
    {
        var (function, name, power) = Inside(word);
        if (name is "period" or "policy" || function == "factor" || (!_numbers.ContainsKey(name) && IsText(name)))
            return Levels(name);
        var origin = name.StartsWith("exposure", StringComparison.Ordinal) || MechanismColumns.Ids.Contains(name) ? ColumnOrigin.Others : ColumnOrigin.Own;
        var values = function == "lag" ? Array.ConvertAll(Cells(name, lag: 1), Number(name)) : Numbers(name);
        if (function == CubicSpline.Function)
        {
            var knots = CubicSpline.KnotsOf(_like is null ? values : _like.Numbers(name), power, word);
            return [.. CubicSpline.Columns(values, knots).Select((column, k) => new PanelColumn($"{word}[{k + 1}]", column, origin))];
        }

        if (function == "log" || power > 1)
            values = Array.ConvertAll(values, value => function == "log" ? (value > 0 ? Math.Log(value) : double.NaN) : Math.Pow(value, power));
        return [new PanelColumn(word, values, origin)];
    }

    private double[] Numbers(string name)
    {
        if (!_numbers.TryGetValue(name, out var values))
            _numbers[name] = values = Make(name);
        return values;
    }

    private double[] Make(string name) => name switch
    {
        "exposure" => ExposureColumn(_panel.Options.Exposure),
        "exposure_contacts" => ExposureColumn(_panel.Options.Exposure with { Kind = ExposureKind.Contacts }),
        "exposure_events" => ExposureColumn(_panel.Options.Exposure with { Kind = ExposureKind.Events }),
        "exposure_ties" => ExposureColumn(_panel.Options.Exposure with { Kind = ExposureKind.Ties }),
        "time" => [.. _panel.Period.Select(period => (double)(period - _panel.FirstPeriod))],
        "duration" => Durations(),
        "spell" => [.. _panel.Spell.Select(spell => (double)spell)],
        "log_population" => Array.ConvertAll(Numbers("population"), value => value > 0 ? Math.Log(value) : double.NaN),
        _ when IsDated(name) => Array.ConvertAll(Cells(name), Number(name)),
        _ => OfCities(name),
    };

    // A cell of a city is read once, for all its rows.
    private double[] OfCities(string name)
    {
        var (cells, read) = (CellsOfCities(name), Number(name));
        var numbers = new double[cells.Length];
        foreach (var city in CitiesAtRisk)
            numbers[city] = read(cells[city]);
        var values = new double[_panel.Count];
        for (var row = 0; row < values.Length; row++)
            values[row] = numbers[_panel.City[row]];
        return values;
    }

    private int[] CitiesAtRisk => _citiesAtRisk ??= [.. _panel.City.Distinct()];

    private bool IsDated(string name) => _panel.Records.Covariates.Any(row => row.Name == name);

    private double[] ExposureColumn(ExposureSettings settings)
    {
        var values = new double[_panel.Count];
        var byPolicy = _panel.Histories.Select(history => Exposure.Of(_panel.Network, _panel.Records, history, settings, _workers)).ToArray();
        for (var row = 0; row < values.Length; row++)
            values[row] = Exposure.Lagged(byPolicy[_panel.Policy[row]], _panel.City[row], _panel.Period[row], settings.Lag);
        return values;
    }

    private double[] Durations()
    {
        var values = new double[_panel.Count];
        for (var row = 1; row < values.Length; row++)
        {
            var same = _panel.City[row] == _panel.City[row - 1] && _panel.Policy[row] == _panel.Policy[row - 1] && _panel.Spell[row] == _panel.Spell[row - 1];
            values[row] = same ? values[row - 1] + 1 : 0;
        }

        return values;
    }

    private bool IsText(string name) =>
        !Names.Contains(name, StringComparer.Ordinal)
            && Array.Exists(DifferentCells(name), cell =>
                cell is not null && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private string?[] DifferentCells(string name)
    {
        if (IsDated(name))
            return Cells(name);
        var cells = CellsOfCities(name);
        return Array.ConvertAll(CitiesAtRisk, city => cells[city]);
    }

    private static Converter<string?, double> Number(string name) => cell =>
        cell is null ? double.NaN
        : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ArgumentException($"The column '{name}' holds '{cell}'; expected a number, or factor({name}).", nameof(name));

    private string?[] Cells(string name, int lag = 0)
    {
        if (IsDated(name))
        {
            var rows = _panel.Records.Covariates.Where(row => row.Name == name).ToDictionary(row => (row.City, row.Period), row => row.Value);
            return
            [
                .. Enumerable.Range(0, _panel.Count).Select(row => _panel.Period[row] < lag ? null
                    : rows.GetValueOrDefault((_panel.Network.Names.Cities[_panel.City[row]], _panel.Records.Periods[_panel.Period[row] - lag].Id))),
            ];
        }

        if (lag > 0)
            throw new ArgumentException($"Found lag({name}); expected a name of covariates.csv, whose rows have periods.", nameof(name));
        var cells = CellsOfCities(name);
        return [.. _panel.City.Select(city => cells[city])];
    }

    // By city; null: not known.
    private string?[] CellsOfCities(string name)
    {
        if (!KnownNames(_panel.Records).Contains(name, StringComparer.Ordinal))
        {
            var known = KnownNames(_panel.Records);
            throw new ArgumentException(
                $"Found the term '{name}'; expected one of {string.Join(", ", known)}. {NearestWord.Suggestion(name, known)}".TrimEnd(), nameof(name));
        }

        return Array.ConvertAll(Networks.CityColumn.Text(_panel.Network, _panel.Records, name), cell => string.IsNullOrWhiteSpace(cell) ? null : cell);
    }

    private List<PanelColumn> Levels(string name)
    {
        var cells = LevelCells(name);
        var (levels, reference) = _like is null ? LevelsOf(name, cells) : _like.LevelsOf(name, _like.LevelCells(name));
        return
        [
            .. levels.Where(level => level != reference).Select(level =>
                new PanelColumn($"{name}={level}", Array.ConvertAll(cells, cell => cell is null ? double.NaN : cell == level ? 1 : 0),
                    ColumnOrigin.Own) { IsLevel = true }),
        ];
    }

    private string?[] LevelCells(string name) => name switch
    {
        "period" => [.. _panel.Period.Select(period => _panel.Records.Periods[period].Id)],
        "policy" => [.. _panel.Policy.Select(policy => _panel.Histories[policy].Policy)],
        _ when Names.Contains(name, StringComparer.Ordinal) => [.. Numbers(name).Select(value => value.ToString("R", CultureInfo.InvariantCulture))],
        _ => Cells(name),
    };

    // The levels in order, and the reference.
    private (string[] Levels, string? Reference) LevelsOf(string name, string?[] cells)
    {
        var found = cells.ToHashSet();
        string[] levels = name == "period"
            ? [.. _panel.Records.Periods.Select(period => period.Id).Where(found.Contains)]
            : [.. cells.Where(cell => cell is not null).Distinct().OrderBy(cell =>
                double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0).ThenBy(cell => cell,
                    StringComparer.Ordinal)!];
        return (levels, Reference(cells, levels));
    }

    // The first level in which something happens and something does not: a reference without either has no finite hazard to compare with.
    private string? Reference(string?[] cells, string[] levels)
    {
        foreach (var level in levels)
        {
            var (any, all) = (false, true);
            for (var row = 0; row < cells.Length; row++)
            {
                if (cells[row] != level)
                    continue;
                any |= _panel.Happens[row];
                all &= _panel.Happens[row];
            }

            if (any && !all)
                return level;
        }

        return levels.Length > 0 ? levels[0] : null;
    }
}
