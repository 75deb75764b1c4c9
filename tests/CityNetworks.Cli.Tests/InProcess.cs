using CityNetworks.Cli.Commands;

namespace CityNetworks.Cli.Tests;

/// <summary>Runs command lines in this process, one at a time: for many small runs, which would spend their time on starting.</summary>
internal static class InProcess
{
    private static readonly Lock s_console = new();

    /// <summary>The exit code, and what went to standard error.</summary>
    public static (int Code, string Error) Run(params string[] words)
    {
        lock (s_console)
        {
            var (output, error) = (Console.Out, Console.Error);
            using var reported = new StringWriter();
            Console.SetOut(TextWriter.Null);
            Console.SetError(reported);
            try
            {
                return (Entry.RunAsync(words).GetAwaiter().GetResult(), reported.ToString());
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(error);
            }
        }
    }
}
