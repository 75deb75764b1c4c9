using CityNetworks.Diffusion.Mechanisms;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class CitySetTests
{
    private const int Cities = 300;

    private static readonly Gen<int[]> s_cities = Gen.Int[0, Cities - 1].Array[0, 200];

    [Fact]
    public void Counts_are_those_of_sets() => Gen.Select(s_cities, s_cities, s_cities, Gen.Bool).Sample((own, other, row, isRow) =>
    {
        var set = new CitySet(Cities);
        set.Add(7);
        set.Clear();
        Assert.True(set.IsEmpty);
        foreach (var city in own)
            set.Add(city);
        if (isRow)
            set.Add(Bits(row));
        HashSet<int> expected = [.. own, .. isRow ? row : []];
        var beyond = new CitySet(Cities);
        foreach (var city in other)
            beyond.Add(city);

        Assert.Equal(expected.Count, set.Count());
        Assert.Equal(expected.Intersect(row).Count(), set.CountIn(Bits(row)));
        Assert.Equal(other.Except(expected.Intersect(row)).Count(), set.CountBeyond(beyond, Bits(row)));
        set.Clear();
        Assert.Equal(0, set.Count());
        Assert.All(set.Words.ToArray(), word => Assert.Equal(0UL, word));
    });

    private static ulong[] Bits(int[] cities)
    {
        var bits = new ulong[CitySet.WordsFor(Cities)];
        foreach (var city in cities)
            bits[city / 64] |= 1UL << (city % 64);
        return bits;
    }
}
