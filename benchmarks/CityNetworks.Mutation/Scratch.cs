namespace CityNetworks.Mutation;

/// <summary>A temporary folder that goes when it is no longer used.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mutants-").FullName;

    public void Dispose() => Directory.Delete(Path, true);
}
