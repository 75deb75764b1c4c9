using System.CommandLine;
using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests.Options;

/// <summary>One name of an option has one meaning in all commands.</summary>
public sealed class GrammarTests
{
    private static readonly (string Path, Option Option)[] s_all = [.. All(Root.Create(), "citynet").SelectMany(pair =>
        pair.Command.Options.Where(option => !option.Hidden).Select(option => (pair.Path, option)))];

    /// <summary>Names that say in their description what they are of, as the command needs: the kind of thing is the same.</summary>
    private static readonly string[] s_ofTheCommand =
        [];

    [Fact]
    public void A_name_has_one_type_of_value()
    {
        var several = s_all.GroupBy(pair => pair.Option.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, Types: group.GroupBy(pair => Plain(pair.Option.ValueType)).ToArray())).Where(group => group.Types.Length > 1)
            .Select(group => $"{group.Key}: {string.Join("; ", group.Types.Select(type => $"{type.Key.Name} in {string.Join(", ", type.Select(pair => pair.Path))}"))}");
        Assert.Empty(several);
    }

    [Fact]
    public void A_name_has_one_short_form()
    {
        var several = s_all.GroupBy(pair => pair.Option.Name, StringComparer.Ordinal)
            .Where(group => group.Select(pair => string.Join(' ', pair.Option.Aliases)).Distinct(StringComparer.Ordinal).Count() > 1).Select(group => group.Key);
        Assert.Empty(several);
        var shared = s_all.SelectMany(pair => pair.Option.Aliases.Select(alias => (alias, pair.Option.Name))).Distinct().GroupBy(pair => pair.alias, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Name))}");
        Assert.Empty(shared);
    }

    [Fact]
    public void A_name_has_one_description_or_is_listed()
    {
        var several = s_all.GroupBy(pair => pair.Option.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, Words: group.GroupBy(pair => pair.Option.Description, StringComparer.Ordinal).ToArray()))
            .Where(group => group.Words.Length > 1 && !s_ofTheCommand.Contains(group.Key, StringComparer.Ordinal))
            .Select(group => $"{group.Key}:\n{string.Join('\n', group.Words.Select(words => $"   {words.Key} ({string.Join(", ", words.Select(pair => pair.Path))})"))}");
        Assert.Empty(several);
    }

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static IEnumerable<(string Path, Command Command)> All(Command command, string path) =>
        command.Subcommands.SelectMany(sub => All(sub, $"{path} {sub.Name}")).Prepend((path, command));
}
