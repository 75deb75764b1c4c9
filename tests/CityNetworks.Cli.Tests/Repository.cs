namespace CityNetworks.Cli.Tests;

/// <summary>The checkout that the tests run in, found from the test program upwards.</summary>
internal static class Repository
{
    private static readonly string s_root = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([s_root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "CityNetworks.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds CityNetworks.sln.");
    }
}
