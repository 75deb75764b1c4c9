using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>The network's endorsement: Z(t) = w_u·ζ^(t − 1 − u) since the last endorsement, in period u &lt; t, or Σ_u w_u·ζ^(t − 1 − u) over all of them;
/// 0 before the first.</summary>
/// <remarks>The same for all cities; not a share, so no city moves another. Our definition, after the endorsement of norms in Rodrigues and Mattioli
/// (2017).</remarks>
internal sealed class Endorsement : Mechanism
{
    private readonly double[] _hazards;

    /// <summary>Endorsements in the periods stated, each with its weight.</summary>
    public Endorsement(double rate, EndorsementTerm term, ILookup<int, double> endorsed, int periods)
    {
        _hazards = new double[periods];
        var left = 0.0;
        for (var period = 1; period < periods; period++)
        {
            left = term.Counting is EndorsementCounting.All ? (left * term.Memory) + endorsed[period - 1].Sum()
                : endorsed.Contains(period - 1) ? endorsed[period - 1].Max()
                : left * term.Memory;
            _hazards[period] = rate * left;
        }
    }

    public override MechanismPass Begin() => new Pass(this);

    private sealed class Pass(Endorsement mechanism) : MechanismPass
    {
        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            var hazard = mechanism._hazards[before.Period];
            for (var city = first; city < end && hazard > 0; city++)
                Lanes.Add(hazard, Lanes.Row(hazards, city - first));
        }
    }
}
