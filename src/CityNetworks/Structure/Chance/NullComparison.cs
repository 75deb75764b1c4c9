using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Structure.Chance;

/// <summary>Draws a network from a null model: the same cities and events by number, ties by chance under the model's constraints (fixed margins,
/// say).</summary>
/// <param name="window">The window that is compared.</param>
/// <param name="replicate">The number of the draw, from 0: the same number gives the same network. Called from several threads at once.</param>
/// <returns>A network of which the whole is compared with the window.</returns>
public delegate TwoModeNetwork NullDraw(Window window, int replicate);

/// <summary>A value beside what chance would give.</summary>
/// <param name="Value">What is.</param>
/// <param name="Expected">The mean of the draws; NaN without a defined draw.</param>
/// <param name="Deviation">Their standard deviation (n − 1); NaN with fewer than two.</param>
/// <param name="PLow">One-sided: (1 + draws at most the value) / (draws + 1).</param>
/// <param name="PHigh">One-sided: (1 + draws at least the value) / (draws + 1).</param>
/// <param name="Draws">The draws in which the value is defined; the others are left out.</param>
/// <remarks>
/// The p-values are Monte-Carlo, never 0, and NaN where the value itself is not defined, no draw is, or every draw equals the value: then nothing could have
/// come out otherwise. A draw within 10⁻¹² (relative) of the value counts as equal to it, so that rounding cannot make a result look extreme.
/// Source: Davison and Hinkley (1997), Bootstrap Methods and their Application, section 4.2.
/// </remarks>
public sealed record NullComparison(double Value, double Expected, double Deviation, double PLow, double PHigh, int Draws)
{
    /// <summary>Two-sided: twice the smaller one-sided p, at most 1.</summary>
    public double P => Math.Min(1, 2 * Math.Min(PLow, PHigh));

    /// <summary>(value − expected) / deviation; NaN where the draws do not vary.</summary>
    public double Z => Deviation > 0 ? (Value - Expected) / Deviation : double.NaN;

    /// <summary>Any number about a window beside the same number in networks of a null model.</summary>
    /// <param name="window">The window that is compared.</param>
    /// <param name="statistic">The number; called from several threads, so it should use one thread itself.</param>
    /// <param name="draw">The null model.</param>
    /// <param name="draws">R.</param>
    /// <param name="workers">Draws run in parallel.</param>
    public static NullComparison Of(Window window, Func<Window, double> statistic, NullDraw draw, int draws, Workers workers = default) =>
        MonteCarlo.Compare([statistic(window)], draws, replicate => [statistic(draw(window, replicate).All)], workers)[0];
}
