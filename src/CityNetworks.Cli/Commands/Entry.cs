using System.CommandLine;
using System.CommandLine.Invocation;
using CityNetworks.Networks;

namespace CityNetworks.Cli.Commands;

/// <summary>One command line from its words to its exit code.</summary>
internal static class Entry
{
    /// <summary>Runs it; whatever happens is reported on standard error and by the code.</summary>
    /// <param name="words">The command line.</param>
    /// <param name="stop">Asks the command to end; it writes what it can resume from and returns 130.</param>
    public static async Task<int> RunAsync(string[] words, CancellationToken stop = default)
    {
        try
        {
            var line = words.Length == 0 ? ["--help"] : OldNames.Now(words, Console.Error);
            var parsed = Root.For(line).Parse(line);
            using var language = LanguageOption.Of(parsed).Speak();
            return parsed is { Errors.Count: > 0, Action: ParseErrorAction }
                ? UsageErrors.Report(parsed, Console.Error)
                : await parsed.InvokeAsync(
                    new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop);
        }
        catch (UsageException error)
        {
            return Fail(error.Message, ExitCode.WrongUsage);
        }
        catch (Exception error) when (error is BadDataException or TooLargeException)
        {
            return Fail(error.Message, ExitCode.BadData);
        }
        catch (Neo4j.Transports.Neo4jException error)
        {
            return Fail(ServerHints.Of(error), ExitCode.ServiceFailed);
        }
        catch (Exception error) when (error is WriteFailedException or ServiceException)
        {
            return Fail(error.Message, ExitCode.ServiceFailed);
        }
        catch (StoppedException stopped)
        {
            return Fail(stopped.Message, ExitCode.Cancelled);
        }
        catch (OperationCanceledException)
        {
            return Fail("Cancelled; no file is incomplete.", ExitCode.Cancelled);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Fail(error.Message, WriteFailedException.IsOfTheSystem(error) ? ExitCode.ServiceFailed : ExitCode.WrongUsage);
        }
#pragma warning disable CA1031 // The last resort: whatever it is, the user must learn whose fault it is.
        catch (Exception error)
        {
            return Fail($"this is a fault of ours; please report it with the command and the lines below.\n{error}", ExitCode.OurBug);
        }
#pragma warning restore CA1031
    }

    private static int Fail(string message, int code)
    {
        Console.Error.WriteLine($"citynet: {message}");
        return code;
    }
}
