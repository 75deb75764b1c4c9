using CityNetworks.Inference.Permutation;
using Xunit;

namespace CityNetworks.Tests.Inference.Permutation;

public sealed class CellMatrixTests
{
    private static readonly MatrixFrame s_frame = new(["a", "b", "c"], ["a", "b", "c"], true);

    [Fact]
    public void Cells_of_pairs_are_those_above_the_diagonal_if_all_matrices_are_symmetric()
    {
        var symmetric = new CellMatrix("y", [0, 1, 2, 1, 0, 3, 2, 3, 0]);
        Assert.Equal([1, 2, 5], new MatrixData(s_frame, symmetric, []).Cells());
        var directed = new MatrixData(s_frame, symmetric, [new CellMatrix("x", [0, 1, 2, 9, 0, 3, 2, 3, 0])]);
        Assert.False(directed.IsSymmetric);
        Assert.Equal([1, 2, 3, 5, 6, 7], directed.Cells());
    }

    [Fact]
    public void A_matrix_of_two_modes_has_all_its_cells()
    {
        var data = new MatrixData(new MatrixFrame(["a", "b"], ["x"], false), new CellMatrix("y", [1, 1]), []);
        Assert.Equal([0, 1], data.Cells());
        Assert.False(data.IsSymmetric);
    }
}
