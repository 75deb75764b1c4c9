using System.CommandLine;
using System.Reflection;
using CityNetworks.Cli.Completion;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet man</c>: the manual page.</summary>
internal static class ManCommand
{
    public static Command Create(Func<RootCommand> root) =>
        new Command("man", "The manual page of all commands and options, for man(1).")
            .WithExamples(
                "citynet man > citynet.1                             then: man -l citynet.1",
                "citynet man > ~/.local/share/man/man1/citynet.1    then: man citynet")
            .Does((_, _) => Console.Out.Write(ManPage.Of(root(), Root.Groups, Version)));

    private static string Version => typeof(ManCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
