namespace CityNetworks.Cli;

/// <summary>What the process ends with; part of the promise to scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int OurBug = 1;
    public const int WrongUsage = 2;
    public const int BadData = 3;
    public const int ServiceFailed = 4;
    public const int Cancelled = 130;
}
