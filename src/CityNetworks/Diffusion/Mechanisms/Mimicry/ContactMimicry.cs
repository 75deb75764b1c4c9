using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Following those one is directly tied to: M_i = Σ_j w_ij·P_j·D_j / Σ_j w_ij·P_j over the targets j of the city's ties that hold in period t − 1.</summary>
/// <remarks>
/// As <see cref="Mimicry"/> in prestige, threshold and pull that fades. A city without ties in the period: 0.
/// Cost: O(ties) per step for sixteen runs at once.
/// Source: personal-network exposure of Valente (1996), Social Networks 18, 69–89, weighted by prestige.
/// </remarks>
internal sealed class ContactMimicry(double rate, MimicryTerm term, DirectTies ties, Offices offices, int cities) : Mechanism
{
    private readonly double _rate = rate;
    private readonly MimicryTerm _term = term;
    private readonly DirectTies _ties = ties;
    private readonly Offices _offices = offices;
    private readonly int _cities = cities;

    public override MechanismPass Begin() => new Pass(this);

    private sealed class Pass(ContactMimicry mechanism) : MechanismPass
    {
        private readonly DirectTies _ties = mechanism._ties;
        private readonly double[] _prestige = new double[mechanism._cities];

        public override void Prepare(StateBefore before)
        {
            Array.Fill(_prestige, 1);
            foreach (var (city, extra) in mechanism._offices.ExtraIn(before.Period - 1))
                _prestige[city] += extra;
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            Span<double> pull = stackalloc double[Lanes.Count];
            Span<double> followed = stackalloc double[Lanes.Count];
            for (var city = first; city < end; city++)
            {
                var all = 0.0;
                followed.Clear();
                for (var tie = _ties.FirstOf(city); tie < _ties.FirstOf(city + 1); tie++)
                {
                    var weight = WeightOf(tie, before.Period);
                    all += weight;
                    RemainingWeight.Of(before, _ties.TargetOf(tie), mechanism._term.Memory, pull);
                    Lanes.AddScaled(pull, weight, followed);
                }

                for (var lane = 0; lane < Lanes.Count && all > 0; lane++)
                    hazards[((city - first) * Lanes.Count) + lane] += mechanism._rate * mechanism._term.Followed(followed[lane] / all);
            }
        }

        public override void NameSources(StateBefore before, int city, int lane, Sources sources)
        {
            for (var tie = _ties.FirstOf(city); tie < _ties.FirstOf(city + 1); tie++)
                sources.Add(_ties.TargetOf(tie), WeightOf(tie, before.Period) * RemainingWeight.Of(before, _ties.TargetOf(tie), lane, mechanism._term.Memory));
        }

        private double WeightOf(int tie, int period) => period == 0 ? 0 : _ties.WeightIn(tie, period - 1) * _prestige[_ties.TargetOf(tie)];
    }
}
