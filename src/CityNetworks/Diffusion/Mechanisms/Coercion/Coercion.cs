using CityNetworks.Diffusion.Occasions;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Orders to adopt: h_K = 1 − Π_v (1 − q_v) over the mandates that bind the city, a cause beside the voluntary ones.</summary>
/// <remarks>
/// Combined as h = 1 − (1 − h_vol)(1 − h_K). Since 1 − h = exp(−cumulated hazard), that adds −ln(1 − h_K) = −Σ_v ln(1 − q_v) to the hazard of the period,
/// and an adoption is attributed to coercion with the probability of that term in the sum: the split by −ln(1 − h).
/// It binds every member under it: also one that does not know of the policy, rejected it or gave it up. Neither the adoption gate nor what other policies do to voluntary adoption touches q.
/// q = 1 → the hazard is infinite: all bound cities adopt in the first period.
/// An order is known when it is given: a mandate from period t on acts in t.
/// </remarks>
internal sealed class Coercion : Mechanism
{
    private readonly double[]?[] _hazards; // by period, by city; null where no order is in force

    public Coercion(IReadOnlyList<Mandate> mandates, Population population, Timeline timeline)
    {
        _hazards = new double[timeline.Count][];
        foreach (var mandate in mandates)
        {
            var bound = Bound(mandate.Cities, population);
            var hazard = -Math.Log(1 - (mandate.Compliance ?? 1));
            for (var period = timeline.NumberOf(mandate.From); period < (mandate.To is { } to ? timeline.NumberOf(to) : timeline.Count); period++)
            {
                var row = _hazards[period] ??= new double[population.Count];
                foreach (var city in bound)
                    row[city] += hazard;
            }
        }
    }

    public override bool IsOrder => true;

    public override MechanismPass Begin() => new Pass(this);

    /// <summary>Clears what pre-emption forbids from who is at risk, by period and city.</summary>
    public static void Forbid(IReadOnlyList<Preemption> preemptions, Population population, Timeline timeline, bool[][] atRisk)
    {
        foreach (var order in preemptions)
        {
            for (var period = timeline.NumberOf(order.From); period < (order.To is { } to ? timeline.NumberOf(to) : timeline.Count); period++)
            {
                foreach (var city in Bound(order.Cities, population))
                    atRisk[period][city] = false;
            }
        }
    }

    private static IEnumerable<int> Bound(IReadOnlyList<string> cities, Population population) =>
        cities.Count == 0 ? Enumerable.Range(0, population.Count) : cities.Select(population.NumberOf).Where(city => city >= 0);

    private sealed class Pass(Coercion mechanism) : MechanismPass
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
