namespace CityNetworks.Cli.Output;

/// <summary>What the program is connected to.</summary>
internal static class Terminal
{
    /// <summary>Standard error as it is, for what moves the cursor on purpose.</summary>
    public static TextWriter RawError { get; private set; } = Console.Error;

    private static TextWriter? s_rawOutput;
    private static TextWriter? s_guarded;

    /// <summary>Standard output for tables whose texts are safe already, and whose heads are set in bold by orders to the terminal.</summary>
    public static TextWriter Tables => s_rawOutput is { } raw && ReferenceEquals(Console.Out, s_guarded) ? raw : Console.Out;

    /// <summary>From here on nothing that is printed for people can give orders to the terminal.</summary>
    public static void Guard()
    {
        (RawError, s_rawOutput) = (Console.Error, Console.Out);
#pragma warning disable CA2000 // They live as long as the process.
        Console.SetError(new SafeWriter(Console.Error));
        Console.SetOut(new SafeWriter(Console.Out));
#pragma warning restore CA2000
        s_guarded = Console.Out;
    }

    /// <summary>Whether standard output is a terminal.</summary>
    public static bool OutputIsTerminal => !Console.IsOutputRedirected;

    /// <summary>Whether colour may be used: a terminal that is not dumb, and NO_COLOR is not set.</summary>
    public static bool Colour => OutputIsTerminal && Capable;

    /// <summary>Whether progress may be shown on standard error.</summary>
    public static bool Progress => !Console.IsErrorRedirected && Capable;

    /// <summary>Columns of the terminal; wide when there is none, so that nothing is cut in files.</summary>
    public static int Width
    {
        get
        {
            try
            {
                return OutputIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : 400;
            }
            catch (IOException)
            {
                return 400;
            }
        }
    }

    /// <summary>Rows of a table that leave room for its head and what stands around it.</summary>
    public static int Rows
    {
        get
        {
            try
            {
                return OutputIsTerminal && Console.WindowHeight > 0 ? Math.Max(10, Console.WindowHeight - 9) : int.MaxValue;
            }
            catch (IOException)
            {
                return int.MaxValue;
            }
        }
    }

    private static bool Capable =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb";
}
