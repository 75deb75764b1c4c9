using CityNetworks.Structure.Partitioning;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure.Partitioning;

public sealed class LabelRowsTests
{
    [Fact]
    public void Each_row_holds_every_other_label_once_with_its_ties() => Gen.Select(
        Gen.Int[1, 9], Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Array[0, 60]).Sample((count, drawn) =>
        {
            var ties = drawn.Select(tie => (First: tie.Item1 % count, Second: tie.Item2 % count)).ToArray();
            var rows = new LabelRows(count, [.. ties.Select(tie => tie.First)], [.. ties.Select(tie => tie.Second)]);
            Assert.Equal(count, rows.Count);
            for (var label = 0; label < count; label++)
            {
                var expected = ties.Where(tie => tie.First != tie.Second && (tie.First == label || tie.Second == label))
                    .GroupBy(tie => tie.First == label ? tie.Second : tie.First).Select(group => (group.Key, (long)group.Count())).Order();
                Assert.Equal(expected, rows.LabelsOf(label).ToArray().Zip(rows.TiesOf(label).ToArray()).Order());
            }
        });
}
