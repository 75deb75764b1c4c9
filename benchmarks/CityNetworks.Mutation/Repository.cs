namespace CityNetworks.Mutation;

/// <summary>Where the checkout lies.</summary>
internal static class Repository
{
    /// <summary>The folder of CityNetworks.sln, above the program.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CityNetworks.sln")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException("No folder above the program holds CityNetworks.sln.");
    }
}
