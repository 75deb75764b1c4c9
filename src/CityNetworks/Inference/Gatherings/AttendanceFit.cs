using System.Text.Json;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Gatherings;

/// <summary>A fitted model of who comes together, as simulations draw from it.</summary>
/// <param name="Outcome">participation or office.</param>
/// <param name="Kinds">Kinds of event whose sets were explained; null: all.</param>
/// <param name="HalfLife">In periods; null: past events always count.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Estimates">Their coefficients.</param>
/// <param name="Covariance">Of the coefficients, row by row.</param>
public sealed record AttendanceFit(
    string Outcome, IReadOnlyList<string>? Kinds, double? HalfLife, IReadOnlyList<string> Terms, IReadOnlyList<double> Estimates,
    IReadOnlyList<IReadOnlyList<double>> Covariance)
{
    /// <summary>The name of the file in the folder of a fit.</summary>
    public const string FileName = "attendance.json";

    internal static AttendanceFit Of(ParticipationSettings settings, ConditionalLogit fit) => new(
        settings.Outcome.ToString().ToLowerInvariant(), settings.Kinds, settings.HalfLife, settings.Terms, fit.Estimates,
        [.. settings.Terms.Select((_, i) => (IReadOnlyList<double>)[.. settings.Terms.Select((_, j) => fit.Covariance[i, j])])]);

    /// <summary>The fit as JSON.</summary>
    public string Text() => JsonSerializer.Serialize(this, AttendanceJson.Default.AttendanceFit) + "\n";

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such fit.</exception>
    public static AttendanceFit Read(string text)
    {
        AttendanceFit? fit;
        try
        {
            fit = JsonSerializer.Deserialize(text, AttendanceJson.Default.AttendanceFit);
        }
        catch (JsonException error)
        {
            throw new FormatException($"Line {error.LineNumber + 1}: found no fit of attendance; expected the file that 'citynet fit --outcome "
                + "participation --out' writes.", error);
        }

        if (fit?.Terms is not { Count: > 0 } terms || fit.Estimates?.Count != terms.Count || fit.Covariance?.Count != terms.Count
            || fit.Covariance.Any(row => row is null || row.Count != terms.Count))
        {
            throw new FormatException("Terms, estimates and covariance differ in length; expected one estimate and one row of the covariance for each term.");
        }

        return fit;
    }

    /// <summary>Coefficients drawn from the normal distribution of the fit; draw 0 is the estimates themselves.</summary>
    internal double[] Drawn(ulong seed, int draw)
    {
        double[] estimates = [.. Estimates];
        if (draw == 0)
            return estimates;
        var matrix = new double[estimates.Length, estimates.Length];
        for (var i = 0; i < estimates.Length; i++)
        {
            for (var j = 0; j < estimates.Length; j++)
                matrix[i, j] = Covariance[i][j];
        }

        var root = SymmetricMatrix.Cholesky(matrix) ?? throw new FormatException("The covariance is not positive definite; expected that of a fit.");
        var random = new CounterRandom(seed);
        double[] normal =
        [
            .. estimates.Select((_, k) => Math.Sqrt(-2 * Math.Log(random.Uniform(RandomPurpose.CitySet, draw, k, 1)))
                * Math.Cos(2 * Math.PI * random.Uniform(RandomPurpose.CitySet, draw, k, 2))),
        ];
        for (var i = 0; i < estimates.Length; i++)
        {
            for (var j = 0; j <= i; j++)
                estimates[i] += root[i, j] * normal[j];
        }

        return estimates;
    }
}
