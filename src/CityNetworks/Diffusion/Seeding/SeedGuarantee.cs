using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;

namespace CityNetworks.Diffusion.Seeding;

/// <summary>How near to the best possible choice a greedy one is sure to be.</summary>
/// <remarks>
/// With hazards that are linear in who has adopted, each adopter is an independent cause of the others' adoption, so expected adopters are a coverage:
/// monotone, each further seed adding less.
/// Then greedy choice reaches 1 − 1/e of the largest gain; 1/2 where each country has a minimum (a matroid); (1 − 1/e)/2 with costs, the better of greedy by
/// gain per cost and the best single city.
/// All up to Monte-Carlo error, and of the model, not of the world.
/// Not so where cities must hear first, may give up, or other policies affect this one. Not so with outcomes (bad ones deter), thresholds (two seeds may do
/// what one cannot) or imitation that fades (a seed is forgotten sooner).
/// Meetings and invitations change who shares whose attention and whether a quorum comes: no guarantee either.
/// Source: Nemhauser, Wolsey and Fisher (1978), Mathematical Programming 14, 265–294; Fisher, Nemhauser and Wolsey (1978), Mathematical Programming Study 8,
/// 73–87; Leskovec et al. (2007), KDD '07, 420–429; Kempe, Kleinberg and Tardos (2003); Mossel and Roch (2010), SIAM Journal on Computing 39, 2176–2188.
/// </remarks>
/// <param name="Bound">The share of the largest possible gain: <c>1-1/e</c>, <c>1/2</c>, <c>(1-1/e)/2</c> or <c>none</c>.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record SeedGuarantee(string Bound, string Reason)
{
    /// <summary>Whether each further seed is known to add less.</summary>
    public bool IsSubmodular { get; private init; }

    /// <summary>What holds for a choice in a world.</summary>
    public static SeedGuarantee Of(DiffusionModel model, SeedOptions options)
    {
        var against = Against(model, options.Choice).ToArray();
        if (against.Length > 0)
            return new("none", $"No guarantee: {string.Join("; ", against)}. Every candidate is looked at in every step.");
        return (options.CostColumn, options.MinimumPerCountry) switch
        {
            (null, <= 0) =>
                new(
                    "1-1/e",
                    "Hazards are linear in adopters, so the greedy choice gains at least 1 − 1/e (63 %) of what the best choice would, up to Monte-Carlo "
                        + "error.")
                {
                    IsSubmodular = true
                },
            (null, _) =>
                new("1/2", "Hazards are linear in adopters; with a minimum for each country the greedy choice gains at least half of what the best choice "
                    + "would, up to Monte-Carlo error.")
                {
                    IsSubmodular = true
                },
            (_, <= 0) =>
                new(
                    "(1-1/e)/2",
                    "Hazards are linear in adopters; with costs the better of greedy by gain per cost and the best single city gains at least (1 − 1/e)/2 "
                        + "(32 %) of what the best choice would, up to Monte-Carlo error.")
                {
                    IsSubmodular = true
                },
            _ => new("none", "Hazards are linear in adopters, but no guarantee is known for costs and minima together.") { IsSubmodular = true },
        };
    }

    private static IEnumerable<string> Against(DiffusionModel model, SeedChoice choice)
    {
        var learns = model.Causes.Any(cause => cause.LearnsFromOutcomes);
        foreach (var reason in MechanismCatalogue.All.SelectMany(definition => definition.AgainstGuarantee(model.Scenario, learns)))
            yield return reason;
        if (model.Interactions.Count > 0)
            yield return "policies that bear on one another multiply each other's hazards";
        if (model.Scenario.States?.Awareness is not null)
            yield return "a city must hear of the policy before it adopts, so two seeds may do what neither does";
        if (model.Scenario.States?.Abandonment is not null)
            yield return "adopters may give the policy up, so a further seed may come too early";
        if (choice is SeedChoice.Events)
            yield return "meetings add to one another: one spreads what another brought";
        if (choice is SeedChoice.Invitations)
            yield return "an invitation shares out the attention of a meeting, and may make its quorum";
    }
}
