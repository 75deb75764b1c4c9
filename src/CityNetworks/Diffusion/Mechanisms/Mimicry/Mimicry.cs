using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Following peers, the prestigious more than others: M_i = Σ_{j≠i} g_ij·P_j·D_j / Σ_{j≠i} g_ij·P_j.</summary>
/// <remarks>
/// In [0, 1]; g by <see cref="PeerGroup"/>, P = 1 + ρ_c·coordinator + ρ_d·deputy in period t − 1. A city without peers: 0.
/// Threshold: M becomes 1/(1 + exp(−s(M − θ))), which is above 0 before anyone has adopted.
/// Short-lived: D_j·δ^(age), age 0 in the period after the adoption; adding seeds may then delay others, for they are forgotten sooner.
/// All cities of the population are peers, members or not.
/// Cost: O(cities) per step for sixteen runs at once, by sums over groups.
/// Source: DiMaggio and Powell (1983); Shipan and Volden (2008); Granovetter (1978).
/// </remarks>
internal sealed class Mimicry : Mechanism
{
    private static readonly double[] s_bands = [50_000, 200_000, 500_000, 1_500_000];

    private readonly double _rate;
    private readonly MimicryTerm _term;
    private readonly Offices _offices;
    private readonly int[] _groups;
    private readonly int[][] _members;

    public Mimicry(double rate, MimicryTerm term, Population population, Offices offices)
    {
        _rate = rate;
        _term = term;
        _offices = offices;
        _groups = term.Peers switch
        {
            PeerGroup.Country => population.Countries,
            PeerGroup.Size => Population.Grouped(population.Cities, city => city.Population is { } size ? $"{s_bands.Count(cut => size >= cut)}" : null),
            _ => new int[population.Count],
        };
        _members = [.. Enumerable.Range(0, population.Count).GroupBy(city => _groups[city]).OrderBy(group => group.Key).Select(group => group.ToArray())];
    }

    public override MechanismPass Begin() => new Pass(this);

    private sealed class Pass(Mimicry mechanism) : MechanismPass
    {
        private readonly int[] _groups = mechanism._groups;
        private readonly double[] _adopted = new double[mechanism._members.Length * Lanes.Count];
        private readonly double[] _all = new double[mechanism._members.Length];
        private readonly double[] _prestige = new double[mechanism._groups.Length];
        private readonly RunningSums _sums = new();
        private double _highest; // prestige

        public override void Prepare(StateBefore before)
        {
            _sums.Forget();
            Array.Fill(_prestige, 1);
            foreach (var (city, extra) in mechanism._offices.ExtraIn(before.Period - 1))
                _prestige[city] += extra;
            _highest = _prestige.Length == 0 ? 1 : _prestige.Max();
            Array.Clear(_adopted);
            Array.Clear(_all);
            Span<double> pull = stackalloc double[Lanes.Count];
            for (var city = 0; city < _groups.Length; city++)
            {
                RemainingWeight.Of(before, city, mechanism._term.Memory, pull);
                Lanes.AddScaled(pull, _prestige[city], Lanes.Row(_adopted.AsSpan(), _groups[city]));
                _all[_groups[city]] += _prestige[city];
            }
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            for (var city = first; city < end; city++)
            {
                var others = _all[_groups[city]] - _prestige[city];
                if (others <= 0)
                    continue;
                var adopted = Lanes.Row(_adopted.AsSpan(), _groups[city]);
                var target = Lanes.Row(hazards, city - first);
                if (mechanism._term.Threshold is null)
                    Lanes.AddScaled(adopted, mechanism._rate / others, target);
                else
                    AddFollowed(adopted, others, target);
            }
        }

        public override void NameSources(StateBefore before, int city, int lane, Sources sources) =>
            sources.AddGroup(_groups[city], _adopted[(_groups[city] * Lanes.Count) + lane], _highest);

        public override int SourceOf(StateBefore before, int group, int city, int lane, double number) =>
            _sums.Find(group, PullsOf(before, group), lane, number);

        public override void AllOf(StateBefore before, int group, int city, int lane, DistinctCities cities) =>
            RunningSums.AddAll(PullsOf(before, group), lane, cities);

        public override int? CountOf(StateBefore before, int group, int city, int lane) => _sums.Contributors(group, PullsOf(before, group), lane);

        private PeerPulls PullsOf(StateBefore before, int group) => new(mechanism._members[group], _prestige, before, mechanism._term.Memory);

        private void AddFollowed(ReadOnlySpan<double> adopted, double others, Span<double> target)
        {
            for (var lane = 0; lane < Lanes.Count; lane++)
                target[lane] += mechanism._rate * mechanism._term.Followed(adopted[lane] / others);
        }
    }

    private readonly ref struct PeerPulls(int[] members, double[] prestige, StateBefore before, double memory) : IContributions
    {
        private readonly StateBefore _before = before;

        public int Count => members.Length;

        public int CityAt(int place) => members[place];

        public double Of(int place, int lane) => RemainingWeight.Of(_before, members[place], lane, memory) * prestige[members[place]];

        public void AddTo(int place, scoped Span<double> sums)
        {
            Span<double> pull = stackalloc double[Lanes.Count];
            RemainingWeight.Of(_before, members[place], memory, pull);
            Lanes.AddScaled(pull, prestige[members[place]], sums);
        }
    }
}
