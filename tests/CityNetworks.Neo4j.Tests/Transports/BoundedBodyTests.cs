using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Transports;

public sealed class BoundedBodyTests
{
    [Fact]
    public async Task A_body_is_read_up_to_its_limit()
    {
        using var content = new ByteArrayContent(new byte[20_000]);
        Assert.Equal(20_000, (await BoundedBody.ReadAsync(content, 20_000, TestContext.Current.CancellationToken))!.Length);
        Assert.Null(await BoundedBody.ReadAsync(content, 19_999, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_body_without_a_length_is_bounded_too()
    {
        await using var stream = new MemoryStream(new byte[50_000]);
        using var content = new StreamContent(new Endless(stream));
        content.Headers.ContentLength = null;
        Assert.Null(await BoundedBody.ReadAsync(content, 40_000, TestContext.Current.CancellationToken));
    }

    private sealed class Endless(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
