namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Counts different cities, again and again: one thread's working space.</summary>
/// <param name="cities">How many there are in all.</param>
internal sealed class DistinctCities(int cities)
{
    private readonly int[] _countedIn = new int[cities];
    private int _round;

    /// <summary>How many were added since the last <see cref="Forget"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Starts a new count.</summary>
    public void Forget()
    {
        if (++_round == int.MaxValue)
        {
            Array.Clear(_countedIn);
            _round = 1;
        }

        Count = 0;
    }

    /// <summary>Adds a city; one that was added before counts once.</summary>
    public void Add(int city)
    {
        if (_countedIn[city] == _round)
            return;
        _countedIn[city] = _round;
        Count++;
    }
}
