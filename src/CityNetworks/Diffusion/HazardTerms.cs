using CityNetworks.Diffusion.Model;

namespace CityNetworks.Diffusion;

/// <summary>The terms of the hazards when it is known who adopted when: what a likelihood, a panel or an explanation needs, by the very code that simulates.</summary>
public static class HazardTerms
{
    /// <summary>Rate × M of each mechanism, for each period and city: of one policy, before what other policies and a want of awareness take from it.</summary>
    /// <param name="model">The model. Its initial adopters have adopted as the scenario says.</param>
    /// <param name="adoptions">The period in which a city adopted, by their ids; others never did.</param>
    /// <param name="seed">The seed of attendance that is not certain.</param>
    /// <param name="run">The run whose attendance is taken.</param>
    /// <param name="policy">The policy, by id; null: the first of the scenario.</param>
    /// <returns>By period simulated, mechanism and city; 0 for a city not at risk for want of membership or by pre-emption. A city that has adopted has terms too, as if it were at risk.</returns>
    /// <exception cref="ArgumentException">The scenario has no policy of that id.</exception>
    public static IReadOnlyList<double[][]> Given(DiffusionModel model, IReadOnlyDictionary<string, string> adoptions, ulong seed = 1, int run = 0, string? policy = null)
    {
        var known = adoptions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (model.Population.NumberOf(pair.Key), model.Timeline.NumberOf(pair.Value)));
        var number = model.NumbersOf(policy)[0];
        return new BlockRunner(model).TermsGiven(number, [.. model.Policies[number].Initial, .. known], run, new Draws(seed, model.Scenario.Policy));
    }
}
