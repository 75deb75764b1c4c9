using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CityNetworks.Mutation;

/// <summary>Rewrites a source so that all its mutants are in it, each behind its switch (mutant schemata: Untch, Offutt and Harrold 1993).</summary>
/// <param name="file">The path that mutants state.</param>
/// <param name="first">The number of the first mutant.</param>
/// <param name="isWanted">Whether a mutant is put in; others are counted only.</param>
internal sealed class Mutator(string file, int first, Func<Mutant, bool> isWanted) : CSharpSyntaxRewriter
{
    private readonly List<Mutant> _mutants = [];

    /// <summary>All mutants of the source, wanted or not.</summary>
    public IReadOnlyList<Mutant> Mutants => _mutants;

    public override SyntaxNode? Visit(SyntaxNode? node) => node switch
    {
        // No mutants where a constant is demanded, nor in what an error says.
        AttributeListSyntax or EqualsValueClauseSyntax { Parent: ParameterSyntax or EnumMemberDeclarationSyntax } or PatternSyntax or SwitchLabelSyntax
            or ThrowExpressionSyntax or ThrowStatementSyntax or InterpolationAlignmentClauseSyntax => node,
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) => node,
        LocalDeclarationStatementSyntax local when local.Modifiers.Any(SyntaxKind.ConstKeyword) => node,
        _ => base.Visit(node),
    };

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (node.IsKind(SyntaxKind.CoalesceExpression))
            return Or(node, visited, node.Right is ThrowExpressionSyntax ? null : $"{node.Right}");
        foreach (var other in Operators.Binary(node.Kind()))
            visited = Or(node, visited, $"{node.Left} {other} {node.Right}");
        return visited;
    }

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        return node.Kind() is SyntaxKind.LogicalNotExpression or SyntaxKind.UnaryMinusExpression or SyntaxKind.BitwiseNotExpression
            ? Or(node, visited, $"{node.Operand}")
            : visited;
    }

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => Or(node, node, "false"),
        SyntaxKind.FalseLiteralExpression => Or(node, node, "true"),
        SyntaxKind.NumericLiteralExpression => Or(node, node, Operators.Number(node.Token.Value)),
        _ => node,
    };

    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node) =>
        Or(node, (ExpressionSyntax)base.VisitIsPatternExpression(node)!, $"!({node})");

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node) =>
        Or(
            node,
            (ExpressionSyntax)base.VisitConditionalExpression(node)!,
            IsPlain(node.Condition) ? $"{node.Condition} ? {node.WhenFalse} : {node.WhenTrue}" : null);

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        return IsPlain(node.Condition) ? visited.WithCondition(Or(node.Condition, visited.Condition, $"!({node.Condition})")) : visited;
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" })
            return node;
        var visited = (ExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (node.Expression is not MemberAccessExpressionSyntax member)
            return visited;
        var other = Operators.Method(member.Name.Identifier.Text);
        return other is null ? visited : Or(node, visited, $"{node.WithExpression(member.WithName(SyntaxFactory.IdentifierName(other)))}");
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (StatementSyntax)base.VisitExpressionStatement(node)!;
        if (node.Expression is InvocationExpressionSyntax call && call.Expression.ToString().Contains("ThrowIfNull", StringComparison.Ordinal))
            return visited;
        var other = node.Expression switch
        {
            AssignmentExpressionSyntax set when Operators.Assignment(set.Kind()) is { } sign => $"{set.Left} {sign} {set.Right};",
            PostfixUnaryExpressionSyntax step => $"{step.Operand}{(step.IsKind(SyntaxKind.PostIncrementExpression) ? "--" : "++")};",
            _ => string.Empty,
        };
        return Or(node, visited, other);
    }

    public override SyntaxNode? VisitContinueStatement(ContinueStatementSyntax node) => Or(node, node, string.Empty);

    public override SyntaxNode? VisitBreakStatement(BreakStatementSyntax node) => node.Parent is SwitchSectionSyntax ? node : Or(node, node, string.Empty);

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node) =>
        node.Expression is null ? Or(node, node, string.Empty) : base.VisitReturnStatement(node);

    // What no operator of its own changes.
    private static bool IsPlain(ExpressionSyntax condition) => condition is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax;

    private ExpressionSyntax Or(ExpressionSyntax original, ExpressionSyntax visited, string? other)
    {
        if (other is null || Next(original, Change.Expression, other) is not { } id)
            return visited;
        var choice = SyntaxFactory.ParenthesizedExpression(SyntaxFactory.ConditionalExpression(
            Mutant.IsOn(id), Inner(SyntaxFactory.ParseExpression(other)), Inner(visited.WithoutTrivia())));
        return choice.WithTriviaFrom(visited).WithAdditionalAnnotations(Marked(id));
    }

    private StatementSyntax Or(StatementSyntax original, StatementSyntax visited, string other)
    {
        if (Next(original, Change.Statement, other) is not { } id)
            return visited;
        var instead = other.Length == 0 ? SyntaxFactory.Block() : SyntaxFactory.Block(SyntaxFactory.ParseStatement(other));
        return SyntaxFactory.IfStatement(Mutant.IsOn(id), instead, SyntaxFactory.ElseClause(SyntaxFactory.Block(visited)))
            .WithTriviaFrom(visited)
            .WithAdditionalAnnotations(Marked(id));
    }

    private static ParenthesizedExpressionSyntax Inner(ExpressionSyntax expression) => SyntaxFactory.ParenthesizedExpression(expression);

    private static SyntaxAnnotation Marked(int id) => new(Mutant.Mark, $"{id}");

    private int? Next(SyntaxNode node, Change change, string other)
    {
        var id = first + _mutants.Count;
        var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var mutant = new Mutant(id, file, line, change, Mutant.Flat(node.ToString()), Mutant.Flat(other));
        _mutants.Add(mutant);
        return isWanted(mutant) ? id : null;
    }
}
