using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Inference.Panels;
using CityNetworks.Inference.Recovery;
using CityNetworks.Numerics;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Recovery;

public sealed class RecoveryPartTests
{
    /// <summary>The short form of the study in docs/fit.md: on a panel of up to 13,000 rows, intervals of rates well above 0 cover as they promise.</summary>
    [Fact]
    public void Large_panels_give_the_truth_back_and_cover()
    {
        var part = Done(Begin(200, policies: 6));
        var table = RecoveryTables.Of(part)[0];
        for (var row = 0; row < 3; row++)
        {
            Assert.Equal(0, table.Numbers("bias")[row], 4 * table.Numbers("bias_error")[row]);
            Assert.InRange(table.Numbers("coverage")[row], 0.905, 0.985); // four errors of a share of 0.95 in 200
            Assert.InRange(table.Numbers("mean_std_error")[row] / table.Numbers("spread")[row], 0.8, 1.25);
        }

        Assert.True(table.Numbers("power")[1] > 0.99);
    }

    // Everybody has the policy at the start.
    [Fact]
    public void Histories_that_cannot_be_fitted_are_reported()
    {
        var records = Tests.Records.RecordTexts.Records(
            "=== periods.csv\nid\n1\n2\n3\n=== contacts.csv\nsource,target\na,b\nb,a\n=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,1\n");
        var part = Done(RecoveryPart.Begin(
            records, Selection.Default, new PanelOptions(),
            new RecoverySettings { Rates = [KeyValuePair.Create("baseline", 0.1), KeyValuePair.Create("exposure", 0.2)] },
            new RunSettings { Runs = 4, Seed = 1 }, null));
        var error = Assert.Throws<CityNetworks.Inference.CannotEstimateException>(() => RecoveryTables.Of(part));
        const string Said = "None of the simulated histories (4) could be fitted: adoptions after the first period are 0 on average";
        Assert.Contains(Said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mechanism_that_does_nothing_is_found_no_more_often_than_the_level_says()
    {
        var part = Done(Begin(200, policies: 2, rates: [KeyValuePair.Create("baseline", 0.08), KeyValuePair.Create("exposure", 0.0)]));
        var table = RecoveryTables.Of(part)[0];
        Assert.InRange(table.Numbers("power")[1], 0, 0.05 + (4 * Math.Sqrt(0.05 * 0.95 / 200)));
        var confusion = RecoveryTables.Of(part)[1];
        Assert.Equal("none", confusion.Text("chosen")[confusion.Flags("is_true").ToList().IndexOf(true)]);
        Assert.Equal(1, confusion.Numbers("share").Sum(), 1e-12);
    }

    [Fact]
    public void Parts_threads_and_pauses_change_no_bit()
    {
        var whole = Done(Begin(50, policies: 1));
        RecoveryPart[] parts = [.. Enumerable.Range(1, 3).Select(number => Begin(50, policies: 1, shard: new Shard(number, 3)))];
        foreach (var part in parts)
            part.Complete(new RunSettings { Workers = Workers.One }, _ => { });
        var kept = new MemoryStream();
        parts[1].Save(kept);
        kept.Position = 0;
        var joined = RecoveryPart.Join([parts[2], Begin(50, policies: 1).Saved(kept), parts[0]]);
        Assert.Equal(
            whole.Numbers.SelectMany(run => run).Select(BitConverter.DoubleToInt64Bits),
            joined.Numbers.SelectMany(run => run).Select(BitConverter.DoubleToInt64Bits));
        kept.Position = 0;
        Assert.Contains(
            "another number of runs", Assert.Throws<InvalidDataException>(() => Begin(51, policies: 1).Saved(kept)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exposure", 0.1, "expected that of the baseline")]
    [InlineData("exposur", 0.1, "Did you mean 'exposure'?")]
    [InlineData("exposure", -0.1, "expected a number of at least 0")]
    public void Rates_that_are_none_are_reported(string term, double rate, string message)
    {
        KeyValuePair<string, double>[] rates = message.Contains("baseline", StringComparison.Ordinal)
            ? [KeyValuePair.Create(term, rate)] : [KeyValuePair.Create("baseline", 0.1), KeyValuePair.Create(term, rate)];
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Begin(10, 1, rates)).Message, StringComparison.Ordinal);
    }

    internal static RecoveryPart Begin(int runs, int policies, KeyValuePair<string, double>[]? rates = null, Shard? shard = null) => RecoveryPart.Begin(
        MedicalInnovation.Records, Selection.Default, new PanelOptions(),
        new RecoverySettings
        {
            Rates = rates ?? [KeyValuePair.Create("baseline", 0.03), KeyValuePair.Create("exposure", 0.15), KeyValuePair.Create("mimicry", 0.1)],
            Policies = policies,
        },
        new RunSettings { Runs = runs, Seed = 4 }, shard);

    private static RecoveryPart Done(RecoveryPart part)
    {
        part.Complete(new RunSettings());
        return part;
    }
}
