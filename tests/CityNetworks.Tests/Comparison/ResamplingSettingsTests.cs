using CityNetworks.Comparison;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class ResamplingSettingsTests
{
    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(2, 3, [(0, 0), (1, 1), (1, 2)]);

    [Fact]
    public void Settings_that_fit_are_given_back() => Assert.Same(ResamplingSettings.Default, ResamplingSettings.Default.For(s_network));

    [Fact]
    public void Settings_that_do_not_fit_are_refused_with_what_was_expected()
    {
        Refused(new() { Replicates = 0 }, "expected at least 1");
        Refused(new() { Level = 0 }, "between 0 and 1");
        Refused(new() { Level = 1 }, "between 0 and 1");
        Refused(new() { Level = double.NaN }, "between 0 and 1");
        Refused(new() { Strata = [1, 2] }, "one for each of the 3 events");

        static void Refused(ResamplingSettings settings, string expected) =>
            Assert.Contains(expected, Assert.Throws<ArgumentException>(() => settings.For(s_network)).Message, StringComparison.Ordinal);
    }
}
