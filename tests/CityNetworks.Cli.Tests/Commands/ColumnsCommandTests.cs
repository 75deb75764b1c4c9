using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class ColumnsCommandTests
{
    [Fact]
    public void Columns_of_one_command_are_those_that_it_writes()
    {
        var described = Citynet.Run("columns", "describe").Lines.Skip(1).Select(line => line.Split(',')[2]);
        Assert.Superset(Citynet.Run("describe").Lines[0].Split(',').ToHashSet(), described.ToHashSet());
        var unknown = Citynet.Run("columns", "descrbe");
        Assert.Equal(2, unknown.Code);
    }
}
