using CityNetworks.Diffusion.Occasions;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Permutation;

/// <summary>What a comparison of matrices is about, by names.</summary>
public sealed record MatrixRequest
{
    /// <summary>The outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>The predictors.</summary>
    public required IReadOnlyList<string> Predictors { get; init; }

    /// <summary>A column of cities within whose values cities are permuted; null: all among all.</summary>
    public string? Strata { get; init; }

    /// <summary>Whether events are permuted within their period or kind; null: all among all. Of two-mode matrices only.</summary>
    public EventStrata? EventStrata { get; init; }

    /// <summary>A table with the columns source, target and numbers, for matrices named <c>matrix</c>; null: none.</summary>
    public Table? Table { get; init; }
}

/// <summary>Groups of events.</summary>
public enum EventStrata
{
    /// <summary>Events of one period.</summary>
    Period,

    /// <summary>Events of one kind.</summary>
    Kind,
}

/// <summary>Matrices made of records, named as users name them.</summary>
/// <param name="Data">The matrices over the cities (and events) that are compared.</param>
/// <param name="LeftOut">Cities that a predictor is not known of, by id.</param>
public sealed record RecordMatrices(MatrixData Data, IReadOnlyList<string> LeftOut)
{
    /// <summary>Makes them.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="request">Which matrices.</param>
    /// <remarks>
    /// One mode: the cities with a tie in some of the networks named (<c>ties</c>, <c>tied</c>, <c>contacts</c>, <c>matrix</c>), all cities that count when
    /// none is.
    /// Two-mode (outcome <c>participation</c>): the cities and events with a participation in its window.
    /// A city of which a predictor is not known (a place, a column) is left out and listed.
    /// Cost: O(cities²) memory a matrix, O(cities · events) in two modes.
    /// </remarks>
    /// <exception cref="ArgumentException">A name means nothing, or outcome and predictors are not of the same mode.</exception>
    /// <exception cref="CannotEstimateException">Fewer than three cities are left.</exception>
    public static RecordMatrices Of(RecordSet records, Selection selection, MatrixRequest request)
    {
        MatrixName[] names = [MatrixName.Parse(request.Outcome), .. request.Predictors.Select(MatrixName.Parse)];
        if (Array.Find(names, name => name.IsTwoMode != names[0].IsTwoMode) is { } other)
        {
            throw new ArgumentException(names[0].IsTwoMode
                ? $"Found the predictor '{other.Text}' of cities by cities; the outcome is of cities by events. Expected some of "
                    + $"{string.Join(", ", MatrixName.TwoMode)}."
                : $"Found the predictor '{other.Text}' of cities by events; the outcome is of cities by cities. Expected some of "
                    + $"{string.Join(", ", MatrixName.OneMode)}.");
        }

        if (names.Select(name => name.Text).Distinct(StringComparer.Ordinal).Count() < names.Length)
            throw new ArgumentException("A matrix is named twice; expected each once.");
        var source = names[0].IsTwoMode ? (MatrixSource)new TwoModeSource(records, selection, names[0]) : new OneModeSource(records, selection,
            request.Table, names);
        var raw = names.Select(name => (Name: name, Values: source.Values(name))).ToArray();
        int[] rows = [.. source.Rows.Where(city => raw.All(matrix => !IsUnknown(city, matrix.Values)))];
        string[] leftOut = [.. source.Rows.Except(rows).Select(row => source.Network.Names.Cities[row])];
        if (rows.Length < 3)
        {
            throw new CannotEstimateException(
                $"{rows.Length} {(rows.Length == 1 ? "city is" : "cities are")} left to compare ({leftOut.Length} left out, as something named is not known "
                    + "of them); expected at least 3.");
        }

        int[] columns = source.IsOneMode ? rows : [.. source.Columns];
        var cities = source.Network.Names.Cities;
        string[] ids = [.. rows.Select(row => cities[row])];
        var frame = new MatrixFrame(ids, source.IsOneMode ? ids : [.. columns.Select(column => source.Network.Names.Events[column])], source.IsOneMode)
        {
            RowStrata = request.Strata is { } strata ? Numbered(CityColumn.Text(source.Network, records, strata), rows) : new int[rows.Length],
            ColumnStrata = request.EventStrata is { } groups && !source.IsOneMode ? source.EventGroups(groups, columns) : new int[columns.Length],
        };
        if (source.IsOneMode && request.EventStrata is not null)
            throw new ArgumentException("Events are permuted only where the outcome is of cities by events (participation).");
        CellMatrix[] made =
        [
            .. raw.Select(matrix => new CellMatrix(matrix.Name.Text, [.. rows.SelectMany(row => columns.Select(column =>
                source.IsOneMode && row == column ? 0 : matrix.Values(row, column)))])),
        ];
        return new RecordMatrices(new MatrixData(frame, made[0], made[1..]), leftOut);

        // Of two cities with a blank cell one may be known: it is the one that has others. Of events, every blank cell is the city's.
        bool IsUnknown(int city, Func<int, int, double> values) => source.IsOneMode
            ? source.Columns.Where(other => other != city).All(other => double.IsNaN(values(city, other)))
                || source.Rows.Where(other => other != city).All(other => double.IsNaN(values(other, city)))
            : source.Columns.Any(column => double.IsNaN(values(city, column)));
    }

    private static int[] Numbered(string?[] cells, int[] rows)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Array.ConvertAll(rows, row =>
        {
            var cell = cells[row] ?? string.Empty;
            numbers.TryAdd(cell, numbers.Count);
            return numbers[cell];
        });
    }
}

/// <summary>Where the entries of named matrices come from; nodes by their numbers in the network.</summary>
internal abstract class MatrixSource(RecordSet records, Selection selection)
{
    protected RecordSet Records { get; } = records;

    protected Selection Selection { get; } = selection;

    public TwoModeNetwork Network { get; } = NetworkBuilder.Build(records, selection);

    public abstract bool IsOneMode { get; }

    /// <summary>Cities that are compared.</summary>
    public abstract IReadOnlyList<int> Rows { get; }

    /// <summary>Cities or events.</summary>
    public abstract IReadOnlyList<int> Columns { get; }

    /// <summary>The entries of a matrix; NaN: not known.</summary>
    /// <returns>A function of row and column, numbered as the cities or events of the matrix.</returns>
    public abstract Func<int, int, double> Values(MatrixName name);

    /// <summary>The group of each event; of two-mode matrices.</summary>
    /// <returns>A group number for each of the events, in step.</returns>
    public virtual int[] EventGroups(EventStrata strata, int[] events) => new int[events.Length];

    protected static Window WindowOf(TwoModeNetwork network, MatrixName name)
    {
        if (name.Window is not { } text)
            return network.All;
        IReadOnlyList<Window> windows;
        try
        {
            windows = Windows.Parse(network, text);
        }
        catch (FormatException error)
        {
            throw new ArgumentException($"{name.Text}: {error.Message}", error);
        }

        return windows is [var only] ? only : throw new ArgumentException($"Found '{name.Text}' with {windows.Count} windows; expected one, as in "
            + $"{name.Kind}@2013-2014.");
    }

    protected City[] CitiesByNumber()
    {
        var byId = Records.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);
        return [.. Network.Names.Cities.Select(id => byId[id])];
    }

    protected static double Kilometres(City from, City to) => Population.Kilometres(from, to);
}
