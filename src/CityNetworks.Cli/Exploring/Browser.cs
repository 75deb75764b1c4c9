using System.ComponentModel;
using System.Diagnostics;

namespace CityNetworks.Cli.Exploring;

/// <summary>The browser of whoever started the program.</summary>
internal static class Browser
{
    /// <summary>Opens an address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>False where there is nothing to open it with.</returns>
    public static bool Open(string address)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
