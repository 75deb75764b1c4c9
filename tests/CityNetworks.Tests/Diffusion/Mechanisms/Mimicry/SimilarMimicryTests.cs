using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class SimilarMimicryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(0.1)]
    public void Likeness_falls_with_the_distance_in_standard_deviations(double unit)
    {
        // Sizes 1, 2, 6 of any unit: mean 3, deviation √(14/3). c00 follows c01 alone.
        var records = Worlds.Records(3, 2);
        double[] sizes = [1, 2, 6];
        records = records with
        {
            Cities = [.. records.Cities.Select((city, k) => city with
            {
                Covariates = new Dictionary<string, string> { ["size"] = (unit * sizes[k]).ToString(System.Globalization.CultureInfo.InvariantCulture) },
            })],
        };
        const double Bandwidth = 0.7;
        var model = DiffusionModel.Create(
            records, Worlds.From("c01").With(new MimicryTerm(0.3) { Peers = PeerGroup.Similar, SimilarBy = ["size"], Bandwidth = Bandwidth }));
        var deviation = Math.Sqrt(14.0 / 3);
        double Alike(int city, int other) => Math.Exp(-Math.Pow((sizes[city] - sizes[other]) / deviation, 2) / (2 * Bandwidth * Bandwidth));
        var terms = HazardTerms.Given(model, new Dictionary<string, string>())[0][0];
        Assert.Equal(0.3 * Alike(0, 1) / (Alike(0, 1) + Alike(0, 2)), terms[0], 1e-12);
        Assert.Equal(0.3 * Alike(2, 1) / (Alike(2, 1) + Alike(2, 0)), terms[2], 1e-12);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.1")] // the mean of three is not 0.1 in binary numbers
    [InlineData("250000")]
    public void A_column_alike_for_all_makes_all_alike(string size)
    {
        // Nothing is known of c03, which is like the mean, and so like the others.
        var records = Worlds.Records(4, 2);
        records = records with
        {
            Cities = [.. records.Cities.Select((city, k) => k == 3 ? city : city with { Covariates = new Dictionary<string, string> { ["size"] = size } })],
        };
        var model = DiffusionModel.Create(records, Worlds.From("c01").With(new MimicryTerm(0.3) { Peers = PeerGroup.Similar, SimilarBy = ["size"] }));
        var terms = HazardTerms.Given(model, new Dictionary<string, string>())[0][0];
        Assert.Equal(0.1, terms[0], 1e-12);
        Assert.Equal(0.1, terms[3], 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_is_known_of_no_city_or_of_one_makes_all_alike(int known)
    {
        var records = Worlds.Records(3, 2);
        records = records with
        {
            Cities = [.. records.Cities.Select((city, k) => k >= known ? city : city with
            {
                Covariates = new Dictionary<string, string> { ["size"] = "5" },
            })],
        };
        var model = DiffusionModel.Create(records, Worlds.From("c01").With(new MimicryTerm(0.3) { Peers = PeerGroup.Similar, SimilarBy = ["size"] }));
        Assert.Equal(0.15, HazardTerms.Given(model, new Dictionary<string, string>())[0][0][0], 1e-12);
        Assert.Equal(0.15, HazardTerms.Given(model, new Dictionary<string, string>())[0][0][2], 1e-12);
    }

    [Theory]
    [InlineData(SimilarMimicry.MostCities, false)]
    [InlineData(SimilarMimicry.MostCities + 1, true)]
    public void More_cities_than_fit_in_pairs_are_refused(int cities, bool isRefused)
    {
        var scenario = Worlds.From("c01").With(new MimicryTerm(0.3) { Peers = PeerGroup.Similar, SimilarBy = ["size"] });
        var refused = Record.Exception(() => DiffusionModel.Create(Worlds.Records(cities, 2), scenario));
        Assert.Equal(isRefused, refused?.Message.Contains($"found {cities}", StringComparison.Ordinal) == true);
        Assert.Equal(isRefused, refused is not null);
    }

    [Fact]
    public void A_city_without_a_value_is_like_the_mean()
    {
        // Sizes 1 and 3: one deviation below and above the mean; nothing is known of c02.
        var records = Worlds.Records(3, 2);
        records = records with
        {
            Cities = [.. records.Cities.Select((city, k) => k == 2 ? city : city with
            {
                Covariates = new Dictionary<string, string> { ["size"] = k == 0 ? "1" : "3" },
            })],
        };
        var model = DiffusionModel.Create(records, Worlds.From("c01").With(new MimicryTerm(0.3) { Peers = PeerGroup.Similar, SimilarBy = ["size"] }));
        var (two, one) = (Math.Exp(-2), Math.Exp(-0.5));
        Assert.Equal(0.3 * two / (two + one), HazardTerms.Given(model, new Dictionary<string, string>())[0][0][0], 1e-12);
    }
}
