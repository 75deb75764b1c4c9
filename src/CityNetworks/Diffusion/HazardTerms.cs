using CityNetworks.Diffusion.Model;

namespace CityNetworks.Diffusion;

/// <summary>The terms of the hazards when it is known who adopted when: what a likelihood, a panel or an explanation needs, by the very code that simulates.</summary>
public static class HazardTerms
{
    /// <summary>Rate × M of each mechanism, for each period and city: of the first policy, before what other policies and a want of awareness take from it.</summary>
    /// <param name="model">The model. Its initial adopters have adopted as the scenario says.</param>
    /// <param name="adoptions">The period in which a city adopted, by their ids; others never did.</param>
    /// <param name="seed">The seed of attendance that is not certain.</param>
    /// <param name="run">The run whose attendance is taken.</param>
    /// <returns>By period simulated, mechanism and city; 0 for a city not at risk for want of membership or by pre-emption. A city that has adopted has terms too, as if it were at risk.</returns>
    public static IReadOnlyList<double[][]> Given(DiffusionModel model, IReadOnlyDictionary<string, string> adoptions, ulong seed = 1, int run = 0)
    {
        var known = adoptions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (model.Population.NumberOf(pair.Key), model.Timeline.NumberOf(pair.Value)));
        return new BlockRunner(model).TermsGiven([.. model.Initial, .. known], run, new Draws(seed, model.Scenario.Policy));
    }
}
