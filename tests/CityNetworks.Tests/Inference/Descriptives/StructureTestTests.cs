using CityNetworks.Inference.Descriptives;
using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Descriptives;

public sealed class StructureTestTests
{
    // O is an organisation that cities join and leave, p one that is itself the policy, x, y and z are meetings.
    private const string Organisations =
        "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n2003,2003,2004\n=== events.csv\nid,start,end\nO,2001,2003\nQ,2001,2003\np,2001,2003\n"
        + "x,2001,\ny,2002,\nz,2003,\n=== participations.csv\ncity,event,from,to\na,O,2001,2003\nb,O,2002,\nc,O,,\nd,Q,2001,2003\ne,Q,,\na,p,2001,\nb,p,2002,\n"
        + "c,p,2003,\na,x,,\nd,x,,\nf,x,,\nb,y,,\ne,y,,\nf,y,,\nc,z,,\nd,z,,\n=== adoptions.csv\ncity,policy,period\na,p,2001\nb,p,2002\nc,p,2003\n";

    [Fact]
    public void Attendance_that_lasts_is_dealt_in_each_period_and_the_policy_itself_is_not()
    {
        var data = Data(Organisations, ExposureKind.Events);
        var policy = data.Network.Names.Events.ToList().IndexOf("p");
        var differs = false;
        for (var replicate = 0; replicate < 20; replicate++)
        {
            var dealt = StructureTest.Dealt(data, new CounterRandom(3), replicate);
            foreach (var (before, after) in Windows.Each(data.Network).Zip(Windows.Each(dealt)))
            {
                for (var @event = 0; @event < data.Network.EventCount; @event++)
                    Assert.Equal(@event == policy ? 0 : before.CitiesOf(@event).Length, after.CitiesOf(@event).Length);
                for (var city = 0; city < data.Network.CityCount; city++)
                    Assert.Equal(before.EventsOf(city).ToArray().Count(@event => @event != policy), after.DegreeOf(city));
                differs |= !before.CitiesOf(0).SequenceEqual(after.CitiesOf(0));
            }
        }

        Assert.True(differs);
    }

    [Theory]
    [InlineData(ExposureKind.Events)]
    [InlineData(ExposureKind.Ties)]
    public void A_record_of_organisations_has_a_structure_test(ExposureKind kind)
    {
        var table = Structure(Organisations, kind);
        Assert.All(table.Numbers("p_value"), p => Assert.InRange(p, 0.001, 1));
    }

    [Fact]
    public void Rewiring_keeps_how_many_each_city_names_and_is_named_by_in_every_period()
    {
        var random = new Random(5);
        var rows = Enumerable.Range(0, 120).Select(_ => (A: random.Next(9), B: random.Next(9), Kind: random.Next(3), From: random.Next(3)))
            .Where(row => row.A != row.B).Distinct()
            .Select(row => new Contact($"c{row.A}", $"c{row.B}") { Kind = $"{row.Kind}", From = row.From == 0 ? null : $"{2001 + row.From}" }).ToArray();
        var moved = false;
        for (var replicate = 0; replicate < 10; replicate++)
        {
            var rewired = StructureTest.Rewired(rows, new CounterRandom(1), replicate);
            foreach (var period in new[] { "2001", "2002", "2003" })
            {
                Assert.Equal(Degrees(rows, period, row => row.Source), Degrees(rewired, period, row => row.Source));
                Assert.Equal(Degrees(rows, period, row => row.Target), Degrees(rewired, period, row => row.Target));
            }

            moved |= !rows.Select(row => (row.Source, row.Target)).ToHashSet().SetEquals(rewired.Select(row => (row.Source, row.Target)));
        }

        Assert.True(moved);
    }

    // c names both others, a and b name one: two rewired networks of the same degrees, of which the other gives b the threshold 0.
    [Fact]
    public void The_expected_threshold_is_the_mean_over_all_networks_of_the_same_degrees()
    {
        var table = Structure(
            "=== periods.csv\nid\n1\n2\n=== contacts.csv\nsource,target\na,b\nb,a\nc,d\nd,c\n=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,2\n",
            ExposureKind.Contacts, 4000);
        // Everybody names one and is named by one: nine derangements of four cities, in three of which b names a, the only earlier adopter.
        Assert.Equal(1, table.Numbers("value")[0]);
        Assert.InRange(table.Numbers("expected")[0], (1.0 / 3) - 0.03, (1.0 / 3) + 0.03);
        Assert.InRange(table.Numbers("p_value")[0], (2.0 / 3) - 0.06, (2.0 / 3) + 0.06);
    }

    [Fact]
    public void Ties_of_cities_that_are_not_counted_are_not_swapped_in()
    {
        const string text = "=== periods.csv\nid\n1\n2\n=== cities.csv\nid,evidence\na,paper\nb,paper\nc,secondary\nd,secondary\n"
            + "=== contacts.csv\nsource,target\na,b\nc,d\nd,c\n"
            + "=== adoptions.csv\ncity,policy,period\nb,p,1\na,p,2\n";
        var table = DiffusionDescriptives.Of(
            RecordTexts.Records(text), Selection.Default, new DescriptivesSettings { Permutations = 50 }, ["structure"])[0];
        Assert.Equal([1.0, 1.0], [table.Numbers("expected")[0], table.Numbers("p_value")[0]]); // a and b alone cannot be rewired
    }

    [Fact]
    public void Nobody_who_adopts_after_the_first_period_has_no_threshold_to_compare()
    {
        var table = Structure(
            "=== periods.csv\nid\n1\n2\n=== contacts.csv\nsource,target\na,b\nb,a\n=== adoptions.csv\ncity,policy,period\na,p,1\nb,p,1\n",
            ExposureKind.Contacts);
        Assert.All(table.Numbers("value").Concat(table.Numbers("p_value")), value => Assert.True(double.IsNaN(value)));
    }

    private static IEnumerable<(string City, int Count)> Degrees(IEnumerable<Contact> rows, string period, Func<Contact, string> of) =>
        rows.Where(row => string.CompareOrdinal(row.From ?? "", period) <= 0).DistinctBy(row => (row.Source, row.Target))
            .CountBy(of).Select(pair => (pair.Key, pair.Value)).Order();

    private static DiffusionData Data(string text, ExposureKind kind)
    {
        var records = RecordTexts.Records(text);
        var network = NetworkBuilder.Build(records);
        var settings = new DescriptivesSettings { Exposure = new ExposureSettings { Kind = kind } };
        return new DiffusionData(network, records, AdoptionHistory.Of(records, Selection.Default, "p", network.Names.Cities), settings, Workers.One);
    }

    private static Table Structure(string text, ExposureKind kind, int permutations = 200) => DiffusionDescriptives.Of(
        RecordTexts.Records(text), Selection.Default,
        new DescriptivesSettings { Exposure = new ExposureSettings { Kind = kind }, Permutations = permutations }, ["structure"])[0];
}
