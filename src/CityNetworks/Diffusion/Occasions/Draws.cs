using System.Numerics;
using CityNetworks.Numerics;
using MathNet.Numerics.Distributions;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>The random numbers of a simulation, addressed by run, policy and what they are for.</summary>
/// <remarks>
/// A city's address is a 64-bit hash of its id, not its number: taking a city or an event out of the records, or adding one, leaves the random numbers of every
/// other city as they were.
/// Two of a million cities share an address with probability 3·10⁻⁸.
/// A spell is how often the city has given the policy up before: what is drawn again for a later spell has an address of its own.
/// </remarks>
internal readonly struct Draws(ulong seed, string policy)
{
    private static readonly ulong s_awareness = Address("awareness");
    private static readonly ulong s_rejection = Address("rejection");
    private static readonly ulong s_abandonment = Address("abandonment");
    private static readonly ulong s_adoption = Address("adoption");
    private static readonly ulong s_cause = Address("cause");
    private static readonly ulong s_degree = Address("degree");
    private static readonly ulong s_object = Address("object");
    private static readonly ulong s_interest = Address("interest");
    private static readonly ulong s_author = Address("author");
    private static readonly ulong s_anew = Address("anew");

    private readonly CounterRandom _random = new(seed);
    private readonly ulong _seed = seed;
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

    /// <summary>The random numbers of another policy, of the same seed.</summary>
    public Draws For(string other) => new(_seed, other);

    /// <summary>ξ = −ln U: the cumulated hazard at which the city adopts (Sellke 1983).</summary>
    public double Threshold(int run, ulong city, int spell = 0) =>
        spell == 0 ? _random.Exponential(RandomPurpose.Adoption, run, Low(city), High(city ^ _policy)) : Clock(run, city, s_adoption, spell);

    /// <summary>The cumulated hazard at which the city becomes aware of the policy.</summary>
    public double Awareness(int run, ulong city) => Clock(run, city, s_awareness, 0);

    /// <summary>The cumulated hazard at which the city rejects it.</summary>
    public double Rejection(int run, ulong city) => Clock(run, city, s_rejection, 0);

    /// <summary>The cumulated hazard at which the city gives it up.</summary>
    public double Abandonment(int run, ulong city, int spell) => Clock(run, city, s_abandonment, spell);

    /// <summary>A threshold drawn again in a period, if something else came before the adoption.</summary>
    public double Anew(int run, ulong city, int period) => Clock(run, city, s_anew, period);

    /// <summary>Uniform: which mechanism, and which source, an adoption is attributed to.</summary>
    public double Cause(int run, ulong city, int spell = 0) =>
        spell == 0 ? _random.Uniform(RandomPurpose.Mechanism, run, Low(city), High(city ^ _policy)) : Uniform(run, city, s_cause, spell);

    /// <summary>Uniform: the degree of a transfer.</summary>
    public double Degree(int run, ulong city, int spell) => Uniform(run, city, s_degree, spell);

    /// <summary>Uniform: the source of one object of a combination.</summary>
    public double Object(int run, ulong city, int spell, int item) => Uniform(run, city, s_object, (spell * 8) + item);

    /// <summary>Uniform: the city comes to the meeting when it is below the probability. The same for every policy.</summary>
    public double Attendance(int run, ulong tie) => _random.Uniform(RandomPurpose.Attendance, run, Low(tie), High(tie));

    /// <summary>Uniform: the city wrote the publication when it is below the probability. The same for every policy; not what it reads by.</summary>
    public double Author(int run, ulong tie) => Attendance(run, Address(tie, s_author));

    /// <summary>z ~ N(0, 1): a city's interest in a run. The same for every policy.</summary>
    public double Interest(int run, ulong city)
    {
        var address = Address(city, s_interest);
        var u = _random.Uniform(RandomPurpose.Attendance, run, Low(address), High(address));
        return Normal.InvCDF(0, 1, Math.Clamp(u, 1e-16, 1 - 1e-16));
    }

    private double Clock(int run, ulong city, ulong use, int spell)
    {
        var address = Address((city ^ _policy) + (uint)spell, use);
        return _random.Exponential(RandomPurpose.Adoption, run, Low(address), High(address));
    }

    private double Uniform(int run, ulong city, ulong use, int spell)
    {
        var address = Address((city ^ _policy) + (uint)spell, use);
        return _random.Uniform(RandomPurpose.Mechanism, run, Low(address), High(address));
    }

    private static int Low(ulong address) => (int)(uint)address;

    private static int High(ulong address) => (int)(uint)(address >> 32);

    private static ulong Mixed(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}
