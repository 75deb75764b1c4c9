namespace CityNetworks.Mutation;

/// <summary>A folder of the library and the folders of its tests.</summary>
/// <param name="Id">Its name on the command line.</param>
/// <param name="Sources">The folder under src/CityNetworks.</param>
/// <param name="Tests">The folders under tests/CityNetworks.Tests whose classes may kill its mutants.</param>
internal sealed record Room(string Id, string Sources, IReadOnlyList<string> Tests)
{
    public static IReadOnlyList<Room> All { get; } =
    [
        new("comparison", "Comparison", ["Comparison"]),
        new("mechanisms", "Diffusion/Mechanisms", ["Diffusion", "Inference"]),
        new("occasions", "Diffusion/Occasions", ["Diffusion"]),
        new("simulation", "Diffusion/Simulation", ["Diffusion"]),
        new("backbones", "Networks/Backbones", ["Networks/Backbones", "Networks/NullModels"]),
    ];

    /// <summary>A room by its name, or any folder as FOLDER=TESTS,TESTS; null where there is none.</summary>
    public static Room? Find(string name) => name.Split('=') is [var sources, var tests]
        ? new Room(sources.Replace('/', '-'), sources, tests.Split(','))
        : All.FirstOrDefault(room => room.Id == name);

    /// <summary>The library's sources, those of the room among them.</summary>
    public static IEnumerable<string> Library => Files(Path.Combine(Repository.Root, "src", "CityNetworks"));

    /// <summary>The room's sources.</summary>
    public IEnumerable<string> Files() => Files(Path.Combine(Repository.Root, "src", "CityNetworks", Sources));

    /// <summary>The names of the classes of its tests.</summary>
    public IReadOnlyList<string> Classes() =>
    [
        .. Tests.SelectMany(folder => Files(Path.Combine(Repository.Root, "tests", "CityNetworks.Tests", folder)))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name.EndsWith("Tests", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
