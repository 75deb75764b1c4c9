namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Authorities that adopt a policy themselves, or are bound to it, and then bind their cities.</summary>
public sealed record AuthorityTerm
{
    /// <summary>The authorities.</summary>
    public IReadOnlyList<BindingAuthority> Authorities { get; init; } = [];
}

/// <summary>An authority above cities: it adopts first and binds them later.</summary>
/// <param name="Authority">Who it is; one policy has each authority once.</param>
/// <param name="From">The first period in which it may adopt, by id.</param>
public sealed record BindingAuthority(string Authority, string From)
{
    /// <summary>The hazard a period that it adopts, at least 0; infinite hazard is asked for by a very large number.</summary>
    public double Rate { get; init; }

    /// <summary>What is added to its hazard when all its cities have adopted, in proportion to their share; at least 0.</summary>
    public double Following { get; init; }

    /// <summary>The number of periods from its adoption to the first in which its cities are bound; at least 1.</summary>
    public int Lag { get; init; } = 1;

    /// <summary>The probability a period that a bound city obeys, in [0, 1].</summary>
    public double Compliance { get; init; } = 1;

    /// <summary>Its cities, by id; empty: all.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];
}
