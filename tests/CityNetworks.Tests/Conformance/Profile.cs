using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Temporal;
using Xunit;

namespace CityNetworks.Tests.Conformance;

/// <summary>Everything the registries know, measured in one window, sorted by what a renaming of cities does to it.</summary>
internal sealed record Profile(Dictionary<string, double[]> Cities, Dictionary<string, double[]> Fixed, Dictionary<string, double[,]> Pairs)
{
    // Found by a search that starts from the order of the cities, so another order may find another partition, no worse on average.
    private static readonly HashSet<string> s_searched = ["modularity", "communities"];

    public static Profile Of(Window window, Workers workers = default)
    {
        var profile = new Profile([], [], []);
        foreach (var measure in CentralityMeasures.All)
        {
            var scores = measure.Of(window, workers: workers);
            Assert.True(scores.Converged, measure.Id);
            profile.Add(measure.Id, scores.Raw);
            profile.Add($"{measure.Id}, normalised", scores.Values);
        }

        var structure = StructureTable.Of([window], null, new StructureOptions { Workers = workers });
        for (var row = 0; row < structure.RowCount; row++)
            profile.Fixed.Add($"{structure.Text("measure")[row]} of {structure.Text("group")[row]}", [structure.Numbers("value")[row]]);
        foreach (var weight in TieWeights.All)
        {
            var ties = CoTies.Of(window, weight.Weight, workers: workers);
            profile.Pairs.Add(weight.Id, Matrix(window, ties.WeightOf));
        }

        var known = KnowledgeMatrix.Of(window, workers: workers);
        profile.Pairs.Add("knowledge", Matrix(window, (knower, source) => known[knower, source] ? 1 : 0));
        profile.Cities.Add("temporal closeness", TemporalCloseness.Of(window, workers: workers));
        profile.Cities.Add("temporal betweenness", TemporalBetweenness.Of(window, workers: workers));
        return profile;
    }

    /// <summary>The same, but for rounding, when city c of this stands at <paramref name="order"/>[c] of the other.</summary>
    public void AssertRenamed(int[] order, Profile renamed)
    {
        foreach (var (name, values) in Cities)
            AssertEach(name, values.Length, c => (values[c], renamed.Cities[name][order[c]]), 1e-9);
        foreach (var (name, values) in Fixed.Where(entry => !s_searched.Contains(entry.Key.Split(' ')[0])))
            AssertEach(name, values.Length, k => (values[k], renamed.Fixed[name][k]), 1e-9);
        foreach (var (name, pairs) in Pairs)
            AssertEach(
                name,
                pairs.Length,
                k => (pairs[k / order.Length, k % order.Length], renamed.Pairs[name][order[k / order.Length], order[k % order.Length]]),
                1e-9);
    }

    /// <summary>The same to the bit; where the other has further cities, they have 0.</summary>
    public void AssertSame(Profile other)
    {
        foreach (var (name, values) in Cities)
            AssertEach(name, other.Cities[name].Length, c => (c < values.Length ? values[c] : 0, other.Cities[name][c]), 0);
        foreach (var (name, values) in Fixed)
            AssertEach(name, values.Length, k => (values[k], other.Fixed[name][k]), 0);
        foreach (var (name, pairs) in Pairs)
        {
            var (own, all) = (pairs.GetLength(0), other.Pairs[name].GetLength(0));
            AssertEach(name, all * all, k => (k / all < own && k % all < own ? pairs[k / all, k % all] : 0, other.Pairs[name][k / all, k % all]), 0);
        }
    }

    private void Add(string name, ModeValues values)
    {
        Cities.Add(name, values.Cities);
        Fixed.Add($"{name} of events", values.Events);
    }

    private static double[,] Matrix(Window window, Func<int, int, double> value)
    {
        var n = window.Network.CityCount;
        var matrix = new double[n, n];
        for (var k = 0; k < n * n; k++)
            matrix[k / n, k % n] = value(k / n, k % n);
        return matrix;
    }

    private static void AssertEach(string name, int count, Func<int, (double Expected, double Actual)> at, double tolerance)
    {
        for (var k = 0; k < count; k++)
        {
            var (expected, actual) = at(k);
            var same = expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected));
            Assert.True(same, $"{name}, place {k}: {actual}; expected {expected}.");
        }
    }
}
