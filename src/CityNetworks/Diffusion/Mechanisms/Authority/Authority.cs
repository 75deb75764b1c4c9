using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Orders that wait for an authority: it adopts first, with a clock of its own that all its cities share in a run, and binds them from its lag on.</summary>
/// <remarks>
/// P(authority adopts in t | it has not) = 1 − exp(−(rate + following·S(t − 1))), S the share of adopters among its cities, from its first period on.
/// It is bound in the period a; from a + lag on each of its cities has −ln(1 − q) in its hazard, as a mandate of compliance q; several authorities add up.
/// Latent state: one clock per authority, run and policy, addressed by its name.
/// Cases: an authority of no city of the population binds nobody. Orders it gives are lasting.
/// Cost: O(its cities) per step for sixteen runs at once.
/// Source: vertical influence of Shipan and Volden (2008), American Journal of Political Science 52, 840–857; the composition is this project's.
/// </remarks>
internal sealed class Authority : Mechanism
{
    private readonly string _policy;
    private readonly BindingAuthority[] _authorities;
    private readonly int[] _from;
    private readonly int[][] _cities;

    public Authority(AuthorityTerm term, PolicyContext context)
    {
        _policy = context.Scenario.Policy;
        _authorities = [.. term.Authorities];
        _from = Array.ConvertAll(_authorities, one => context.Timeline.NumberOf(one.From));
        _cities = Array.ConvertAll(
            _authorities,
            one => one.Cities.Count == 0 ? [.. Enumerable.Range(0, context.Population.Count)] : one.Cities.Select(context.Population.NumberOf).Where(city => city >= 0).Distinct().Order().ToArray());
    }

    public override bool IsOrder => true;

    public override MechanismPass Begin() => new Pass(this);

    private sealed class Pass(Authority mechanism) : MechanismPass
    {
        private const int Never = int.MaxValue / 2;

        private readonly double[] _rest = new double[mechanism._authorities.Length * Lanes.Count];
        private readonly int[] _adoptedIn = new int[mechanism._authorities.Length * Lanes.Count];

        public override void Start(RunBlock runs)
        {
            var draws = runs.Draws.For(mechanism._policy);
            Array.Fill(_adoptedIn, Never);
            for (var place = 0; place < _rest.Length; place++)
                _rest[place] = draws.Threshold(runs.FirstRun + (place % Lanes.Count), Draws.Address($"authority {mechanism._authorities[place / Lanes.Count].Authority}"));
        }

        public override void Prepare(StateBefore before)
        {
            for (var place = 0; place < _rest.Length; place++)
            {
                var (number, lane) = Math.DivRem(place, Lanes.Count);
                if (_adoptedIn[place] < Never || before.Period < mechanism._from[number])
                    continue;
                var (authority, cities) = (mechanism._authorities[number], mechanism._cities[number]);
                var adopters = 0;
                foreach (var city in cities)
                    adopters += before.Adopted[(city * Lanes.Count) + lane];
                _rest[place] -= authority.Rate + (cities.Length == 0 ? 0 : authority.Following * adopters / cities.Length);
                if (_rest[place] <= 0)
                    _adoptedIn[place] = before.Period;
            }
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            for (var number = 0; number < mechanism._authorities.Length; number++)
            {
                var hazard = -Math.Log(1 - mechanism._authorities[number].Compliance);
                foreach (var city in mechanism._cities[number])
                {
                    for (var lane = 0; city >= first && city < end && lane < Lanes.Count; lane++)
                    {
                        if (_adoptedIn[(number * Lanes.Count) + lane] + mechanism._authorities[number].Lag <= before.Period)
                            hazards[((city - first) * Lanes.Count) + lane] += hazard;
                    }
                }
            }
        }
    }
}
