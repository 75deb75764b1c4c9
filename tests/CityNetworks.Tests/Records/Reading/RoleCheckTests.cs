using CityNetworks.Records;
using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class RoleCheckTests
{
    private const string Text = "=== participations.csv\ncity,event,role\na,x,Lead Partner\nb,x,Sede\n";

    [Fact]
    public void A_role_that_no_row_has_is_reported_with_those_that_there_are() => Assert.Equal(
        [
            "participations.csv, column 'role': found the role 'Led Partner' in --map-role; expected a role of the rows: 'Lead Partner', 'Sede'. "
                + "Did you mean 'Lead Partner'?",
            "participations.csv, column 'role': found the role 'nobody' in --role-weights; expected a role of the rows: 'Host', 'Lead Partner'.",
        ],
        Problems([("Led Partner", "coordinator"), ("sede", "host")], [("nobody", 2), ("host", 2), ("lead partner", 2)]));

    [Fact]
    public void Known_roles_may_have_weights_where_no_row_has_them() => Assert.Empty(Problems([], [("deputy", 0.5), ("Coordinator", 2)]));

    private static IEnumerable<string> Problems((string, string)[] map, (string, double)[] weights)
    {
        var options = new ReadingOptions
        {
            Roles = map.ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase),
            RoleWeights = weights.ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase),
        };
        return RecordReader.Read(RecordTexts.Files(Text), options).Problems.Where(problem => problem.Code == "CN199").Select(problem => problem.ToString());
    }
}
