using System.CommandLine;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Cli;

/// <summary>The option <c>--lang</c> of every command: the language of pages, answers and help. Tables, messages of errors and the names of options are the
/// same in every language, and nothing depends on the machine's.</summary>
internal sealed class LanguageOption : Option<string>
{
    private LanguageOption()
        : base("--lang")
    {
        Description = "Language of pages, answers and help.";
        HelpName = string.Join('|', Language.All);
        Recursive = true;
        DefaultValueFactory = _ => Language.English.Code;
        this.AcceptOnlyFromAmong([.. Language.All.Select(language => language.Code)]);
    }

    /// <summary>Gives the option to the root and so to all its commands.</summary>
    public static void AddTo(RootCommand root) => root.Options.Add(new LanguageOption());

    /// <summary>The language asked for; English where none is, or one that there is not, which is an error of its own.</summary>
    public static Language Of(ParseResult parsed)
    {
        var option = parsed.RootCommandResult.Command.Options.OfType<LanguageOption>().Single();
        return parsed.GetResult(option) is { Tokens: [.., var code] } ? Language.Of(code.Value) ?? Language.English : Language.English;
    }

    /// <summary>The words that ask for the language again; none for English.</summary>
    public static IEnumerable<string> Words(ParseResult parsed) => Of(parsed) is var language && language != Language.English ? ["--lang", language.Code] : [];
}
