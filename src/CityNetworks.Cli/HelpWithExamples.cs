using System.CommandLine;
using System.CommandLine.Help;

namespace CityNetworks.Cli;

/// <summary>The help of System.CommandLine, followed by the command's examples.</summary>
internal static class HelpWithExamples
{
    public static void Install(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction action)
                action.Builder.CustomizeLayout(_ => HelpBuilder.Default.GetLayout().Append(WriteExamples));
        }
    }

    private static bool WriteExamples(HelpContext context)
    {
        var examples = context.Command.Examples();
        if (examples.Count == 0)
            return false;
        context.Output.WriteLine("Examples:");
        foreach (var example in examples)
            context.Output.WriteLine($"  {example}");
        return true;
    }
}
