using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Tests.Inference.Gatherings;

/// <summary>Records of random sets of cities at events, a period each, with countries, places, roles and adoptions.</summary>
internal static class MadeUpGatherings
{
    public static RecordSet Of(int cities, int events, ulong seed, int largest = 5)
    {
        var draws = new CounterRandom(seed).Sequence(RandomPurpose.Generation, 2);
        var sets = Enumerable.Range(0, events).Select(_ =>
        {
            var dealt = Enumerable.Range(0, cities).ToArray();
            draws.Shuffle<int>(dealt);
            return dealt[..(1 + draws.NextBelow(largest))];
        }).ToArray();
        return Of(cities, sets, e => e % 3 == 0 ? EventKind.Coordination : EventKind.Meeting);
    }

    public static RecordSet Of(int cities, int[][] sets, Func<int, EventKind> kind)
    {
        string[] countries = ["AR", "BR", "UY"];
        return new RecordSet("gatherings")
        {
            Cities =
            [
                .. Enumerable.Range(0, cities).Select(c => new City($"c{c:00}", $"C{c}")
                {
                    Country = countries[c % 3], Latitude = -30 + c, Longitude = -60 + (2 * c % 7), Population = 1000 * (c + 1),
                }),
            ],
            Periods = [.. Enumerable.Range(0, sets.Length).Select(e => new Period($"p{e:000}"))],
            Events = [.. sets.Select((set, e) => new Event($"e{e:000}") { Kind = kind(e), Period = $"p{e:000}", Host = set.Length > 0 ? $"c{set[0]:00}"
                : null })],
            Participations =
            [
                .. sets.SelectMany((set, e) => set.Select((city, k) => new Participation($"c{city:00}", $"e{e:000}")
                {
                    Role = kind(e) is EventKind.Coordination ? k == 0 ? Roles.Coordinator : Roles.Deputy : k == 0 ? Roles.Host : Roles.Participant,
                })),
            ],
            Adoptions = [.. sets.Length > 3 ? [new Adoption("c01", "law", "p003")] : (Adoption[])[]],
        };
    }
}
