using System.Globalization;

namespace CityNetworks.Tables;

/// <summary>The text of one cell: invariant culture, doubles in the shortest form that reads back to the same number.</summary>
internal static class CellText
{
    public static string Of(Column column, int row) => column switch
    {
        TextColumn text => text.Values[row] ?? string.Empty,
        IntegerColumn integer => integer.Values[row]?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        NumberColumn number => Of(number.Values[row]),
        FlagColumn flag => flag.Values[row] switch { true => "true", false => "false", null => string.Empty },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Negative zero prints as 0: the sign carries no meaning in a table and would make equal results look different. What is not finite is no result: blank.
    private static string Of(double value) =>
        !double.IsFinite(value) ? string.Empty : value == 0 ? "0" : value.ToString("R", CultureInfo.InvariantCulture);
}
