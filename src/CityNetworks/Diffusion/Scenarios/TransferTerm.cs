namespace CityNetworks.Diffusion.Scenarios;

/// <summary>The degree of each transfer: P(g) ∝ exp(k_g(mechanism) + similarity_g·s + capacity_g·F + sources_g·|S|).</summary>
/// <remarks>
/// s is 1 when city and source are of one country; S is the set of cities that moved the adopter. Copying and emulation need a source, combination two.
/// No published numbers exist; unset, all degrees weigh the same except that learning raises copying and mimicry emulation by 1, and orders are copied.
/// Initial adopters have the original design, except those taken from the records with a degree: an emulation its ideas, a combination each object with
/// probability one half in each run (it has at least one other source), an inspiration nothing.
/// Source: degrees of Dolowitz and Marsh (2000) as in Rodrigues and Mattioli (2017), note 8; the model is ours.
/// </remarks>
public sealed record TransferTerm
{
    /// <summary>The whole policy, without change.</summary>
    public DegreeTerm Copying { get; init; } = new() { Learning = 1, Coercion = 0 };

    /// <summary>The idea behind it: goals, ideologies, ideas; all else is the city's own design.</summary>
    public DegreeTerm Emulation { get; init; } = new() { Mimicry = 1 };

    /// <summary>Each object from one of several sources.</summary>
    public DegreeTerm Combination { get; init; } = new();

    /// <summary>Its own design throughout; the source only raised the matter.</summary>
    public DegreeTerm Inspiration { get; init; } = new();

    /// <summary>Whether later learners give the outcomes of an adopter the weight of its fidelity: τ·φ.</summary>
    public bool FidelityInLearning { get; init; }
}

/// <summary>What makes one degree of transfer likelier, on the log scale.</summary>
public sealed record DegreeTerm
{
    /// <summary>Whatever the mechanism.</summary>
    public double Always { get; init; }

    /// <summary>When the adoption is attributed to learning (or contact).</summary>
    public double Learning { get; init; }

    /// <summary>When it is attributed to mimicry.</summary>
    public double Mimicry { get; init; }

    /// <summary>When it is attributed to competition.</summary>
    public double Competition { get; init; }

    /// <summary>When it is attributed to endorsement.</summary>
    public double Endorsement { get; init; }

    /// <summary>When it is attributed to an order; null: it does not happen then.</summary>
    public double? Coercion { get; init; }

    /// <summary>When city and source are of one country.</summary>
    public double Similarity { get; init; }

    /// <summary>For full capacity over none.</summary>
    public double Capacity { get; init; }

    /// <summary>For each city that moved the adopter.</summary>
    public double Sources { get; init; }
}
