using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>What the other policies that a city holds do to its hazard of one.</summary>
/// <remarks>All voluntary terms of the hazard are multiplied alike. Orders are not: their compliance is a probability. What is excluded, or lacks what it
/// requires, has no hazard at all, orders included.</remarks>
internal sealed class Interplay
{
    private readonly (PolicyBlock Other, double Held, double NotHeld)[] _effects;

    public Interplay(DiffusionModel model, int policy, IReadOnlyList<PolicyBlock> blocks) =>
        _effects =
        [
            .. model.Interactions.Where(row => row.To == policy).Select(row => row.Interaction.Requires
                ? (blocks[row.From], 1.0, 0.0)
                : (blocks[row.From], row.Interaction.Effect, 1.0)),
        ];

    /// <summary>Multiplies the terms of the cities [first, end).</summary>
    /// <param name="terms">By mechanism.</param>
    /// <param name="isOrder">Whether a mechanism is an order.</param>
    /// <param name="first">The first city.</param>
    /// <param name="end">The city after the last.</param>
    public void Hold(double[][] terms, bool[] isOrder, int first, int end)
    {
        for (var cell = first * Lanes.Count; cell < end * Lanes.Count && _effects.Length > 0; cell++)
        {
            var factor = 1.0;
            foreach (var (other, held, notHeld) in _effects)
                factor *= other.Adopted[cell] != 0 ? held : notHeld;
            for (var cause = 0; cause < terms.Length; cause++)
            {
                ref var term = ref terms[cause][cell - (first * Lanes.Count)];
                term = factor == 0 ? 0 : isOrder[cause] ? term : term * factor;
            }
        }
    }

    /// <summary>Where policies that exclude each other are adopted by a city in one period, the earlier within the period stays and the other is
    /// withdrawn.</summary>
    public static void Settle(DiffusionModel model, IReadOnlyList<PolicyRunner> runners, int period)
    {
        var excluding = model.Interactions.Where(row => !row.Interaction.Requires && row.Interaction.Effect == 0).Select(row => (row.From, row.To)).ToHashSet();
        if (excluding.Count == 0)
            return;

        var rivals = runners.SelectMany((runner, policy) => runner.Adoptions.Select(adoption => (Policy: policy, Adoption: adoption)))
            .GroupBy(found => found.Adoption.Cell)
            .Where(found => found.Skip(1).Any())
            .ToArray();
        foreach (var found in rivals)
        {
            var stay = new List<int>();
            foreach (var (policy, adoption) in found.OrderBy(one => one.Adoption.Time).ThenBy(one => one.Policy))
            {
                if (stay.Exists(other => excluding.Contains((other, policy))))
                    runners[policy].Withdraw(adoption, period);
                else
                    stay.Add(policy);
            }
        }
    }
}
