using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
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

    // c00 held an office in the period before, and so counts three times; the others follow it, each by what is like it.
    [Theory]
    [InlineData(0.7)]
    [InlineData(0.001)] // nobody is like anybody
    public void An_office_lends_prestige_and_who_is_like_nobody_follows_nobody(double bandwidth)
    {
        double[] sizes = [1, 2, 6];
        var records = Worlds.Records(3, 2);
        records = records with
        {
            Cities = [.. records.Cities.Select((city, k) => city with
            {
                Covariates = new Dictionary<string, string> { ["size"] = sizes[k].ToString(System.Globalization.CultureInfo.InvariantCulture) },
            })],
            Events = [new Event("office") { Kind = EventKind.Coordination, Period = "p0" }],
            Participations = [new Participation("c00", "office") { Role = Roles.Coordinator }],
        };
        var term = new MimicryTerm(0.3) { Peers = PeerGroup.Similar, SimilarBy = ["size"], Bandwidth = bandwidth, Coordinator = 2 };
        var terms = HazardTerms.Given(DiffusionModel.Create(records, Worlds.From("c00").With(term)), new Dictionary<string, string>())[0][0];
        double Alike(int city, int other) => Math.Exp(-Math.Pow((sizes[city] - sizes[other]) / Math.Sqrt(14.0 / 3), 2) / (2 * bandwidth * bandwidth));
        double Follows(int city, int other) => Alike(city, 0) == 0 ? 0 : 0.3 * 3 * Alike(city, 0) / ((3 * Alike(city, 0)) + Alike(city, other));
        Assert.Equal(Follows(1, 2), terms[1], 1e-12);
        Assert.Equal(Follows(2, 1), terms[2], 1e-12);
    }

    // c01 names whom it followed in proportion to likeness and prestige: c00, three times by its office, and c02; c03 has nothing to follow.
    [Fact]
    public void Sources_are_those_that_were_followed()
    {
        const int Runs = 60_000;
        double[] sizes = [1, 2, 4, 5];
        var records = Worlds.Records(4, 2);
        records = records with
        {
            Cities = [.. records.Cities.Select((city, k) => city with
            {
                Covariates = new Dictionary<string, string> { ["size"] = sizes[k].ToString(System.Globalization.CultureInfo.InvariantCulture) },
            })],
            Events = [new Event("office") { Kind = EventKind.Coordination, Period = "p0" }],
            Participations = [new Participation("c00", "office") { Role = Roles.Coordinator }],
        };
        var term = new MimicryTerm(0.8) { Peers = PeerGroup.Similar, SimilarBy = ["size"], Coordinator = 2 };
        var influence = Ensemble.Run(DiffusionModel.Create(records, Worlds.From("c00", "c02").With(term)), new RunSettings { Runs = Runs }).Influence;
        var variance = sizes.Sum(size => Math.Pow(size - sizes.Average(), 2)) / sizes.Length;
        double Alike(int other) => Math.Exp(-Math.Pow(sizes[1] - sizes[other], 2) / variance / (2 * term.Bandwidth * term.Bandwidth));
        var followed = (3 * Alike(0)) + Alike(2);
        var adopts = 1 - Math.Exp(-0.8 * followed / (followed + Alike(3)));
        int[] rows = [.. Enumerable.Range(0, influence.RowCount).Where(row => influence.Text("target")[row] == "c01")];
        Assert.Equal(["c00", "c02"], rows.Select(row => influence.Text("source")[row]));
        Near(adopts * 3 * Alike(0) / followed, influence.Numbers("expected_adoptions")[rows[0]]);
        Near(adopts * Alike(2) / followed, influence.Numbers("expected_adoptions")[rows[1]]);

        static void Near(double expected, double actual) =>
            Assert.InRange(actual, expected - (4 * Math.Sqrt(expected * (1 - expected) / Runs)), expected + (4 * Math.Sqrt(expected * (1 - expected) / Runs)));
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
