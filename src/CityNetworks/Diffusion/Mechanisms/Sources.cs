namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>The possible sources of an adoption, each with its contribution, concatenated. A city may be named several times; cities may be named together,
/// as a group that only the mechanism can resolve.</summary>
internal sealed class Sources
{
    private readonly List<(int City, int Group, double UpTo)> _named = [];

    /// <summary>How many are named, groups as one.</summary>
    public int Count => _named.Count;

    /// <summary>Whether some group is of two cities or more, as is plain from what it contributed. Where not, cities may be several all the same.</summary>
    public bool ArePlainlySeveral { get; private set; }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _named.Clear();
        ArePlainlySeveral = false;
    }

    /// <summary>Adds a contribution; one of 0 is none.</summary>
    public void Add(int city, double weight) => Add(city, -1, weight);

    /// <summary>Adds what the cities of a group contributed together; see <see cref="MechanismPass.SourceOf"/>.</summary>
    /// <param name="group">What distinguishes the group from others of the mechanism.</param>
    /// <param name="weight">What they contributed.</param>
    /// <param name="most">The most that one of them can have contributed.</param>
    public void AddGroup(int group, double weight, double most)
    {
        ArePlainlySeveral |= weight > most;
        Add(-1, group, weight);
    }

    /// <summary>The city (or −1 and the group) at a place.</summary>
    public (int City, int Group) At(int place) => (_named[place].City, _named[place].Group);

    /// <summary>The place at which the running sum passes u times the total, and by how much the share that is asked for exceeds the sum before it; −1 where nobody contributed.</summary>
    public (int Place, double Beyond) Choose(double u)
    {
        if (_named.Count == 0)
            return (-1, 0);
        var target = u * _named[^1].UpTo;
        var (low, high) = (0, _named.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_named[middle].UpTo > target)
                high = middle;
            else
                low = middle + 1;
        }

        return (low, target - UpTo(low - 1));
    }

    private void Add(int city, int group, double weight)
    {
        if (weight > 0)
            _named.Add((city, group, UpTo(_named.Count - 1) + weight));
    }

    private double UpTo(int place) => place < 0 ? 0 : _named[place].UpTo;
}
