using System.Collections;

namespace CityNetworks.Tables;

/// <summary>A value for each row, made when it is read: for tables of tens of millions of rows that are written once.</summary>
internal sealed class ViewedValues<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> value) : IReadOnlyList<T>
{
    public int Count => rows.Count;

    public T this[int row] => value(rows[row]);

    public IEnumerator<T> GetEnumerator() => rows.Select(value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
