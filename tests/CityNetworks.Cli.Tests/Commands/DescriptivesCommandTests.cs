using Xunit;

namespace CityNetworks.Cli.Tests.Commands;

public sealed class DescriptivesCommandTests
{
    private static readonly string s_medical = Repository.Path("graphs", "medical-innovation");

    [Theory]
    [InlineData("hazard", "policy,period,adoptions,adopters,adopters_share,at_risk,hazard,", 17)]
    [InlineData("thresholds", "policy,city,name,period,censored,threshold,", 125)]
    [InlineData("categories", "policy,city,name,period,category,threshold_category", 125)]
    [InlineData("autocorrelation", "policy,of,period,moran_i,expected,std_dev,p_value,cities", 18)]
    [InlineData("infection", "policy,city,name,period,infectiousness,susceptibility", 125)]
    [InlineData("bass", "policy,method,p,q,", 2)]
    [InlineData("structure", "policy,statistic,value,expected,p_value", 2)]
    [InlineData("leaders", "city,name,named_by,leads,leader,distance", 125)]
    public void A_table_has_its_columns_and_rows(string table, string columns, int rows)
    {
        var run = Citynet.Run(
            ["descriptives", "--data", s_medical, "--table", table, .. table is "autocorrelation" or "structure" ? new[] { "--runs", "20" } : []]);
        Assert.Equal(0, run.Code);
        Assert.StartsWith(columns, run.Output, StringComparison.Ordinal);
        Assert.Equal(rows + 1, run.Lines.Length);
    }
}
