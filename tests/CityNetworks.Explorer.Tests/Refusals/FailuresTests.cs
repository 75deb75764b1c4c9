using System.Text.Json;
using CityNetworks.Explorer.Refusals;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace CityNetworks.Explorer.Tests.Refusals;

public sealed class FailuresTests
{
    public static TheoryData<Exception, int, string> Kinds { get; } = new()
    {
        { new RefusedException("Found x.", 409), 409, "Found x." },
        { new BadHttpRequestException("too large", 413), 413, "Found more bytes than are taken; expected at most 32 MB of files." },
        { new BadHttpRequestException("broken", 400), 400, "Found a request that cannot be read; expected one of the page." },
        { new JsonException("at byte 3"), 400, "Found JSON of another form; expected that of the page." },
        { new InvalidDataException("form"), 413, "Found more files, or larger ones, than are taken; expected at most 20 files of together at most 32 MB." },
        { new FormatException("Found 'x'."), 400, "Found 'x'." },
        { new ArgumentException("Found y; expected z.", "city"), 422, "Found y; expected z." },
        { new OperationCanceledException(), 499, "Cancelled." },
        {
            new DivideByZeroException("n"), 500,
            "This is a fault of ours; please report it with what you did and this line: DivideByZeroException: n"
        },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_failure_has_the_status_of_whose_fault_it_is(Exception error, int status, string message)
    {
        var (found, failure) = Failures.Of(error);
        Assert.Equal((status, message), (found, failure.Message));
    }

    [Fact]
    public void Problems_are_passed_on_line_by_line() =>
        Assert.Equal(["a", "b"], Failures.Of(new RefusedException("Two.") { Problems = ["a", "b"] }).Failure.Problems!);
}
