using System.IO.Compression;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>The packages as a .NET developer gets them: packed, restored from a folder into an empty project, and used.</summary>
public sealed class PackageTests
{
    private static readonly string[] s_packages = ["CityNetworks", "CityNetworks.Neo4j", "CityNetworks.Reports", "citynet"];

    [Fact]
    public void The_packages_install_from_a_folder_and_run_the_example_of_the_readme()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "Packing and installing takes minutes: set CI=true to run it.");
        var folder = Directory.CreateTempSubdirectory("citynetworks-packages-").FullName;
        try
        {
            var feed = Path.Combine(folder, "feed");
            // Analyzers have had their say in the build of the tests.
            Dotnet.Run(Repository.Root, "dotnet", "pack", "CityNetworks.sln", "-c", "Release", "-o", feed, $"-p:ArtifactsPath={Path.Combine(folder, "build")}",
                "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false");

            foreach (var package in s_packages)
                HasWhatAUserReads(feed, package);
            Assert.Equal("Pergamino lies between the others most often.\n37 pairs of cities held office together.\n", RunsTheExample(folder, feed));
            Assert.Equal(20, CitiesOfTheTool(folder, feed));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void HasWhatAUserReads(string feed, string package)
    {
        using var archive = ZipFile.OpenRead(Assert.Single(Directory.EnumerateFiles(feed, $"{package}.?.?.?.nupkg")));
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains("README.md", names);
        Assert.Contains("icon.png", names);
        Assert.Contains(names, name => name.EndsWith($"/{package}.dll", StringComparison.Ordinal));
        Assert.Single(Directory.EnumerateFiles(feed, $"{package}.?.?.?.snupkg"));
        if (package != "citynet")
            Assert.Contains($"lib/net10.0/{package}.xml", names);
    }

    private static string RunsTheExample(string folder, string feed)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "example")).FullName;
        File.WriteAllText(Path.Combine(project, "example.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <RestoreAdditionalProjectSources>{feed}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{Path.Combine(folder, "packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{PackagesAtHand()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CityNetworks" Version="*" />
                <PackageReference Include="CityNetworks.Neo4j" Version="*" />
                <PackageReference Include="CityNetworks.Reports" Version="*" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "Program.cs"), ReadmeTests.Example);
        return Dotnet.Run(project, "dotnet", "run");
    }

    /// <summary>Cities that held office: 20 by Table 1 of the paper.</summary>
    private static int CitiesOfTheTool(string folder, string feed)
    {
        var tools = Path.Combine(folder, "tools");
        Dotnet.Run(folder, "dotnet", "tool", "install", "citynet", "--tool-path", tools, "--add-source", feed);
        var table = Dotnet.Run(
            folder, Path.Combine(tools, "citynet"), "centrality", "--window", "all", "--measures", "degree", "--kinds", "coordination", "--format", "csv");
        return table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
    }

    /// <summary>Packages that this machine has already, so that the test asks no server for them again.</summary>
    private static string PackagesAtHand()
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(folder) ? folder : "";
    }
}
