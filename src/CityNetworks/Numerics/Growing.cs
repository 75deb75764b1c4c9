namespace CityNetworks.Numerics;

/// <summary>A list in a <see cref="Workspace"/>.</summary>
internal sealed class Growing<T>(Workspace space, int capacity)
    where T : unmanaged
{
    private T[] _items = space.Take<T>(Math.Max(16, capacity)).Array;

    public int Count { get; private set; }

    public ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    public T this[int index] => _items[index];

    public T Last => _items[Count - 1];

    public void Add(T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    public void RemoveLast() => Count--;

    public void Clear() => Count = 0;

    private void Grow()
    {
        var larger = space.Take<T>(checked(2 * Count)).Array;
        Span.CopyTo(larger);
        _items = larger;
    }
}
