using System.Numerics;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>The eight objects of transfer, a bit each: which of them a city's policy has from the first design.</summary>
/// <remarks>
/// A set, so that a copy of a copy is a copy, and what was lost on the way is lost for those who take it from there.
/// Fidelity is 1 less the share of the seven objects of a policy in which it differs from the first design. Negative lessons are what a city takes that rejects
/// the policy.
/// Source: objects of Dolowitz and Marsh (2000) as listed in Rodrigues and Mattioli (2017).
/// </remarks>
internal static class Objects
{
    /// <summary>The seven objects of a policy, in all of which it is the first design.</summary>
    public const byte All = 0b0111_1111;

    /// <summary>Goals, ideologies, ideas and attitudes: the idea behind a policy.</summary>
    public const byte Ideas = 0b0110_0001;

    /// <summary>The number of negative lessons among <see cref="Ids"/>.</summary>
    public const int NegativeLessons = 7;

    /// <summary>Their names in results, in the order of the bits.</summary>
    public static IReadOnlyList<string> Ids { get; } = [
        "goals", "structures", "instruments", "programmes", "institutions", "ideologies", "ideas", "negative-lessons"
    ];

    /// <summary>Whether a set holds an object.</summary>
    public static bool Holds(byte set, int item) => ((set >> item) & 1) != 0;

    /// <summary>φ in [0, 1].</summary>
    public static double Fidelity(byte set) => BitOperations.PopCount(set) / 7.0;
}
