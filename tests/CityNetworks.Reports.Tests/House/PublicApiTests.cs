using PublicApiGenerator;
using Xunit;

namespace CityNetworks.Reports.Tests.House;

public sealed class PublicApiTests
{
    private static readonly string s_approved = Path.Combine(Repository.Root, "tests", "CityNetworks.Reports.Tests", "House", "PublicApi.txt");

    /// <summary>A change to the public surface is a visible difference. To approve one: set APPROVE_PUBLIC_API and run this test.</summary>
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var surface = typeof(HtmlReport).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n")
            + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE_PUBLIC_API") is not null)
            File.WriteAllText(s_approved, surface);
        Assert.Equal(File.ReadAllText(s_approved), surface);
    }
}
