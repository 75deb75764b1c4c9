using CityNetworks.Centrality.Spectral;
using Xunit;

namespace CityNetworks.Tests.Centrality.Spectral;

public sealed class SmallEigenproblemTests
{
    // [[2, 1], [1, 2]]: eigenvalues 3 and 1, the first vector (1, 1)/√2.
    [Fact]
    public void A_matrix_of_two_rows_has_the_values_worked_out_by_hand()
    {
        var problem = SmallEigenproblem.OfOrder(3);
        problem.SetLast([2]);
        problem.SetLast([1, 2]);
        Assert.Equal((2, 1, 2), (problem[0, 0], problem[1, 0], problem[1, 1]));
        problem.Solve(2);
        Assert.Equal(3, problem.Value(0), 1e-12);
        Assert.Equal(1, problem.Value(1), 1e-12);
        var first = problem.Vector(0);
        Assert.Equal(Math.Sqrt(0.5), Math.Abs(first[0]), 1e-12);
        Assert.Equal(first[0], first[1], 1e-12);
    }

    [Fact]
    public void The_best_are_kept_on_the_diagonal()
    {
        var problem = SmallEigenproblem.OfOrder(2);
        problem.SetLast([2]);
        problem.SetLast([1, 2]);
        problem.Solve(2);
        problem.KeepBest(1);
        Assert.Equal(3, problem[0, 0], 1e-12);
        Assert.Equal((0, 0, 0), (problem[0, 1], problem[1, 0], problem[1, 1]));
    }

    [Fact]
    public void A_matrix_of_one_row_is_its_own_eigenvalue()
    {
        var problem = SmallEigenproblem.OfOrder(1);
        problem.SetLast([5]);
        problem.Solve(1);
        Assert.Equal((5, 1), (problem.Value(0), problem.Vector(0)[0]));
    }

    [Fact]
    public void A_problem_begins_without_rows()
    {
        SmallEigenproblem.OfOrder(2).SetLast([7]);
        Assert.Equal(0, SmallEigenproblem.OfOrder(2)[0, 0]);
    }
}
