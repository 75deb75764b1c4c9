using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Conditional funding: who needs the money does as the funder asks, h_i = 1 − Π_v (1 − q_v·(1 − F_i)) over the offers in force, F_i the share of
/// adoption that the city can pay for itself.</summary>
/// <remarks>
/// Formula: the hazard of the period has −Σ_v ln(1 − q_v·(1 − F_i)) more, as a mandate of compliance q_v·(1 − F_i); see <see cref="Coercion"/>.
/// It is coercion: it works on members whatever they know or value, and the offer pays, so the adoption gate does not hold it back.
/// Cases: a city funded in full (F_i = 1) is not moved; q·(1 − F_i) = 1 → all such cities adopt in the first period of the offer.
/// Cost: O(cities) a step for sixteen runs at once; 8 bytes a city and period.
/// Source: conditionality as obligated transfer in Dolowitz and Marsh (2000), Governance 13, 5–23, and Rodrigues and Mattioli (2017); the form is this
/// project's.
/// </remarks>
internal sealed class ConditionalFunding : Mechanism
{
    private readonly double[]?[] _hazards; // by period, by city; null where no offer is in force

    public ConditionalFunding(ConditionalFundingTerm term, PolicyContext context)
    {
        var (population, timeline) = (context.Population, context.Timeline);
        _hazards = new double[timeline.Count][];
        foreach (var offer in term.Offers)
        {
            var cities = offer.Cities.Count == 0
                ? Enumerable.Range(0, population.Count)
                : offer.Cities.Select(population.NumberOf).Where(city => city >= 0).Distinct();
            var hazards = cities.ToDictionary(city => city, city => -Math.Log(1 - (offer.Compliance * (1 - Means(context, population.Cities[city].Id)))));
            for (var period = timeline.NumberOf(offer.From); period < (offer.To is { } to ? timeline.NumberOf(to) : timeline.Count); period++)
            {
                var row = _hazards[period] ??= new double[population.Count];
                foreach (var (city, hazard) in hazards)
                    row[city] += hazard;
            }
        }
    }

    public override bool IsOrder => true;

    public override MechanismPass Begin() => new Pass(this);

    private static double Means(PolicyContext context, string city) => context.Scenario.CapacityOfCities.GetValueOrDefault(city, context.Scenario.Capacity);

    private sealed class Pass(ConditionalFunding mechanism) : MechanismPass
    {
        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            if (mechanism._hazards[before.Period] is not { } row)
                return;
            for (var city = first; city < end; city++)
                Lanes.Add(row[city], Lanes.Row(hazards, city - first));
        }
    }
}
