using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>The network's endorsement: Z(t) = ζ^(t − 1 − u) since the last endorsement, in period u &lt; t; 0 before the first.</summary>
/// <remarks>The same for all cities; not a share, so no city moves another. Our definition, after the endorsement of norms in Rodrigues and Mattioli (2017).</remarks>
internal sealed class Endorsement : Mechanism
{
    private readonly double[] _hazards;

    /// <summary>An endorsement in each of the periods stated.</summary>
    public Endorsement(double rate, double memory, IReadOnlySet<int> endorsed, int periods)
    {
        _hazards = new double[periods];
        var left = 0.0;
        for (var period = 1; period < periods; period++)
        {
            left = endorsed.Contains(period - 1) ? 1 : left * memory;
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
