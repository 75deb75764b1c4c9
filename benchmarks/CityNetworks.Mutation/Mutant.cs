using Microsoft.CodeAnalysis.CSharp;

namespace CityNetworks.Mutation;

/// <summary>What a mutant changes.</summary>
internal enum Change
{
    /// <summary>An expression is replaced by another.</summary>
    Expression,

    /// <summary>A statement is replaced or left out.</summary>
    Statement,
}

/// <summary>One place of the sources and what stands there instead while the mutant is on.</summary>
/// <param name="Id">Its number: the order in the sources, so it stays the same while these do.</param>
/// <param name="File">The path within the library.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Change">Whether an expression or a statement is replaced.</param>
/// <param name="From">The code, spaces joined.</param>
/// <param name="To">The code of the mutant; blank: left out.</param>
internal sealed record Mutant(int Id, string File, int Line, Change Change, string From, string To)
{
    /// <summary>What marks the node of a mutant in the tree.</summary>
    public const string Mark = "mutant";

    /// <summary>Code on one line.</summary>
    public static string Flat(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Place and change in one line.</summary>
    public override string ToString() => $"{File}:{Line}\t{From}\t{(To.Length == 0 ? "(left out)" : To)}";

    /// <summary>The call that asks whether the mutant is on.</summary>
    public static Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax IsOn(int id) =>
        SyntaxFactory.ParseExpression($"global::CityNetworks.MutantSwitch.IsOn({id})");
}
