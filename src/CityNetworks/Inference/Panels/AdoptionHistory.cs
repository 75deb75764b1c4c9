using CityNetworks.Records;

namespace CityNetworks.Inference.Panels;

/// <summary>Who held a policy when: spells of adoption by city, from the period of adoption to the period in which it was given up.</summary>
/// <remarks>
/// Periods are numbered from 0 in the order of the records. A spell is [from, left): the city holds the policy at the end of period t when from ≤ t &lt; left.
/// A city may adopt again after it gave the policy up. A city without a row has not adopted up to the end of the records (right-censored).
/// Rows count by their evidence; rows of cities that are not counted are left out.
/// </remarks>
public sealed class AdoptionHistory
{
    private const int Never = int.MaxValue;

    private readonly (int From, int Left)[][] _spells;

    private AdoptionHistory(string policy, (int From, int Left)[][] spells) => (Policy, _spells) = (policy, spells);

    /// <summary>The policy, by id.</summary>
    public string Policy { get; }

    /// <summary>The number of cities.</summary>
    public int CityCount => _spells.Length;

    /// <summary>The number of adoptions, re-adoptions included.</summary>
    public int AdoptionCount => _spells.Sum(spells => spells.Length);

    /// <summary>The history of a policy.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="policy">The policy, by id.</param>
    /// <param name="cities">Ids of the cities, by number.</param>
    /// <exception cref="CannotEstimateException">A city adopts a policy that it holds already.</exception>
    public static AdoptionHistory Of(RecordSet records, Selection selection, string policy, IReadOnlyList<string> cities)
    {
        var periods = records.Periods.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        var rows = records.Adoptions.Where(row => row.Policy == policy && selection.Evidence.Contains(row.Evidence)).ToLookup(row => row.City,
            StringComparer.Ordinal);
        return new AdoptionHistory(policy, [.. cities.Select(city => Spells(city, policy, rows[city], periods))]);
    }

    /// <summary>A history in which nobody gives the policy up.</summary>
    /// <param name="policy">The policy, by id.</param>
    /// <param name="adoptedIn">By city, the period at whose end it first holds the policy; null: never.</param>
    internal static AdoptionHistory For(string policy, IReadOnlyList<int?> adoptedIn) =>
        new(policy, [.. adoptedIn.Select(period => period is { } from ? new (int From, int Left)[] { (from, Never) } : [])]);

    /// <summary>Whether the city holds the policy at the end of the period; before the first period nobody does.</summary>
    public bool Holds(int city, int period)
    {
        foreach (var (from, left) in _spells[city])
        {
            if (from <= period && period < left)
                return true;
        }

        return false;
    }

    /// <summary>The spells of the city in the order of time: the period of adoption, and that in which it was given up (<see cref="int.MaxValue"/>:
    /// never).</summary>
    internal IReadOnlyList<(int From, int Left)> SpellsOf(int city) => _spells[city];

    /// <summary>Whether the city adopts in the period, for the first time or again.</summary>
    public bool AdoptsIn(int city, int period) => Array.Exists(_spells[city], spell => spell.From == period);

    /// <summary>Whether the city gives the policy up in the period.</summary>
    public bool LeavesIn(int city, int period) => Array.Exists(_spells[city], spell => spell.Left == period);

    /// <summary>The number of adoptions of the city before the period.</summary>
    /// <returns>A count of spells of holding.</returns>
    public int AdoptionsBefore(int city, int period) => _spells[city].Count(spell => spell.From < period);

    /// <summary>The period of the first adoption; null: none is recorded.</summary>
    /// <returns>The number of a period.</returns>
    public int? FirstAdoption(int city) => _spells[city].Length == 0 ? null : _spells[city][0].From;

    /// <summary>Whether some city gave the policy up or adopted it again.</summary>
    public bool HasEnds => Array.Exists(_spells, spells => Array.Exists(spells, spell => spell.Left != Never));

    /// <summary>The number of cities that hold the policy at the end of the period.</summary>
    /// <returns>A count of cities.</returns>
    public int HoldersAt(int period)
    {
        var holders = 0;
        for (var city = 0; city < _spells.Length; city++)
            holders += Holds(city, period) ? 1 : 0;
        return holders;
    }

    private static (int From, int Left)[] Spells(string city, string policy, IEnumerable<Adoption> rows, Dictionary<string, int> periods)
    {
        (int From, int Left)[] spells =
            [.. rows.Select(row => (periods[row.Period], row.Left is { } left ? periods[left] : Never)).OrderBy(spell => spell.Item1)];
        for (var k = 1; k < spells.Length; k++)
        {
            if (spells[k].From <= spells[k - 1].Left && spells[k - 1].Left == Never)
            {
                throw new CannotEstimateException(
                    $"City '{city}' adopts '{policy}' twice and does not give it up in between; expected a period in the column 'left' of the earlier row of "
                        + $"adoptions.csv.");
            }

            if (spells[k].From < spells[k - 1].Left)
            {
                throw new CannotEstimateException(
                    $"City '{city}' adopts '{policy}' again before it gave it up; expected the later row of adoptions.csv to begin no earlier than the "
                        + $"earlier one ends.");
            }
        }

        return spells;
    }
}
