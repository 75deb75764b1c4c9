using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CityNetworks.Reports.Tests.Languages;

/// <summary>The texts that sources hold, as keys: holes numbered from 0.</summary>
internal sealed class TextKeys
{
    private static readonly Lazy<TextKeys> s_all = new(() => new TextKeys());

    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _literals = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    private TextKeys()
    {
        foreach (var file in Repository.Sources("src"))
        {
            var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview));
            var root = tree.GetRoot();
            foreach (var text in root.DescendantNodes().OfType<ExpressionSyntax>().Where(node => !IsPartOfSum(node)))
            {
                if (Key(text) is { } key)
                    _literals.Add(key);
            }

            foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
                Read(Path.GetFileName(file), root, call);
        }
    }

    /// <summary>The keys that the sources look up.</summary>
    public static IReadOnlySet<string> Used => s_all.Value._used;

    /// <summary>Every literal text of the sources, looked up or not.</summary>
    public static IReadOnlySet<string> Literals => s_all.Value._literals;

    /// <summary>Calls whose text is no constant and no interpolated string.</summary>
    public static IReadOnlyList<string> Faults => s_all.Value._faults;

    private void Read(string file, SyntaxNode root, InvocationExpressionSyntax call)
    {
        var place = $"{file}:{call.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
        var arguments = call.ArgumentList.Arguments.Select(argument => argument.Expression).ToArray();
        foreach (var text in call.Expression.ToString() switch
        {
            "Text.Of" or "Text.Html" or "Text.Key" => arguments[..1],
            "Text.Plural" or "Prose.Count" or "Prose.Signed" or "Plural.Of" when arguments.Length == 3 => arguments[1..],
            _ => [],
        })
        {
            var key = Key(text) ?? (text is IdentifierNameSyntax name ? Constant(root, name.Identifier.ValueText) : null);
            if (key is not null)
                _used.Add(key);
            else if (!file.StartsWith("Prose.", StringComparison.Ordinal) && !file.StartsWith("Plural.", StringComparison.Ordinal))
                _faults.Add($"{place}: {text}");
        }
    }

    private static bool IsPartOfSum(ExpressionSyntax node) =>
        node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or ParenthesizedExpressionSyntax;

    // Null where it is neither a literal, nor an interpolated string, nor a sum of them. Literals beside holes make a string, not a template.
    private static string? Key(ExpressionSyntax text)
    {
        var key = new StringBuilder();
        var holes = 0;
        return Append(text) ? key.ToString() : null;

        bool Append(ExpressionSyntax part)
        {
            switch (part)
            {
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                    key.Append(literal.Token.ValueText);
                    return true;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    return Append(sum.Left) && Append(sum.Right);
                case InterpolatedStringExpressionSyntax interpolated:
                    foreach (var content in interpolated.Contents)
                    {
                        _ = content is InterpolatedStringTextSyntax inner
                            ? key.Append(inner.TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal))
                            : key.Append('{').Append(holes++).Append('}');
                    }

                    return true;
                default:
                    return false;
            }
        }
    }

    private static string? Constant(SyntaxNode root, string name) => root.DescendantNodes().OfType<VariableDeclaratorSyntax>()
        .Where(variable => variable.Identifier.ValueText == name && variable.Initializer is not null)
        .Select(variable => Key(variable.Initializer!.Value))
        .FirstOrDefault();
}
