using CityNetworks.Diffusion.Occasions;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Inference.Dyads;

/// <summary>Terms of a model of dyads, as text, to columns.</summary>
/// <remarks>
/// Of the pair (i at risk, j the source): <c>tie</c> — j is among the targets of i, as exposure counts them, one lag before (its weight where ties are
/// weighted, 0 without a tie); <c>distance</c> — ln(1 + km); <c>same(x)</c> — equal cells of a column; <c>difference(x)</c> — |x_i − x_j|.
/// Of the source: <c>source(x)</c> — its column; <c>success</c> — the mean of its outcomes of the policy up to a lag before, blank without any.
/// Every other term is one of the city at risk (<see cref="PanelTerms"/>). Products are joined by <c>:</c>, as in <c>success:same(country)</c>.
/// Source: Volden (2006), success and similarity of the other state.
/// </remarks>
public sealed class DyadTerms
{
    private delegate Func<int, double> PairReader(int city, int policy, int period);

    private readonly DyadPanel _dyads;
    private readonly IReadOnlyList<string> _terms;
    private readonly Dictionary<string, PanelColumn[]> _fixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<PairReader>> _pairs = new(StringComparer.Ordinal);

    private DyadTerms(DyadPanel dyads, IReadOnlyList<string> terms) => (_dyads, _terms) = (dyads, terms);

    /// <summary>Names of a dyad's own terms.</summary>
    public static IReadOnlyList<string> Names { get; } = ["tie", "distance", "same(x)", "difference(x)", "source(x)", "success"];

    /// <summary>The terms where none are given.</summary>
    public static IReadOnlyList<string> Standard { get; } = ["tie", "time"];

    /// <summary>Reads the terms.</summary>
    /// <param name="dyads">The rows.</param>
    /// <param name="terms">The terms; see the remarks of the class.</param>
    /// <param name="workers">How the work is done.</param>
    /// <param name="seed">The seed of attendance that is not certain.</param>
    /// <exception cref="ArgumentException">A term cannot be read, or names nothing.</exception>
    /// <exception cref="CannotEstimateException">A term needs what the records do not hold.</exception>
    public static DyadTerms Of(DyadPanel dyads, IReadOnlyList<string> terms, Workers workers = default, ulong seed = 1)
    {
        var read = new DyadTerms(dyads, [.. terms.Distinct(StringComparer.Ordinal)]);
        foreach (var word in read._terms.SelectMany(Words).Distinct(StringComparer.Ordinal))
        {
            if (read.Pair(word) is { } pair)
                read._pairs.Add(word, pair);
            else
                read._fixed.Add(word, read.Fixed(word, workers, seed));
        }

        return read;
    }

    /// <summary>The columns by dyad, in the order of the terms; NaN: not known. A column is marked as being about others where a pair is in it.</summary>
    public IReadOnlyList<PanelColumn> Columns() => Columns(null);

    /// <summary>The columns of a network in which the cities stand in one another's places: the pair (i, j) has the values of (to[i], to[j]).</summary>
    internal IReadOnlyList<PanelColumn> Columns(int[]? to)
    {
        var pairs = _pairs.ToDictionary(pair => pair.Key, pair => new[] { Read(pair.Key, pair.Value(), to) }, StringComparer.Ordinal);
        return
        [
            .. _terms.SelectMany(term =>
                Words(term).Select(word => pairs.GetValueOrDefault(word) ?? _fixed[word])
                    .Aggregate((left, right) => [.. left.SelectMany(one => right.Select(other => Product(one, other)))])
                    .Select(column => column with { RequestedTerm = term })),
        ];
    }

    private static string[] Words(string term) =>
        term.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
            ? words
            : throw new ArgumentException($"Found the term '{term}'; expected a name, or names joined by ':'.", nameof(term));

    private static PanelColumn Product(PanelColumn left, PanelColumn right)
    {
        var values = new double[left.Values.Length];
        for (var row = 0; row < values.Length; row++)
            values[row] = left.Values[row] * right.Values[row];
        var origin = left.Origin is ColumnOrigin.Others ? left.Origin : right.Origin;
        return new PanelColumn($"{left.Term}:{right.Term}", values, origin) { IsLevel = left.IsLevel && right.IsLevel };
    }

    private PanelColumn Read(string word, PairReader reader, int[]? to)
    {
        var values = new double[_dyads.Count];
        var (row, value) = (-1, default(Func<int, double>));
        for (var dyad = 0; dyad < values.Length; dyad++)
        {
            if (_dyads.Row[dyad] != row)
            {
                row = _dyads.Row[dyad];
                var city = _dyads.Cities.City[row];
                value = reader(to is null ? city : to[city], _dyads.Cities.Policy[row], _dyads.Cities.Period[row]);
            }

            var source = _dyads.Source[dyad];
            values[dyad] = value!(to is null ? source : to[source]);
        }

        return new PanelColumn(word, values, ColumnOrigin.Others);
    }

    private Func<PairReader>? Pair(string word)
    {
        var panel = _dyads.Cities;
        if (word == "tie")
            return Ties;
        if (word == "distance")
        {
            var records = panel.Records.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);
            var places = panel.Network.Names.Cities.Select(id => records.GetValueOrDefault(id)).ToArray();
            return () => (city, _, _) => source => places[city] is { } from && places[source] is { } to
                ? Math.Log(1 + Population.Kilometres(from, to)) : double.NaN;
        }

        if (Inside(word, "same") is { } shared)
        {
            var cells = CityValues.Of(panel, shared);
            return () => (city, _, period) => source => cells.Text(city, period) is { } own && cells.Text(source, period) is { } other
                ? (own == other ? 1 : 0) : double.NaN;
        }

        if (Inside(word, "difference") is { } compared)
        {
            var cells = CityValues.Of(panel, compared);
            return () => (city, _, period) => source => Math.Abs(cells.Number(city, period) - cells.Number(source, period));
        }

        return null;
    }

    private PairReader Ties()
    {
        var panel = _dyads.Cities;
        var settings = panel.Options.Exposure;
        var neighbours = panel.Histories.Select(history => Neighbours.Of(panel.Network, panel.Records, settings, history.Policy)).ToArray();
        var list = new NeighbourList(panel.Network.CityCount);
        return (city, policy, period) =>
        {
            neighbours[policy].Collect(city, period - settings.Lag, list);
            return source => settings.Weighted ? list.WeightOf(source) : list.Contains(source) ? 1 : 0;
        };
    }

    private PanelColumn[] Fixed(string word, Workers workers, ulong seed)
    {
        var panel = _dyads.Cities;
        if (word == "success")
            return [new PanelColumn(word, Success(), ColumnOrigin.Own)];
        if (Inside(word, "source") is { } name)
        {
            var cells = CityValues.Of(panel, name);
            return [new PanelColumn(
                word, [.. Enumerable.Range(0, _dyads.Count).Select(dyad => cells.Number(_dyads.Source[dyad], panel.Period[_dyads.Row[dyad]]))],
                ColumnOrigin.Own)];
        }

        var known = PanelTerms.KnownNames(panel.Records);
        if (!known.Contains(PanelTerms.NameIn(word), StringComparer.Ordinal))
        {
            throw new ArgumentException($"Found the term '{word}'; expected a term of the pair or the source ({string.Join(", ", Names)}), or one of the city "
                + $"at risk: {string.Join(", ", known)}. {NearestWord.Suggestion(word, [.. Names, .. known])}".TrimEnd(), nameof(word));
        }

        return
        [
            .. PanelTerms.Of(panel, [word], workers, seed).Select(column =>
                column with { Values = [.. _dyads.Row.Select(row => column.Values[row])], Origin = ColumnOrigin.Own }),
        ];
    }

    private double[] Success()
    {
        var panel = _dyads.Cities;
        if (panel.Records.Outcomes.Count == 0)
            throw new CannotEstimateException("The term success needs outcomes of adopters; expected rows in outcomes.csv with city, policy, period, value.");
        var periods = panel.Records.Periods.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        var outcomes = panel.Records.Outcomes.ToLookup(row => (row.City, row.Policy), row => (Period: periods[row.Period], row.Value));
        return
        [
            .. Enumerable.Range(0, _dyads.Count).Select(dyad =>
            {
                var row = _dyads.Row[dyad];
                var before = panel.Period[row] - panel.Options.Exposure.Lag;
                var known = outcomes[(panel.Network.Names.Cities[_dyads.Source[dyad]], panel.Histories[panel.Policy[row]].Policy)]
                    .Where(outcome => outcome.Period <= before).ToArray();
                return known.Length == 0 ? double.NaN : known.Average(outcome => outcome.Value);
            }),
        ];
    }

    private static string? Inside(string word, string function) =>
        word.StartsWith(function + "(", StringComparison.Ordinal) && word.EndsWith(')') ? word[(function.Length + 1)..^1].Trim() : null;
}
