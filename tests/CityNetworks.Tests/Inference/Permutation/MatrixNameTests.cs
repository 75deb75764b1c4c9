using CityNetworks.Inference.Permutation;
using Xunit;

namespace CityNetworks.Tests.Inference.Permutation;

public sealed class MatrixNameTests
{
    [Theory]
    [InlineData("ties", "ties", "", null)]
    [InlineData("ties:jaccard:2@2010..2012", "ties", "jaccard 2", "2010..2012")]
    [InlineData("same:country", "same", "country", null)]
    [InlineData("participation@all", "participation", "", "all")]
    public void A_name_has_a_kind_arguments_and_a_window(string text, string kind, string arguments, string? window)
    {
        var name = MatrixName.Parse(text);
        Assert.Equal((kind, arguments, window), (name.Kind, string.Join(' ', name.Arguments), name.Window));
    }

    [Theory]
    [InlineData("tise", "Found the matrix 'tise'; expected one of")]
    [InlineData("same", "Found 'same'; expected same:NAME.")]
    [InlineData("same:", "Found 'same:'; expected same:NAME.")]
    [InlineData("distance:x", "Found 'distance:x'; expected distance.")]
    [InlineData("distance@2010", "Found 'distance@2010'; expected no window")]
    public void Another_name_is_refused(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => MatrixName.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_of_two_modes_are_distinguished_from_those_of_one()
    {
        Assert.True(MatrixName.Parse("event-size").IsTwoMode);
        Assert.False(MatrixName.Parse("contacts").IsTwoMode);
    }
}
