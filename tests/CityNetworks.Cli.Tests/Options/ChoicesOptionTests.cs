using CityNetworks.Cli.Options;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class ChoicesOptionTests
{
    [Fact]
    public void A_file_that_is_not_there_is_wrong_usage_and_one_that_is_no_file_of_choices_is_bad_data()
    {
        using var folder = new TemporaryFolder();
        var option = new ChoicesOption();
        Assert.Null(option.Given(Given.Words(string.Empty, option.AddTo)));
        var missing = Given.Words($"--choices {folder["none.json"]}", option.AddTo);
        Assert.Contains("found no file", Assert.Throws<UsageException>(() => option.Read(missing)).Message, StringComparison.Ordinal);
        var broken = Given.Words($"--choices {folder.Write("c.json", "no JSON")}", option.AddTo);
        Assert.Contains("c.json' is no file of choices.", Assert.Throws<BadDataException>(() => option.Read(broken)).Message, StringComparison.Ordinal);
    }
}
