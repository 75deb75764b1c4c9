using System.Numerics;
using CityNetworks.Numerics;

namespace CityNetworks.Diffusion.Model;

/// <summary>The random numbers of a simulation, addressed by run and by what they are for.</summary>
/// <remarks>
/// A city's address is a 64-bit hash of its id, not its number: taking a city or an event out of the records, or adding one, leaves every other city its luck.
/// Two of a million cities share an address with probability 3·10⁻⁸.
/// </remarks>
internal readonly struct Draws(ulong seed, string policy)
{
    private readonly CounterRandom _random = new(seed);
    private readonly ulong _policy = Address(policy);

    /// <summary>The address of an id: FNV-1a over its characters, mixed once more.</summary>
    public static ulong Address(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in id)
            hash = (hash ^ letter) * 1099511628211UL;
        return Mixed(hash);
    }

    /// <summary>The address of a city at a meeting.</summary>
    public static ulong Address(ulong city, ulong meeting) => Mixed(city + BitOperations.RotateLeft(meeting, 23));

    /// <summary>ξ = −ln U: the cumulated hazard at which the city adopts (Sellke 1983).</summary>
    public double Threshold(int run, ulong city) => _random.Exponential(RandomPurpose.Adoption, run, Low(city), High(city ^ _policy));

    /// <summary>Uniform: which mechanism, and which source, an adoption is laid to.</summary>
    public double Cause(int run, ulong city) => _random.Uniform(RandomPurpose.Mechanism, run, Low(city), High(city ^ _policy));

    /// <summary>Uniform: the city comes to the meeting when it is below the probability. The same for every policy.</summary>
    public double Attendance(int run, ulong tie) => _random.Uniform(RandomPurpose.Attendance, run, Low(tie), High(tie));

    private static int Low(ulong address) => (int)(uint)address;

    private static int High(ulong address) => (int)(uint)(address >> 32);

    private static ulong Mixed(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}
