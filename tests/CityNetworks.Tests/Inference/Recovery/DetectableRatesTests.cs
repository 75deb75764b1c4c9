using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Inference.Panels;
using CityNetworks.Inference.Recovery;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Recovery;

public sealed class DetectableRatesTests
{
    [Fact]
    public void At_the_rate_found_the_power_is_four_in_five_and_more_policies_show_smaller_rates()
    {
        var (few, many) = (Found(1), Found(6));
        Assert.InRange(few.Power, 0.8, 0.95);
        Assert.InRange(many.Power, 0.8, 0.95);
        Assert.True(many.Rate < few.Rate);
    }

    private static (double Rate, double Power) Found(int policies)
    {
        var table = DetectableRates.Of(MedicalInnovation.Records, Selection.Default, new PanelOptions(),
            new RecoverySettings { Rates = [KeyValuePair.Create("baseline", 0.05), KeyValuePair.Create("exposure", 0.1)], Policies = policies },
            new RunSettings { Runs = 64 });
        return (table.Numbers("rate")[0], table.Numbers("power")[0]);
    }
}
