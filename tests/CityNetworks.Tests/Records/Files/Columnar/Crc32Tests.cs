using CityNetworks.Records.Files.Columnar;
using Xunit;

namespace CityNetworks.Tests.Records.Files.Columnar;

public sealed class Crc32Tests
{
    // The check value of the catalogue of CRC algorithms.
    [Fact]
    public void The_check_value_is_right() => Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));

    [Fact]
    public void No_bytes_give_zero() => Assert.Equal(0u, Crc32.Of([]));
}
