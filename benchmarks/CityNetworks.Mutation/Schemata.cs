using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CityNetworks.Mutation;

/// <summary>The sources of a room with their mutants: those that the compiler accepts, and of them as many as are asked for.</summary>
internal sealed class Schemata
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private readonly (string Path, SyntaxTree Tree)[] _sources;
    private readonly string _root = Path.Combine(Repository.Root, "src", "CityNetworks");

    private Schemata(Room room) => _sources = [.. room.Files().Select(path => (path, Parse(File.ReadAllText(path), path)))];

    /// <summary>The mutants that are switched in, by their number.</summary>
    public IReadOnlyList<Mutant> Mutants { get; private set; } = [];

    /// <summary>How many mutants there are, those that were not drawn among them; those that do not compile are not counted.</summary>
    public int Possible { get; private set; }

    /// <summary>The text of each source, by its path.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Makes the mutants of a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="references">The folder that holds the library's packages.</param>
    /// <param name="isAsked">The mutants that may be drawn.</param>
    /// <param name="sample">At most so many are drawn.</param>
    /// <param name="seed">The seed of the draw.</param>
    public static Schemata Of(Room room, string references, Func<Mutant, bool> isAsked, int sample, int seed)
    {
        var schemata = new Schemata(room);
        var refused = new HashSet<int>();
        var others = Room.Library.Except(room.Files()).Select(path => Parse(File.ReadAllText(path), path))
            .Append(Parse(Usings, "usings")).Append(Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "MutantSwitch.txt")), "switch")).ToArray();
        var compilation = CSharpCompilation.Create("CityNetworks", others, References(references), new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var whole = compilation.AddSyntaxTrees(schemata._sources.Select(source => source.Tree));
        var doubtful = schemata.Rewritten(_ => false).Mutants.Where(isAsked)
            .Select(mutant => Path.Combine(schemata._root, mutant.File)).ToHashSet(StringComparer.Ordinal);
        var known = schemata._sources.Where(source => doubtful.Contains(source.Path)).SelectMany(source => Errors(whole, source.Tree)).Select(Key)
            .ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var (trees, mutants) = schemata.Rewritten(mutant => isAsked(mutant) && !refused.Contains(mutant.Id));
            whole = compilation.AddSyntaxTrees(trees);
            var before = refused.Count;
            foreach (var tree in trees.Where(tree => doubtful.Contains(tree.FilePath)))
            {
                var found = Errors(whole, tree).Where(error => !known.Contains(Key(error))).ToArray();
                if (found.Length == 0)
                    doubtful.Remove(tree.FilePath);
                var inside = found.SelectMany(Inside).ToArray();
                refused.UnionWith(inside.Length > 0 ? inside : found.SelectMany(Around));
            }

            if (doubtful.Count > 0 && refused.Count == before)
                throw new InvalidOperationException($"No mutant explains the errors of {string.Join(", ", doubtful)}.");
            if (doubtful.Count == 0)
            {
                schemata.Draw([.. mutants.Where(mutant => !refused.Contains(mutant.Id) && isAsked(mutant))], sample, seed);
                return schemata;
            }
        }
    }

    private void Draw(List<Mutant> accepted, int sample, int seed)
    {
        Possible = accepted.Count;
        var drawn = accepted.ToArray();
        new Random(seed).Shuffle(drawn);
        Mutants = [.. drawn.Take(sample).OrderBy(mutant => mutant.Id)];
        var on = Mutants.Select(mutant => mutant.Id).ToHashSet();
        Texts = Rewritten(mutant => on.Contains(mutant.Id)).Trees
            .ToDictionary(tree => tree.FilePath, tree => tree.GetRoot().ToFullString(), StringComparer.Ordinal);
    }

    private (List<SyntaxTree> Trees, List<Mutant> Mutants) Rewritten(Func<Mutant, bool> isWanted)
    {
        var (trees, mutants) = (new List<SyntaxTree>(), new List<Mutant>());
        foreach (var (path, tree) in _sources)
        {
            var mutator = new Mutator(Path.GetRelativePath(_root, path), mutants.Count, isWanted);
            trees.Add(tree.WithRootAndOptions(mutator.Visit(tree.GetRoot())!, tree.Options));
            mutants.AddRange(mutator.Mutants);
        }

        return (trees, mutants);
    }

    // The innermost mutant at the place of an error.
    private static IEnumerable<int> Inside(Diagnostic error) => Node(error).AncestorsAndSelf().SelectMany(Ids).Take(1);

    // An error outside every mutant comes from one around it, mostly from a statement left out.
    private static IEnumerable<int> Around(Diagnostic error) => Node(error)
        .AncestorsAndSelf()
        .First(node => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax)
        .DescendantNodes()
        .SelectMany(Ids);

    private static IEnumerable<int> Ids(SyntaxNode node) =>
        node.GetAnnotations(Mutant.Mark).Select(mark => int.Parse(mark.Data!, System.Globalization.CultureInfo.InvariantCulture));

    private static SyntaxNode Node(Diagnostic error) => error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation, SyntaxTree tree) =>
        compilation.GetSemanticModel(tree).GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error);

    private static string Key(Diagnostic error) =>
        $"{error.Location.SourceTree!.FilePath} {error.Id} {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path);

    private static IEnumerable<MetadataReference> References(string packages)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var names = Directory.EnumerateFiles(runtime, "*.dll").Where(IsManaged)
            .Concat(Directory.EnumerateFiles(packages, "*.dll").Where(file => !Path.GetFileName(file).StartsWith("CityNetworks", StringComparison.Ordinal)));
        return names.DistinctBy(Path.GetFileName, StringComparer.Ordinal).Select(file => MetadataReference.CreateFromFile(file));
    }

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }
}
