using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>The periods of the records, and which of them are simulated: all from the start to the end, those without a record included.</summary>
internal sealed class Timeline
{
    private readonly IReadOnlyList<Period> _periods;
    private readonly MembershipPeriods _memberships;
    private readonly ValuesTerm _values;

    public Timeline(RecordSet records, Scenario scenario)
    {
        _periods = records.Periods;
        (_memberships, _values) = (new MembershipPeriods(records), scenario.Values);
        First = NumberOf(scenario.Start);
        End = scenario.End is null ? _periods.Count : NumberOf(scenario.End) + 1;
        if (End <= First)
            throw new ArgumentException(
                $"The scenario ends in {scenario.End}, before its start {scenario.Start}; expected a period from the start on.", nameof(scenario));
    }

    /// <summary>The number of periods of the records.</summary>
    public int Count => _periods.Count;

    /// <summary>The first period simulated.</summary>
    public int First { get; }

    /// <summary>The period after the last simulated.</summary>
    public int End { get; }

    /// <summary>The number of periods simulated.</summary>
    public int Steps => End - First;

    /// <summary>The id of a period.</summary>
    public string Id(int period) => _periods[period].Id;

    /// <summary>The number of a period.</summary>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    public int NumberOf(string id)
    {
        for (var period = 0; period < _periods.Count; period++)
        {
            if (_periods[period].Id == id)
                return period;
        }

        throw new ArgumentException(
            $"The records have no period '{id}'; expected one of {string.Join(", ", _periods.Select(period => period.Id))}.", nameof(id));
    }

    /// <summary>Whether the city was a member in some part of the period; a city or period without dates is taken to have been. The scenario may make
    /// membership depend on values.</summary>
    public bool IsMember(City city, int period) => Joins(city) && _memberships.Overlap(city, period, period + 1);

    /// <summary>Whether the city's values let it join; if not, it takes part in nothing, whatever is on record.</summary>
    public bool Joins(City city) => _values.LetJoin(city);
}
