using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class ParticipationColumnsBuilderTests
{
    [Fact]
    public void Columns_that_begin_late_and_grow_hold_every_row()
    {
        var rows = Enumerable.Range(0, 100)
            .Select(k => new Participation($"c{k % 7}", $"e{k % 5}") { Weight = k < 40 ? null : k, Source = k < 60 ? null : $"s{k % 3}" })
            .ToArray();
        var builder = new ParticipationColumnsBuilder();
        foreach (var row in rows)
            builder.Add(row);
        Assert.Equal(100, builder.Count);
        Assert.Equal(rows, builder.Build());
    }

    [Fact]
    public void Ids_that_were_added_without_a_search_are_found_by_one()
    {
        var builder = new ParticipationColumnsBuilder();
        Assert.True(builder.IsEmpty);
        Assert.Equal([0, 1, 0, 2, 3, 1], new[]
        {
            builder.City("a", isNew: true),
            builder.City("b", isNew: true),
            builder.City("a"),
            builder.City("c"),
            builder.City("d", isNew: true),
            builder.City("b"),
        });
        Assert.Equal([0, 1, 0], new[] { builder.Event("a"), builder.Event("b", isNew: true), builder.Event("a") });
        Assert.False(builder.IsEmpty);
        builder.Add(new("?", "?") { Weight = 2 }, 3, 1);
        Assert.Equal([new Participation("d", "b") { Weight = 2 }], builder.Build());
    }

    [Fact]
    public void Equal_details_have_one_number()
    {
        var builder = new ParticipationColumnsBuilder();
        Assert.Equal(
            [0, 0, 1],
            new[] { builder.Add(new("a", "E")), builder.Add(new("b", "F") { Weight = 3 }), builder.Add(new("a", "E") { Role = Roles.Host }) });
        Assert.Equal(0, builder.Text(null));
    }
}
