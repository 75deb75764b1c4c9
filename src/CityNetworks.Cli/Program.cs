using System.CommandLine;
using System.CommandLine.Invocation;
using CityNetworks.Cli;
using CityNetworks.Networks;

var root = CityNetworks.Cli.Commands.Root.Create();
try
{
    var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
    return parsed is { Errors.Count: > 0, Action: ParseErrorAction }
        ? UsageErrors.Tell(parsed, Console.Error)
        : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) }); // long enough to finish a batch and write a checkpoint
}
catch (UsageException error)
{
    return Fail(error.Message, ExitCode.WrongUsage);
}
catch (BadDataException error)
{
    return Fail(error.Message, ExitCode.BadData);
}
catch (CityNetworks.Neo4j.Neo4jException error)
{
    return Fail(ServerHints.Of(error), ExitCode.ServiceFailed);
}
catch (TooLargeException error)
{
    return Fail(error.Message, ExitCode.BadData);
}
catch (StoppedException stopped)
{
    return Fail(stopped.Message, ExitCode.Cancelled);
}
catch (OperationCanceledException)
{
    return Fail("Cancelled; nothing was half written.", ExitCode.Cancelled);
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    return Fail(error.Message, ExitCode.WrongUsage);
}
#pragma warning disable CA1031 // The last resort: whatever it is, the user is told whose fault it is.
catch (Exception error)
{
    return Fail($"this is a fault of ours; please report it with the command and the lines below.\n{error}", ExitCode.OurBug);
}
#pragma warning restore CA1031

static int Fail(string message, int code)
{
    Console.Error.WriteLine($"citynet: {message}");
    return code;
}
