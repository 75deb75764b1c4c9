using CityNetworks.Networks;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Explorer.Tests.Views;

public sealed class EventViewsTests : IAsyncLifetime
{
    private Explorer _explorer = null!;

    public async ValueTask InitializeAsync() => _explorer = await Explorer.StartAsync();

    public async ValueTask DisposeAsync() => await _explorer.DisposeAsync();

    [Fact]
    public async Task A_city_shows_all_its_events_and_whom_it_met()
    {
        var (_, city) = await _explorer.AskAsync("api/city", """{"network":{"records":{"data":"mercocities-utsc"}},"city":"pergamino"}""");
        var network = NetworkBuilder.Build(Mercocities.Records);
        var number = network.Names.Cities.ToList().IndexOf("pergamino");
        Assert.Equal(
            network.EventsOf(number).ToArray().Select(held => network.Names.Events[held]), city["events"]!.AsArray().Select(row => (string)row!["id"]!));
        var ties = CoTies.Of(network.All);
        Assert.Equal(
            Enumerable.Range(0, network.CityCount).Where(other => ties.WeightOf(number, other) > 0).Select(other => network.Names.Cities[other]),
            city["partners"]!.AsArray().Select(row => (string)row!["id"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_tie_shows_the_events_that_made_it_and_what_each_city_did()
    {
        var (_, tie) = await _explorer.AskAsync(
            "api/tie", """{"network":{"records":{"data":"mercocities-utsc"},"backbone":"sdsm"},"source":"pergamino","target":"canoas"}""");
        Assert.Equal(["K-XV", "K-XVII", "K-XIX"], tie["events"]!.AsArray().Select(row => (string)row!["id"]!));
        Assert.Equal("deputy and coordinator", (string)tie["events"]![0]!["role"]!);
        Assert.False((bool)tie["kept"]!);
        Assert.InRange((double)tie["pValue"]!, 0, 1);
    }

    [Fact]
    public async Task What_is_not_there_is_refused()
    {
        Assert.Equal(404, (await _explorer.AskAsync("api/city", """{"network":{"records":{"data":"mercocities-utsc"}},"city":"atlantis"}""")).Status);
        var (status, answer) = await _explorer.AskAsync(
            "api/tie", """{"network":{"records":{"data":"mercocities-utsc"}},"source":"pergamino","target":"zarate"}""");
        Assert.Equal(404, status);
        Assert.Contains("share no event", (string)answer["message"]!, StringComparison.Ordinal);
    }
}
