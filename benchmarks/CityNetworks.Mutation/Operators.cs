using Microsoft.CodeAnalysis.CSharp;

namespace CityNetworks.Mutation;

/// <summary>What stands instead of an operator, a number or a method.</summary>
internal static class Operators
{
    private static readonly Dictionary<SyntaxKind, string[]> s_binary = new()
    {
        [SyntaxKind.LessThanExpression] = ["<=", ">="],
        [SyntaxKind.LessThanOrEqualExpression] = ["<", ">"],
        [SyntaxKind.GreaterThanExpression] = [">=", "<="],
        [SyntaxKind.GreaterThanOrEqualExpression] = [">", "<"],
        [SyntaxKind.EqualsExpression] = ["!="],
        [SyntaxKind.NotEqualsExpression] = ["=="],
        [SyntaxKind.AddExpression] = ["-"],
        [SyntaxKind.SubtractExpression] = ["+"],
        [SyntaxKind.MultiplyExpression] = ["/"],
        [SyntaxKind.DivideExpression] = ["*"],
        [SyntaxKind.ModuloExpression] = ["*"],
        [SyntaxKind.LogicalAndExpression] = ["||"],
        [SyntaxKind.LogicalOrExpression] = ["&&"],
        [SyntaxKind.BitwiseAndExpression] = ["|"],
        [SyntaxKind.BitwiseOrExpression] = ["&"],
        [SyntaxKind.ExclusiveOrExpression] = ["&"],
        [SyntaxKind.LeftShiftExpression] = [">>"],
        [SyntaxKind.RightShiftExpression] = ["<<"],
    };

    private static readonly Dictionary<SyntaxKind, string> s_assignments = new()
    {
        [SyntaxKind.AddAssignmentExpression] = "-=",
        [SyntaxKind.SubtractAssignmentExpression] = "+=",
        [SyntaxKind.MultiplyAssignmentExpression] = "/=",
        [SyntaxKind.DivideAssignmentExpression] = "*=",
        [SyntaxKind.OrAssignmentExpression] = "&=",
        [SyntaxKind.AndAssignmentExpression] = "|=",
        [SyntaxKind.ExclusiveOrAssignmentExpression] = "|=",
    };

    private static readonly Dictionary<string, string> s_methods = new(StringComparer.Ordinal)
    {
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["MinBy"] = "MaxBy",
        ["MaxBy"] = "MinBy",
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["Skip"] = "Take",
        ["Take"] = "Skip",
        ["SkipWhile"] = "TakeWhile",
        ["TakeWhile"] = "SkipWhile",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["ThenBy"] = "ThenByDescending",
        ["ThenByDescending"] = "ThenBy",
        ["Floor"] = "Ceiling",
        ["Ceiling"] = "Floor",
        ["Union"] = "Intersect",
        ["Intersect"] = "Union",
        ["Log"] = "Exp",
        ["Exp"] = "Log",
    };

    public static IReadOnlyList<string> Binary(SyntaxKind kind) => s_binary.GetValueOrDefault(kind, []);

    public static string? Assignment(SyntaxKind kind) => s_assignments.GetValueOrDefault(kind);

    public static string? Method(string name) => s_methods.GetValueOrDefault(name);

    /// <summary>0 and 1 change into each other, any other number into one more.</summary>
    public static string? Number(object? value) => value switch
    {
        int number => number == 1 ? "0" : $"{number + 1}",
        double number => number == 1 ? "0.0" : FormattableString.Invariant($"{number + 1:R}d"),
        _ => null,
    };
}
