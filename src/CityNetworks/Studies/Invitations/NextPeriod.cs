using System.Globalization;

namespace CityNetworks.Studies.Invitations;

/// <summary>The name of the period after the last.</summary>
internal static class NextPeriod
{
    /// <summary>2024 after 2022 and 2023, 2016-2017 after 2014-2015 and 2015-2016; null where the names do not say it.</summary>
    /// <remarks>Each whole number in the last name is as much more than the last as the last is more than the one before.</remarks>
    /// <param name="periods">The periods, by id, in their order.</param>
    public static string? After(IReadOnlyList<string> periods)
    {
        if (periods.Count < 2 || Numbers(periods[^2]) is not { } before || Numbers(periods[^1]) is not { } last || before.Length != last.Length)
            return null;
        var step = last[0] - before[0];
        return step > 0 && last.Zip(before).All(pair => pair.First - pair.Second == step)
            ? string.Join('-', last.Select(number => (number + step).ToString(CultureInfo.InvariantCulture)))
            : null;
    }

    // Years, one or two of them; of 2013-10, a month, the second number is smaller.
    private static int[]? Numbers(string id)
    {
        var parts = id.Split('-');
        int[] numbers =
            [.. parts.Where(part => part.Length == 4 && part.All(char.IsAsciiDigit)).Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return parts.Length is 1 or 2 && numbers.Length == parts.Length ? numbers : null;
    }
}
