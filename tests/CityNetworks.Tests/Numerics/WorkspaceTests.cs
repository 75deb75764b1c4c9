using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class WorkspaceTests
{
    [Fact]
    public void A_buffer_has_the_length_that_was_asked_for()
    {
        using var space = new Workspace();
        Assert.Equal(5, space.Zeros<int>(5).Span.Length);
        Assert.All(space.Zeros<double>(100).Span.ToArray(), value => Assert.Equal(0, value));
        Assert.Equal([1, 2, 3], space.Copy<int>([1, 2, 3]).Span.ToArray());
    }

    [Fact]
    public void Zeros_are_zeros_though_the_buffer_was_used_before()
    {
        using (var space = new Workspace())
            space.Take<int>(64).Span.Fill(7);
        using var next = new Workspace();
        Assert.Equal(0, next.Zeros<int>(64).Span.ToArray().Sum());
    }

    [Fact]
    public void What_was_given_back_cannot_be_used()
    {
        var space = new Workspace();
        var piece = space.Take<int>(3);
        space.Dispose();
        Assert.Throws<ObjectDisposedException>(() => piece.Span.Length);
        space.Dispose(); // a second time does nothing
    }
}
