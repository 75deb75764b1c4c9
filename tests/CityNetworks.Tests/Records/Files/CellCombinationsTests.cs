using CityNetworks.Records.Files;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class CellCombinationsTests
{
    [Fact]
    public void Equal_combinations_have_one_number_and_different_ones_different_numbers() =>
        Gen.Int[0, 3].Array[3, 3].Array[1, 60].Sample(rows =>
        {
            var combinations = new CellCombinations(3);
            var numbers = rows.Select(row => combinations.Of(row)).ToArray();
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = 0; j < i; j++)
                    Assert.Equal(rows[i].SequenceEqual(rows[j]), numbers[i] == numbers[j]);
            }
        });

    [Fact]
    public void A_single_cell_is_its_own_combination()
    {
        Assert.Equal(5, new CellCombinations(1).Of([5]));
        Assert.Equal(0, new CellCombinations(0).Of([]));
    }
}
