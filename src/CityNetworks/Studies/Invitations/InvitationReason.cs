using System.Globalization;

namespace CityNetworks.Studies.Invitations;

/// <summary>Why a city is invited, in words that follow from the tables.</summary>
internal static class InvitationReason
{
    private const int MostNames = 3;

    /// <summary>A city whose probability of adopting changes when another comes.</summary>
    public sealed record ReachedCity(string City, string Name, double With, double Without, double Difference, double Low, double High);

    /// <summary>Those whose probability changes by more than simulation error, the largest change first.</summary>
    public static IReadOnlyList<ReachedCity> Reached(InvitationStep step) => step.Reached is not { } table ? [] :
    [
        .. Enumerable.Range(0, table.RowCount)
            .Select(row => new ReachedCity(
                table.Text("city")[row]!, table.Text("name")[row]!, table.Numbers("p_ever_a")[row], table.Numbers("p_ever_b")[row],
                table.Numbers("difference")[row], table.Numbers("ci_lo")[row], table.Numbers("ci_hi")[row]))
            .Where(row => row.Low > 0 || row.High < 0)
            .OrderByDescending(row => row.Difference).ThenBy(row => row.City, StringComparer.Ordinal),
    ];

    public static string Of(
        InvitationStep step, IReadOnlyList<(string City, string Name, bool IsNew)> meets, GainEstimate gain, GainEstimate beyond, bool isRandom) =>
        $"{Ties(meets)} {Reach(step)}{Gain(gain, isRandom)} {Beyond(beyond, isRandom)}".TrimEnd();

    private static string Ties(IReadOnlyList<(string City, string Name, bool IsNew)> meets)
    {
        if (meets.Count == 0)
            return "Nobody else is sure to come yet.";
        string[] first = [.. meets.Where(met => met.IsNew).Select(met => met.Name)];
        return first.Length == 0 ? $"Meets {Names([.. meets.Select(met => met.Name)])} again."
            : first.Length == meets.Count ? $"Meets {Names(first)} for the first time."
            : $"Meets {meets.Count} cities that are sure to come, {first.Length} of them for the first time: {Names(first)}.";
    }

    private static string Reach(InvitationStep step)
    {
        ReachedCity[] more = [.. Reached(step).Where(row => row.Difference > 0)];
        return step.Reached is null ? string.Empty
            : more.Length == 0 ? "No city's chance of adopting rises by more than simulation error. "
            : $"Raises the chance of adopting most in {Names([.. more.Select(row => $"{row.Name} ({Percent(row.Difference)})")])}. ";
    }

    private static string Gain(GainEstimate gain, bool isRandom) => !isRandom
        ? gain.Mean == 0 ? "Alone it adds nothing: with the next it makes the meeting." : $"Adds {Number(gain.Mean)} to the mean nearness."
        : gain.IsWithinError == true
            ? $"Adds {Number(gain.Mean)} to the expected adopters; the gain is within simulation error ({Number(gain.Low)} to {Number(gain.High)})."
            : $"Adds {Number(gain.Mean)} to the expected adopters ({Number(gain.Low)} to {Number(gain.High)}).";

    private static string Beyond(GainEstimate beyond, bool isRandom) => double.IsNaN(beyond.Mean) ? string.Empty
        : !isRandom ? beyond.Mean == 0 ? string.Empty : $"That is {Signed(beyond.Mean)} against a city drawn at random."
        : beyond.IsWithinError == true
            ? $"Against a city drawn at random the difference is within simulation error ({Signed(beyond.Low)} to {Signed(beyond.High)})."
        : $"That is {Signed(beyond.Mean)} against a city drawn at random ({Signed(beyond.Low)} to {Signed(beyond.High)}).";

    private static string Names(string[] names) => names.Length <= MostNames
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostNames))} and {names.Length - MostNames} more";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"+{100 * share:0.#} points");

    private static string Number(double value) => (Math.Round(value, 3) + 0.0).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Signed(double value) => (value + 0.0).ToString("+0.###;-0.###;0", CultureInfo.InvariantCulture); // −0 is 0
}
