using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tests.Centrality;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Conformance;

/// <summary>What must hold for every entry of every registry, present and to come.</summary>
public sealed class InvarianceTests
{
    private const int Networks = 30;

    private static readonly Gen<(Window Window, CounterSequence Random)> s_window =
        Gen.Select(Samples.RandomWindow, Gen.UInt, (window, seed) => (window, new CounterRandom(seed).Sequence(RandomPurpose.Generation, 0)));

    [Fact]
    public void Renaming_cities_renames_every_result() => s_window.Sample(
        sample =>
        {
            var (window, order) = (sample.Window, Shuffled(sample.Window.Network.CityCount, sample.Random));
            var renamed = Build(window, window.Network.CityCount, Samples.TiesOf(window).Select(tie => (order[tie.City], tie.Event)));
            Profile.Of(Filtered(window)).AssertRenamed(order, Profile.Of(renamed));
        },
        iter: Networks);

    [Fact]
    public void The_order_of_rows_changes_no_bit() => s_window.Sample(
        sample =>
        {
            var records = RecordsOf(sample.Window);
            var mixed = records with
            {
                Cities = Mixed(records.Cities, sample.Random),
                Events = Mixed(records.Events, sample.Random),
                Participations = Mixed([.. records.Participations, .. records.Participations], sample.Random),
            };
            Profile.Of(NetworkBuilder.Build(records).All).AssertSame(Profile.Of(NetworkBuilder.Build(mixed).All));
        },
        iter: Networks);

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        s_window.Sample(sample => Profile.Of(sample.Window, Workers.One).AssertSame(Profile.Of(sample.Window, new Workers(8))), iter: Networks);
        var large = RandomNetworks.Sparse(300, 150, 1200, 3).All;
        Profile.Of(large, Workers.One).AssertSame(Profile.Of(large, new Workers(8)));
    }

    [Fact]
    public void An_isolated_city_changes_no_bit() => s_window.Sample(
        sample => Profile.Of(Filtered(sample.Window))
            .AssertSame(Profile.Of(Build(sample.Window, sample.Window.Network.CityCount + 1, Samples.TiesOf(sample.Window)))),
        iter: Networks);

    [Fact]
    public void A_window_is_measured_like_its_records_alone() => s_window.Sample(
        sample => Profile.Of(Filtered(sample.Window)).AssertSame(Profile.Of(sample.Window)),
        iter: Networks);

    private static Window Filtered(Window window) => Build(window, window.Network.CityCount, Samples.TiesOf(window));

    // Events keep their periods: measures of time need them.
    private static Window Build(Window window, int cities, IEnumerable<(int City, int Event)> ties) =>
        NetworkBuilder.Build(cities, [.. Enumerable.Range(0, window.Network.EventCount).Select(window.Network.PeriodOf)], [.. ties]).All;

    private static RecordSet RecordsOf(Window window)
    {
        var names = window.Network.Names;
        return new RecordSet("random")
        {
            Cities = [.. names.Cities.Select(id => new City(id, id))],
            Periods = [.. names.Periods.Select(id => new Period(id))],
            Events = [.. names.Events.Select((id, number) => new Event(id) { Period = names.Periods[window.Network.PeriodOf(number)] })],
            Participations = [.. Samples.TiesOf(window)
                .Select(tie => new Participation(names.Cities[tie.City], names.Events[tie.Event]) { Weight = 1 + ((tie.City + tie.Event) % 3) })],
        };
    }

    private static int[] Shuffled(int count, CounterSequence random) => Mixed([.. Enumerable.Range(0, count)], random);

    private static T[] Mixed<T>(IReadOnlyList<T> items, CounterSequence random)
    {
        var mixed = items.ToArray();
        random.Shuffle<T>(mixed);
        return mixed;
    }
}
