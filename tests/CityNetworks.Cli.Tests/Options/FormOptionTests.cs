using System.CommandLine;
using CityNetworks.Cli.Options;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

public sealed class FormOptionTests
{
    [Fact]
    public void An_option_of_cities_is_refused_for_dyads()
    {
        var (form, other) = (new FormOption(), new Option<int?>("--lag"));
        var parsed = Given.Words("--form dyad --lag 2", command =>
        {
            form.AddTo(command);
            command.Options.Add(other);
        });
        Assert.True(form.IsDyad(parsed));
        Assert.Equal("--lag: is not for --form dyad; expected one of the two.", Assert.Throws<UsageException>(() => FormOption.Refuse(parsed, other)).Message);
    }
}
