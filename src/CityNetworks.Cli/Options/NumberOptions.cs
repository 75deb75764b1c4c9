using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CityNetworks.Cli.Options;

/// <summary>Numbers of the command line: what is no number, or none that can be, is reported with what was found and what is expected.</summary>
internal static class NumberOptions
{
    /// <summary>A whole number in a range.</summary>
    public static Option<int?> Whole(this Option<int?> option, int least, int most)
    {
        option.CustomParser = result => int.TryParse(Token(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
            ? number
            : Refused<int?>(result, $"a whole number from {least} to {most}");
        return option;
    }

    /// <summary>A seed.</summary>
    public static Option<ulong?> Seed(this Option<ulong?> option)
    {
        option.CustomParser = result => ulong.TryParse(Token(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refused<ulong?>(result, $"a whole number from 0 to {ulong.MaxValue}");
        return option;
    }

    /// <summary>A real number that holds.</summary>
    public static Option<double?> Number(this Option<double?> option, Func<double, bool> holds, string expected)
    {
        option.CustomParser = result => double.TryParse(Token(result), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            && holds(number)
            ? number
            : Refused<double?>(result, expected);
        return option;
    }

    private static string Token(ArgumentResult result) => result.Tokens[0].Value;

    private static T? Refused<T>(ArgumentResult result, string expected)
    {
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: found '{Token(result)}'; expected {expected}.");
        return default;
    }
}
