using CityNetworks.Tables;

namespace CityNetworks.Contagion;

/// <summary>Bass's curve of adoption: innovators adopt on their own, imitators the more the more have adopted; everybody sees everybody.</summary>
/// <remarks>
/// Formula: F(t) = (1 − e^(−(p+q)t)) / (1 + (q/p)·e^(−(p+q)t)), F(0) = 0; f(t) = (p + q·F)(1 − F). Adopters by t: m·F(t).
/// Difference form: N(t + 1) = N(t) + (p + q·N(t)/m)(m − N(t)), N(0) = 0: adoption once per period; it lags behind the closed form.
/// Peak: T* = ln(q/p)/(p + q), there F = (q − p)/2q and m·f = m(p + q)²/4q. With q ≤ p adoption falls from the start: T* = 0.
/// Cases: p = 0 → nobody ever adopts; q = 0 → 1 − e^(−pt).
/// Source: Bass (1969), Management Science 15, 215–227. netdiffuseR's fitbass fits the closed form.
/// </remarks>
public sealed record BassCurve
{
    /// <summary>A curve.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A coefficient is negative or not a number.</exception>
    public BassCurve(double innovation, double imitation, double market = 1)
    {
        (Innovation, Imitation, Market) = (
            NotNegative(innovation, nameof(innovation)), NotNegative(imitation, nameof(imitation)), NotNegative(market, nameof(market)));
    }

    /// <summary>p: the hazard of adopting on one's own account, a period.</summary>
    public double Innovation { get; }

    /// <summary>q: what the hazard grows by when all have adopted.</summary>
    public double Imitation { get; }

    /// <summary>m: how many will adopt in the end.</summary>
    public double Market { get; }

    /// <summary>T*: when most adopt.</summary>
    public double PeakTime => Imitation > Innovation && Innovation > 0 ? Math.Log(Imitation / Innovation) / (Innovation + Imitation) : 0;

    /// <summary>Adopters a period at <see cref="PeakTime"/>.</summary>
    public double PeakRate => RateAt(PeakTime);

    /// <summary>F(t), the share that has adopted by t.</summary>
    /// <returns>A share of the market, in [0, 1].</returns>
    public double ShareBy(double time)
    {
        if (Innovation <= 0)
            return 0;
        var decay = Math.Exp(-(Innovation + Imitation) * time);
        return (1 - decay) / (1 + (Imitation / Innovation * decay));
    }

    /// <summary>m·f(t), adopters a period at t.</summary>
    /// <returns>Adopters a period.</returns>
    public double RateAt(double time)
    {
        var share = ShareBy(time);
        return Market * (Innovation + (Imitation * share)) * (1 - share);
    }

    /// <summary>N(0), …, N(steps) of the difference form.</summary>
    /// <returns>Adopters so far, one entry more than there are steps.</returns>
    public IReadOnlyList<double> Stepwise(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var adopters = new double[steps + 1];
        for (var step = 1; step <= steps; step++)
        {
            var before = adopters[step - 1];
            var hazard = Math.Min(1, Innovation + (Market > 0 ? Imitation * before / Market : 0)); // a share of those left, so never more than all
            adopters[step] = before + (hazard * (Market - before));
        }

        return adopters;
    }

    /// <summary>Adopters by the end of each period (cumulative) and in it (new), by the closed form, and the same of the difference form (stepwise).</summary>
    public Table Over(int steps)
    {
        var stepwise = Stepwise(steps);
        return Table.Of("bass", [.. Enumerable.Range(0, steps + 1)])
            .Integer("step", step => step)
            .Number("cumulative", step => Market * ShareBy(step))
            .Number("new", step => step == 0 ? 0 : Market * (ShareBy(step) - ShareBy(step - 1)))
            .Number("share", step => ShareBy(step))
            .Number("stepwise_cumulative", step => stepwise[step])
            .Number("stepwise_new", step => step == 0 ? 0 : stepwise[step] - stepwise[step - 1])
            .Build();
    }

    private static double NotNegative(double value, string name) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; expected at least 0.");
}
