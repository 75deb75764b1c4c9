namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>The possible sources of an adoption, each with its contribution, concatenated. A city may be named several times; cities may be named together,
/// as a group that only the mechanism can resolve.</summary>
internal sealed class Sources
{
    private readonly List<(int City, int Group, int Carrier, double UpTo)> _named = [];

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
    public void Add(int city, double weight) => Add(city, -1, -1, weight);

    /// <summary>Adds what a city contributed through somebody who carried it.</summary>
    /// <param name="city">The city.</param>
    /// <param name="weight">What it contributed; 0 is nothing.</param>
    /// <param name="carrier">Who carried it, by place among <see cref="Mechanism.Carriers"/>.</param>
    public void AddThrough(int city, double weight, int carrier) => Add(city, -1, carrier, weight);

    /// <summary>Adds what the cities of a group contributed together; see <see cref="MechanismPass.SourceOf"/>.</summary>
    /// <param name="group">What distinguishes the group from others of the mechanism.</param>
    /// <param name="weight">What they contributed.</param>
    /// <param name="most">The most that one of them can have contributed.</param>
    public void AddGroup(int group, double weight, double most)
    {
        ArePlainlySeveral |= weight > most;
        Add(-1, group, -1, weight);
    }

    /// <summary>The city (or −1 and the group) at a place.</summary>
    public (int City, int Group) At(int place) => (_named[place].City, _named[place].Group);

    /// <summary>Who carried what is named at a place; −1: nobody.</summary>
    public int CarrierAt(int place) => _named[place].Carrier;

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

    private void Add(int city, int group, int carrier, double weight)
    {
        if (weight > 0)
            _named.Add((city, group, carrier, UpTo(_named.Count - 1) + weight));
    }

    private double UpTo(int place) => place < 0 ? 0 : _named[place].UpTo;
}
