using CityNetworks.Networks;
using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

/// <summary>What must hold for every measure: a test of a measure calls these with its function.</summary>
internal static class Invariances
{
    /// <summary>Equal within <paramref name="tolerance"/> of the larger, or absolutely below 1.</summary>
    public static void Near(double expected, double actual, double tolerance = 1e-9) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"{actual} should be {expected}");

    public static void Near(double[] expected, double[] actual, double tolerance = 1e-9)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var k = 0; k < expected.Length; k++)
            Near(expected[k], actual[k], tolerance);
    }

    public static void Near(ModeValues expected, ModeValues actual, double tolerance = 1e-9)
    {
        Near(expected.Cities, actual.Cities, tolerance);
        Near(expected.Events, actual.Events, tolerance);
    }

    public static void Same(ModeValues expected, ModeValues actual)
    {
        Assert.Equal(expected.Cities, actual.Cities);
        Assert.Equal(expected.Events, actual.Events);
    }

    /// <summary>Renaming cities permutes the result.</summary>
    public static void Renaming_cities_permutes_the_result(Func<Window, ModeValues> measure) =>
        Gen.Select(Samples.RandomWindow, Gen.UInt).Sample((window, seed) =>
        {
            var order = Enumerable.Range(0, window.Network.CityCount).ToArray();
            new CounterRandom(seed).Sequence(RandomPurpose.Generation, 0).Shuffle<int>(order);
            var before = measure(window);
            var after = measure(Samples.Relabelled(window, order).All);
            Near(before.Cities, Array.ConvertAll(order, place => after.Cities[place]));
            Near(before.Events, after.Events);
        });

    /// <summary>A window is measured like the network of its ties alone.</summary>
    public static void Window_equals_filtered_ties(Func<Window, ModeValues> measure) =>
        Samples.RandomWindow.Sample(window => Same(measure(Samples.Filtered(window).All), measure(window)));

    /// <summary>A city without ties changes nothing.</summary>
    public static void Isolated_city_changes_nothing(Func<Window, ModeValues> measure) => Samples.RandomWindow.Sample(window =>
    {
        var more = NetworkBuilder.Build(window.Network.CityCount + 1, window.Network.EventCount, Samples.TiesOf(window));
        var before = measure(Samples.Filtered(window).All);
        var after = measure(more.All);
        Assert.Equal([.. before.Cities, 0], after.Cities);
        Assert.Equal(before.Events, after.Events);
    });

    /// <summary>A window without ties gives zeros.</summary>
    public static void Empty_window_gives_zeros(Func<Window, ModeValues> measure)
    {
        Same(new ModeValues([0, 0], [0]), measure(NetworkBuilder.Build(2, 1, []).All));
        Same(new ModeValues([], []), measure(NetworkBuilder.Build(0, 0, []).All));
    }

    /// <summary>The same bits for one thread and for eight, on a network large enough to be shared out.</summary>
    public static void Threads_change_no_bit(Func<Window, Workers, ModeValues> measure)
    {
        var window = RandomNetworks.Sparse(700, 400, 2500, 5).All;
        Same(measure(window, Workers.One), measure(window, new Workers(8)));
    }
}
