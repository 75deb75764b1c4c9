namespace CityNetworks.Diffusion.Scenarios;

/// <summary>The terms of the mechanisms of one policy, one of each kind. Immutable; equal where all terms are.</summary>
public sealed class TermSet : IEquatable<TermSet>
{
    private readonly SortedDictionary<string, object> _terms;

    private TermSet(SortedDictionary<string, object> terms) => _terms = terms;

    /// <summary>No term at all: every mechanism is off.</summary>
    public static TermSet None { get; } = new(new SortedDictionary<string, object>(StringComparer.Ordinal));

    /// <summary>The terms by the name of their kind, ascending.</summary>
    public IReadOnlyDictionary<string, object> All => _terms;

    /// <summary>The set with this term instead of another of its kind.</summary>
    /// <param name="term">The term, an immutable record.</param>
    /// <returns>The new set; this one stays as it is.</returns>
    public TermSet With<T>(T term)
        where T : class => new(new SortedDictionary<string, object>(_terms, StringComparer.Ordinal) { [typeof(T).Name] = term });

    /// <summary>The term of a kind.</summary>
    /// <param name="unset">What holds where the set has none.</param>
    /// <returns>The term, or what holds where there is none.</returns>
    public T Or<T>(T unset)
        where T : class => _terms.TryGetValue(typeof(T).Name, out var term) ? (T)term : unset;

    /// <inheritdoc/>
    public bool Equals(TermSet? other) => other is not null && _terms.SequenceEqual(other._terms);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TermSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _terms.Count;
}
