using CityNetworks.Inference.Descriptives;
using CityNetworks.Records;
using CityNetworks.Tables;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Descriptives;

/// <summary>Published and computed values of Medical Innovation (netdiffuseR 1.25.0), and small cases by hand.</summary>
public sealed class DiffusionDescriptivesTests
{
    [Fact]
    public void Adopters_hazards_and_exposures_of_Medical_Innovation()
    {
        var table = Of("hazard");
        Assert.Equal([11, 20, 29, 40, 51, 62, 75, 82, 86, 87, 92, 95, 98, 102, 106, 108, 109], table.Integers("adopters").Select(x => (int)x!));
        double[] hazards = [.07895, .08571, .11458, .12941, .14865, .20635, .14, .09302, .02564, .13158, .09091, .1, .14815, .17391, .10526, .05882];
        Assert.True(double.IsNaN(table.Numbers("hazard")[0]));
        Assert.Equal(hazards, table.Numbers("hazard").Skip(1).Select(x => Math.Round(x, 5)));
        Assert.Equal([.06787, .14907, .26667], table.Numbers("exposure").Take(3).Select(x => Math.Round(x, 5)));
    }

    [Fact]
    public void Thresholds_of_Medical_Innovation_as_netdiffuseR_counts_them()
    {
        var thresholds = Of("thresholds", new DescriptivesSettings { AsNetdiffuseR = true }).Numbers("threshold");
        Assert.Equal(125, thresholds.Count);
        Assert.Equal(0.5660, thresholds.Average(), 5e-5);
        Assert.Equal(.4181, Math.Sqrt(thresholds.Sum(x => Math.Pow(x - thresholds.Average(), 2)) / 124), 5e-5);
        var own = Of("thresholds");
        Assert.Equal(98, own.Numbers("threshold").Count(double.IsFinite)); // neither those of the first period nor those who never adopted
        Assert.Equal((11, 16), (own.Text("censored").Count(x => x == "left"), own.Text("censored").Count(x => x == "right")));
    }

    [Fact]
    public void Bass_curves_of_Medical_Innovation()
    {
        var table = Of("bass");
        Assert.Equal(.095670, table.Numbers("p")[0], 1e-5);
        Assert.Equal(.062022, table.Numbers("q")[0], 1e-5);
        Assert.Equal(.01039544, table.Numbers("residual_squares")[0], 1e-8);
        Assert.True(table.Numbers("log_likelihood")[1] >= table.Numbers("log_likelihood")[0]);
        // The artificial last point that the package keeps.
        var kept = BassFit.ByLeastSquares([11, 20, 29, 40, 51, 62, 75, 82, 86, 87, 92, 95, 98, 102, 106, 108, 109, 125], 125);
        Assert.Equal((.09094, .07955), (Math.Round(kept.Innovation, 5), Math.Round(kept.Imitation, 5)));
    }

    // Most adopt at once and ever fewer later, so that imitation is 0: the best p alone, found by halving.
    [Fact]
    public void Least_squares_with_imitation_on_its_bound_has_the_best_innovation()
    {
        int[] cumulative = [14, 18, 20, 21, 22, 22, 23];
        double Squares(double p) => cumulative.Index().Sum(item => Math.Pow((item.Item / 40.0) - (1 - Math.Exp(-p * (item.Index + 1))), 2));
        var (low, high) = (0.001, 1.0);
        while (high - low > 1e-10)
        {
            var (a, b) = (low + ((high - low) / 3), high - ((high - low) / 3));
            (low, high) = Squares(a) < Squares(b) ? (low, b) : (a, high);
        }

        var fit = BassFit.ByLeastSquares(cumulative, 40);
        Assert.Equal(0, fit.Imitation);
        Assert.Equal(low, fit.Innovation, 1e-6);
        Assert.True(fit.Converged && fit.InnovationError > 0 && double.IsNaN(fit.ImitationError));
    }

    [Fact]
    public void A_policy_that_everybody_has_at_once_has_no_curve()
    {
        Assert.True(double.IsNaN(BassFit.ByLeastSquares([12, 12, 12], 12).Innovation));
        Assert.True(double.IsNaN(BassFit.ByLikelihood([12, 12, 12], 12).Innovation));
        Assert.True(double.IsFinite(BassFit.ByLeastSquares([11, 12, 12], 12).Innovation));
    }

    // d joins in 2: in 1 the three others are compared, whose Moran's I is that of the network without d.
    [Fact]
    public void Autocorrelation_is_that_of_the_members()
    {
        static RecordSet Records(string ties, string cities) => RecordTexts.Records(
            $"=== periods.csv\nid,start,end\n1,2001,2002\n2,2002,2003\n=== contacts.csv\nsource,target\na,b\nb,c\nc,a\n{ties}"
                + $"=== cities.csv\nid,joined\na,\nb,\nc,\n{cities}=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,1\n");
        var with = Of("autocorrelation", null, Records("d,a\na,d\n", "d,2002\n"));
        var without = Of("autocorrelation", null, Records("", ""));
        Assert.Equal(without.Numbers("moran_i")[0], with.Numbers("moran_i")[0], 1e-12);
        Assert.Equal([3L, 4L], with.Integers("cities").Take(2).Select(x => x!.Value));
    }

    [Fact]
    public void A_grouped_likelihood_finds_the_curve_that_made_the_counts()
    {
        var curve = new CityNetworks.Contagion.BassCurve(0.02, 0.4, 1_000_000);
        int[] cumulative = [.. Enumerable.Range(1, 15).Select(t => (int)Math.Round(1_000_000 * curve.ShareBy(t)))];
        var fit = BassFit.ByLikelihood(cumulative, 1_000_000);
        Assert.True(fit.Converged);
        Assert.Equal(0.02, fit.Innovation, 1e-5);
        Assert.Equal(0.4, fit.Imitation, 1e-4);
    }

    /// <summary>netdiffuseR's own test: node 5 names 1 to 4, who adopt in 1, 4, 1, 2; it adopts in 3.</summary>
    [Theory]
    [InlineData(1, null, 1.0 / 3)]
    [InlineData(2, null, 2.0 / 4)]
    [InlineData(2, 0.1, (1 + (2 / 1.1)) / (3 + (2 / 1.1)))]
    public void Susceptibility_is_that_of_netdiffuseR(int reach, double? discount, double expected)
    {
        var table = Of("infection", new DescriptivesSettings { Reach = reach, Discount = discount }, Five(string.Empty));
        Assert.Equal(expected, table.Numbers("susceptibility")[4], 1e-12);
    }

    /// <summary>Ego 1 adopts in 1, alter 2 in 2; the tie from 2 to 1 stands in one period alone.</summary>
    [Theory]
    [InlineData("1", false, 1.0)]
    [InlineData("1", true, double.NaN)]
    [InlineData("2", true, 1.0)]
    public void Infectiousness_takes_the_ties_of_its_formula_or_those_of_netdiffuseR(string period, bool asNetdiffuseR, double expected)
    {
        var records = RecordTexts.Records(
            $"=== contacts.csv\nsource,target,period\n2,1,{period}\n=== periods.csv\nid\n1\n2\n3\n=== adoptions.csv\ncity,policy,period\n1,p,1\n2,p,2\n");
        Assert.Equal(expected, Of("infection", new DescriptivesSettings { AsNetdiffuseR = asNetdiffuseR }, records).Numbers("infectiousness")[0]);
    }

    [Fact]
    public void A_value_on_a_cut_goes_to_the_later_class()
    {
        Assert.Equal([0, 1, 1, 2, 3, 4], new[] { -2.01, -2, -1.01, -1, 0.5, 1 }.Select(x => AdopterCategories.ClassOf(x, 0, 1, withInnovators: true)));
        var table = Of("cross_table");
        Assert.Equal(125, table.Integers("cities").Sum());
    }

    [Fact]
    public void Leaders_are_matched_to_those_who_reach_them()
    {
        var records = RecordTexts.Records(
            "=== contacts.csv\nsource,target\nb,a\nc,a\nd,c\n=== cities.csv\nid\na\nb\nc\nd\ne\n=== adoptions.csv\ncity,policy,period\na,p,1\n");
        var table = Of("leaders", null, records);
        Assert.Equal(["a", "a", "a", "a", null], table.Text("leader"));
        Assert.Equal([0, 1, 1, 2, null], table.Integers("distance"));
    }

    [Fact]
    public void Rewiring_keeps_how_often_each_city_names_and_is_named()
    {
        var contacts = MedicalInnovation.Records.Contacts;
        var rewired = StructureTest.Rewired(contacts, new CityNetworks.Numerics.CounterRandom(1), 0);
        Assert.Equal(contacts.CountBy(row => row.Source).OrderBy(x => x.Key), rewired.CountBy(row => row.Source).OrderBy(x => x.Key));
        Assert.Equal(contacts.CountBy(row => row.Target).OrderBy(x => x.Key), rewired.CountBy(row => row.Target).OrderBy(x => x.Key));
        Assert.Equal(rewired.Length, rewired.Select(row => (row.Source, row.Target)).Distinct().Count());
        Assert.DoesNotContain(rewired, row => row.Source == row.Target);
        Assert.True(contacts.Zip(rewired).Count(pair => pair.First.Target == pair.Second.Target) < contacts.Count / 4);
    }

    private static RecordSet Five(string more) => RecordTexts.Records(
        "=== contacts.csv\nsource,target\n5,1\n5,2\n5,3\n5,4\n=== periods.csv\nid\n1\n2\n3\n4\n=== "
            + "adoptions.csv\ncity,policy,period\n1,p,1\n2,p,4\n3,p,1\n4,p,2\n5,p,3\n"
            + more);

    private static Table Of(string table, DescriptivesSettings? settings = null, RecordSet? records = null) =>
        DiffusionDescriptives.Of(records ?? MedicalInnovation.Records, Selection.Default, settings ?? new DescriptivesSettings(), [table])[0];
}
