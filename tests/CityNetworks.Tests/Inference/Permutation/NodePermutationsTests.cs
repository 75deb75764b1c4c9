using CityNetworks.Inference.Permutation;
using Xunit;

namespace CityNetworks.Tests.Inference.Permutation;

public sealed class NodePermutationsTests
{
    [Fact]
    public void All_permutations_are_taken_where_there_are_few()
    {
        var frame = new MatrixFrame(["a", "b", "c"], ["a", "b", "c"], true);
        var permutations = new NodePermutations(frame, 10, 1);
        Assert.Equal((true, 6), (permutations.IsExact, permutations.Count));
        Assert.Distinct(Enumerable.Range(0, 6).Select(index => string.Join(' ', Filled(permutations, index, 9))));
        Assert.Equal(Enumerable.Range(0, 9), Filled(permutations, 0, 9));
    }

    [Fact]
    public void Nodes_stay_within_their_strata_and_rows_and_columns_of_one_mode_go_together()
    {
        var frame = new MatrixFrame(["a", "b", "c", "d"], ["a", "b", "c", "d"], true) { RowStrata = [0, 0, 1, 1] };
        var permutations = new NodePermutations(frame, 4, 1);
        Assert.True(permutations.IsExact);
        for (var index = 0; index < 4; index++)
        {
            var entries = Filled(permutations, index, 16);
            for (var node = 0; node < 4; node++)
            {
                var (row, column) = (entries[5 * node] / 4, entries[5 * node] % 4);
                Assert.Equal(row, column);
                Assert.Equal(node / 2, row / 2);
            }
        }
    }

    [Fact]
    public void Drawn_permutations_are_the_same_for_the_same_seed()
    {
        var frame = new MatrixFrame([.. "abcdefgh".Select(c => $"{c}")], ["x", "y"], false);
        var (one, two) = (new NodePermutations(frame, 5, 3), new NodePermutations(frame, 5, 3));
        Assert.Equal((false, 5), (one.IsExact, one.Count));
        Assert.Equal(Filled(one, 4, 16), Filled(two, 4, 16));
        Assert.Equal(Enumerable.Range(0, 16), Filled(one, 4, 16).Order());
    }

    private static int[] Filled(NodePermutations permutations, int index, int size)
    {
        var entries = new int[size];
        permutations.Fill(index, entries);
        return entries;
    }
}
