using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>Ties in any order, some perhaps repeated, as columns; those of roles and weights exist only when some tie has one.</summary>
/// <param name="capacity">The most ties it takes.</param>
internal sealed class TieColumns(int capacity)
{
    private int[] _cities = new int[capacity];
    private readonly int[] _events = new int[capacity];
    private byte[]? _roles;
    private double[]? _weights;

    public int Count { get; private set; }

    public ReadOnlySpan<int> Cities => _cities.AsSpan(0, Count);

    public ReadOnlySpan<int> Events => _events.AsSpan(0, Count);

    /// <summary>Whether some tie has a role.</summary>
    public bool HasRoles => _roles is not null;

    /// <summary>Whether some tie has a weight other than 1.</summary>
    public bool HasWeights => _weights is not null;

    /// <summary>The roles of each tie; empty when none has one.</summary>
    public ReadOnlySpan<byte> Roles => _roles is null ? [] : _roles.AsSpan(0, Count);

    /// <summary>The weight of each tie; empty when all weigh 1.</summary>
    public ReadOnlySpan<double> Weights => _weights is null ? [] : _weights.AsSpan(0, Count);

    /// <summary>Room for a number for each tie, of which the contents are of no meaning: that of the cities, which are gone after it, where it fits.</summary>
    public int[] TakeRoom()
    {
        var room = _cities.Length == Count ? _cities : new int[Count];
        _cities = [];
        return room;
    }

    public void Add(int city, int @event, Roles roles = Records.Roles.None, double weight = 1)
    {
        _cities[Count] = city;
        _events[Count] = @event;
        if (roles is not Records.Roles.None)
            (_roles ??= new byte[capacity])[Count] = (byte)roles;
        if (weight != 1 && _weights is null)
        {
            _weights = new double[capacity];
            _weights.AsSpan(0, Count).Fill(1);
        }

        _weights?[Count] = weight;
        Count++;
    }
}
