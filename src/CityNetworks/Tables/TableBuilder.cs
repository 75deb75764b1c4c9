namespace CityNetworks.Tables;

/// <summary>Turns a list of results into a <see cref="Table"/>, a column at a time.</summary>
public sealed class TableBuilder<TRow>
{
    private readonly string _name;
    private readonly IReadOnlyList<TRow> _rows;
    private readonly bool _viewed;
    private readonly List<Column> _columns = [];

    internal TableBuilder(string name, IReadOnlyList<TRow> rows, bool viewed = false)
    {
        _name = name;
        _rows = rows;
        _viewed = viewed;
    }

    /// <summary>Adds a column of text.</summary>
    public TableBuilder<TRow> Text(string column, Func<TRow, string?> value) => Add(new TextColumn(column, Values(value)));

    /// <summary>Adds a column of whole numbers.</summary>
    public TableBuilder<TRow> Integer(string column, Func<TRow, long?> value) => Add(new IntegerColumn(column, Values(value)));

    /// <summary>Adds a column of real numbers; NaN is blank.</summary>
    public TableBuilder<TRow> Number(string column, Func<TRow, double> value) => Add(new NumberColumn(column, Values(value)));

    /// <summary>Adds a column of true and false.</summary>
    public TableBuilder<TRow> Flag(string column, Func<TRow, bool?> value) => Add(new FlagColumn(column, Values(value)));

    /// <summary>The finished table.</summary>
    public Table Build() => new(_name, _columns);

    private TableBuilder<TRow> Add(Column column)
    {
        _columns.Add(column);
        return this;
    }

    private IReadOnlyList<T> Values<T>(Func<TRow, T> value)
    {
        if (_viewed)
            return new ViewedValues<TRow, T>(_rows, value);
        var values = new T[_rows.Count];
        for (var row = 0; row < values.Length; row++)
            values[row] = value(_rows[row]);
        return values;
    }
}
