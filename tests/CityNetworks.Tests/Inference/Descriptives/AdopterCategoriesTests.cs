using CityNetworks.Inference.Descriptives;
using Xunit;

namespace CityNetworks.Tests.Inference.Descriptives;

public sealed class AdopterCategoriesTests
{
    // Rogers (2003): innovators lie more than two standard deviations before the mean, early adopters more than one, laggards more than one behind it.
    [Theory]
    [InlineData(3.9, 0)]
    [InlineData(4, 1)]
    [InlineData(7, 2)]
    [InlineData(10, 3)]
    [InlineData(13, 4)]
    public void Classes_are_cut_at_one_and_two_deviations(double time, int expected) =>
        Assert.Equal(expected, AdopterCategories.ClassOf(time, mean: 10, deviation: 3, withInnovators: true));

    [Theory]
    [InlineData(6.9, 0)]
    [InlineData(7, 1)]
    [InlineData(10, 2)]
    [InlineData(13, 3)]
    public void Thresholds_have_four_classes(double threshold, int expected) =>
        Assert.Equal(expected, AdopterCategories.ClassOf(threshold, mean: 10, deviation: 3, withInnovators: false));
}
