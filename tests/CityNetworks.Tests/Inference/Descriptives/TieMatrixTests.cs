using CityNetworks.Inference.Descriptives;
using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Tests.Oracles;
using CityNetworks.Tests.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Inference.Descriptives;

public sealed class TieMatrixTests
{
    [Fact]
    public void Moran_and_its_moments_are_those_over_all_orders_of_the_values() =>
        Gen.Select(Gen.Int[0, 4].Select(Gen.Int[0, 4]).Array[4, 12], Gen.Int[0, 9].Array[5]).Sample((ties, cells) =>
        {
            (int From, int To)[] all = [.. ties.Where(tie =>
                tie.Item1 != tie.Item2).Concat(Enumerable.Range(0, 5).Select(city => (city, (city + 1) % 5))).Distinct()];
            var records = RecordTexts.Records("=== contacts.csv\nsource,target\n" + string.Concat(all.Select(tie => $"{tie.From},{tie.To}\n")));
            double[] values = [.. cells.Select(cell => (double)cell)];
            if (values.Distinct().Count() == 1)
                return;
            var matrix = new TieMatrix(Neighbours.Of(NetworkBuilder.Build(records), records, new ExposureSettings()), 0, values);
            var (moran, expected, variance) = matrix.Moran(matrix.Values);
            var orders = NaiveGroups.Orders(values).Select(Naive).ToArray();
            Assert.Equal(Naive(values), moran, 1e-10);
            Assert.Equal(orders.Average(), expected, 1e-10);
            Assert.Equal(orders.Average(x => (x - expected) * (x - expected)), variance, 1e-10);

            double Naive(double[] x)
            {
                var mean = x.Average();
                var sum = 0.0;
                foreach (var (from, to) in all)
                    sum += (x[from] - mean) * (x[to] - mean) / all.Count(tie => tie.From == from);
                return 5 / 5.0 * sum / x.Sum(value => (value - mean) * (value - mean)); // five rows that sum to 1
            }
        }, iter: 100);
}
