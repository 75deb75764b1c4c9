namespace CityNetworks.Inference.Choices;

/// <summary>One way in which something could have been decided. What is null stays as the command says.</summary>
public sealed record ChoiceOption
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>logit, probit, cloglog or additive.</summary>
    public string? Model { get; init; }

    /// <summary>The terms of the model.</summary>
    public IReadOnlyList<string>? Terms { get; init; }

    /// <summary>contacts, events or ties.</summary>
    public string? Exposure { get; init; }

    /// <summary>each, cumulative, all, or sliding:K.</summary>
    public string? Window { get; init; }

    /// <summary>Whether targets count by weight.</summary>
    public bool? Weighted { get; init; }

    /// <summary>Exposure of how many periods before.</summary>
    public int? Lag { get; init; }

    /// <summary>The first period at risk, by id.</summary>
    public string? From { get; init; }

    /// <summary>The last period at risk, by id.</summary>
    public string? To { get; init; }

    /// <summary>paper, secondary or all: which rows count.</summary>
    public string? Evidence { get; init; }

    /// <summary>Kinds of event that count as contact.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Corrections whose alternative reading is taken, by id.</summary>
    public IReadOnlyList<string>? Corrections { get; init; }

    /// <summary>Whether events recorded as one occasion are taken as several.</summary>
    public bool? Apart { get; init; }

    /// <summary>Whether cancelled events count as held.</summary>
    public bool? IncludeCancelled { get; init; }
}

/// <summary>Something that could have been decided in several defensible ways.</summary>
/// <param name="Name">What is decided.</param>
/// <param name="Options">The ways; at least one.</param>
public sealed record Choice(string Name, IReadOnlyList<ChoiceOption> Options);
