using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Mimicry of one city alone: M is 1 when the nearest larger city has adopted.</summary>
/// <remarks>
/// Larger: by population; nearest: along the great circle. A city whose size or place is not known follows nobody and leads nobody; the largest follows nobody. Ties go to the lower id.
/// Cost: O(cities) per step; O(cities²) once. Source: Shipan and Volden (2008), American Journal of Political Science 52, 840–857.
/// </remarks>
internal sealed class LeaderImitation : Mechanism
{
    private readonly double _rate;
    private readonly MimicryTerm _term;
    private readonly int[] _leaders;

    public LeaderImitation(double rate, MimicryTerm term, Population population)
    {
        _rate = rate;
        _term = term;
        _leaders = new int[population.Count];
        for (var city = 0; city < _leaders.Length; city++)
            _leaders[city] = LeaderOf(city, population);
    }

    public override MechanismPass Begin() => new Pass(this);

    private static int LeaderOf(int city, Population population)
    {
        var leader = -1;
        var nearest = double.PositiveInfinity;
        for (var other = 0; other < population.Count; other++)
        {
            if (!(population.Cities[other].Population > population.Cities[city].Population))
                continue;
            var kilometres = Population.Kilometres(population.Cities[city], population.Cities[other]);
            if (kilometres < nearest)
                (leader, nearest) = (other, kilometres);
        }

        return leader;
    }

    private sealed class Pass(LeaderImitation mechanism) : MechanismPass
    {
        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            Span<double> pull = stackalloc double[Lanes.Count];
            for (var city = first; city < end; city++)
            {
                if (mechanism._leaders[city] is >= 0 and var leader)
                {
                    RemainingWeight.Of(before, leader, mechanism._term.Memory, pull);
                    Lanes.AddScaled(pull, mechanism._rate, Lanes.Row(hazards, city - first));
                }
            }
        }

        public override void NameSources(StateBefore before, int city, int lane, Sources sources)
        {
            if (mechanism._leaders[city] is >= 0 and var leader)
                sources.Add(leader, RemainingWeight.Of(before, leader, lane, mechanism._term.Memory));
        }
    }
}
