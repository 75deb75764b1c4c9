using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class DistinctCitiesTests
{
    // Up to 700 cities are 11 words, so meetings of 6 cities and more are rows of bits and smaller ones are added one by one.
    private static readonly Gen<World> s_worlds =
        from cities in Gen.Int[1, 700]
        from meetings in Gen.Int[0, cities - 1].HashSet[0, Math.Min(cities, 60)].Array[1, 12]
        from adopters in Gen.Int[0, (cities * Lanes.Count) - 1].HashSet[0, Math.Min(cities, 300)].Array[1, 3]
        from others in Gen.Int[0, cities - 1].Array[0, 5]
        select new World(cities, meetings, adopters, others);

    [Fact]
    public void The_count_is_that_of_a_set_of_all_adopters_met_and_all_added() => s_worlds.Sample(world =>
    {
        var distinct = new DistinctCities(world.Cities);
        foreach (var cells in world.Adopters) // a step each
        {
            distinct.BeginStep();
            var adopted = new byte[world.Cities * Lanes.Count];
            foreach (var cell in cells)
                adopted[cell] = 1;
            for (var city = 0; city < 3; city++)
            {
                for (var lane = 0; lane < Lanes.Count; lane++)
                {
                    int[] attended = [.. Enumerable.Range(0, world.Meetings.Length).Where(meeting => (meeting + city) % 3 != 0)];
                    var expected = new HashSet<int>(lane % 2 == 0 ? world.Others : []);
                    distinct.Forget();
                    foreach (var other in expected)
                        distinct.Add(other);
                    foreach (var meeting in attended)
                    {
                        int[] there = [.. world.Meetings[meeting].Order()];
                        int[] moved = [.. there.Where(participant => adopted[(participant * Lanes.Count) + lane] == 1)];
                        expected.UnionWith(moved);
                        if (moved.Length > 0) // as mechanisms name groups
                            distinct.AddAdopters(adopted, city, lane, meeting, there);
                    }

                    Assert.Equal(expected.Count, distinct.Count);
                }
            }
        }
    });

    [Fact]
    public void A_city_added_twice_counts_once_and_a_new_count_begins_at_none()
    {
        var distinct = new DistinctCities(100);
        distinct.Forget();
        distinct.Add(99);
        distinct.Add(99);
        distinct.Add(0);
        Assert.Equal(2, distinct.Count);
        distinct.Forget();
        Assert.Equal(0, distinct.Count);
    }

    private sealed record World(int Cities, HashSet<int>[] Meetings, HashSet<int>[] Adopters, int[] Others);
}
