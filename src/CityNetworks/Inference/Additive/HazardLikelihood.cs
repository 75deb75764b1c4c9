namespace CityNetworks.Inference.Additive;

/// <summary>A log-likelihood of additive competing hazards as the fit sees it: parameters with their bounds, value, gradient, second derivatives.</summary>
/// <remarks>Parameters stand component by component, the rate first and then what modifies it.</remarks>
internal abstract class HazardLikelihood
{
    private readonly int[] _starts;

    protected HazardLikelihood(IReadOnlyList<HazardComponent> components)
    {
        _starts = new int[components.Count + 1];
        for (var c = 0; c < components.Count; c++)
            _starts[c + 1] = _starts[c] + 1 + components[c].Modifiers.Count;
        Terms = [.. components.SelectMany(component => component.Parameters)];
        Bounded = new bool[Count];
        RateOf = new int[Count];
        HasModifiers = new bool[Count];
        for (var c = 0; c < components.Count; c++)
        {
            Bounded[_starts[c]] = !components[c].IsSignFree;
            HasModifiers[_starts[c]] = components[c].Modifiers.Count > 0;
            for (var p = _starts[c]; p < _starts[c + 1]; p++)
                RateOf[p] = _starts[c];
        }
    }

    /// <summary>Names of the parameters.</summary>
    public string[] Terms { get; }

    /// <summary>The number of parameters.</summary>
    public int Count => _starts[^1];

    /// <summary>Which parameters are at least 0.</summary>
    public bool[] Bounded { get; }

    /// <summary>The rate to which each parameter belongs; a rate to itself.</summary>
    public int[] RateOf { get; }

    /// <summary>Which parameters are rates that something modifies.</summary>
    public bool[] HasModifiers { get; }

    /// <summary>Where the parameters of a component begin: its rate.</summary>
    public int StartOf(int component) => _starts[component];

    /// <summary>A point to begin from.</summary>
    public abstract double[] Start();

    /// <summary>The log-likelihood; −∞ outside its range.</summary>
    public abstract double At(double[] point);

    /// <summary>Log-likelihood, gradient, and minus the second derivatives.</summary>
    public abstract (double Value, double[] Gradient, double[,] Information) Derivatives(double[] point);
}
