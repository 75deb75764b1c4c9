using CityNetworks.Diffusion.Occasions;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>What those weigh as sources at a meeting who are recorded there as presenter or author; everybody else weighs 1. Immutable.</summary>
internal sealed class PresenterWeights
{
    private readonly double[]?[] _weights; // by meeting, in the order of its participants; null where all weigh 1

    /// <param name="meetings">The meetings with the roles on record.</param>
    /// <param name="weight">What a presenter or author weighs, at least 0.</param>
    public PresenterWeights(Meetings meetings, double weight)
    {
        Most = Math.Max(1, weight);
        _weights = new double[meetings.Count][];
        for (var meeting = 0; meeting < _weights.Length && weight != 1; meeting++)
        {
            var roles = meetings.Occasions[meeting].Certain;
            if (!roles.Values.Any(Presents))
                continue;
            var cities = (meetings.IsDrawn[meeting] ? meetings.Drawn : meetings.Certain).CitiesOf(meeting).ToArray();
            _weights[meeting] = Array.ConvertAll(cities, city => Presents(roles.GetValueOrDefault(city)) ? weight : 1);
        }
    }

    /// <summary>The most that anybody weighs.</summary>
    public double Most { get; }

    /// <summary>Whether all weigh 1 everywhere.</summary>
    public bool IsNone => Array.TrueForAll(_weights, weights => weights is null);

    /// <summary>The weights at a meeting, in the order of its participants; empty where all weigh 1.</summary>
    public ReadOnlySpan<double> At(int meeting) => _weights[meeting];

    private static bool Presents(Roles roles) => (roles & (Roles.Presenter | Roles.Author)) != 0;
}
