using CityNetworks.Structure.Chance;

namespace CityNetworks.Structure;

/// <summary>Brokerage beside chance, by role, at three levels.</summary>
public sealed class BrokerageComparison
{
    private readonly NullComparison[] _values;
    private readonly int _groupCount;
    private readonly int _cityCount;

    internal BrokerageComparison(NullComparison[] values, int groupCount, int cityCount) =>
        (_values, _groupCount, _cityCount) = (values, groupCount, cityCount);

    /// <summary>The role over all brokers.</summary>
    public NullComparison Network(BrokerageRole role) => _values[Start(role)];

    /// <summary>The role over the brokers of a group.</summary>
    public NullComparison Group(BrokerageRole role, int group) => _values[Start(role) + 1 + group];

    /// <summary>The role of a city.</summary>
    public NullComparison City(BrokerageRole role, int city) => _values[Start(role) + 1 + _groupCount + city];

    private int Start(BrokerageRole role) => (int)role * (1 + _groupCount + _cityCount);
}
