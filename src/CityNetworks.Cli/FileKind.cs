using System.Runtime.InteropServices;
using System.Text;

namespace CityNetworks.Cli;

/// <summary>What lies at a path, links followed.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or a link to nothing.</summary>
    Missing,

    /// <summary>A file with a length.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe, a terminal or another device that takes bytes one after the other.</summary>
    Stream,

    /// <summary>A disk, a socket, or what cannot be looked at.</summary>
    Other,
}

/// <summary>What lies at a path, found without opening it: to open a pipe would wait for its other end.</summary>
internal static partial class FileKinds
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint TypeOnly = 1; // STATX_TYPE
    private const int ModeAt = 28; // where the mode lies in struct statx, the same on every architecture
    private const int NoEntry = 2;
    private const int NoFolder = 20;

    /// <summary>What lies at the path. Where the system does not say, a name below /dev is a stream and any other file is regular.</summary>
    public static FileKind Of(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            var found = new byte[256];
            if (Statx(CurrentFolder, [.. Encoding.UTF8.GetBytes(path), 0], 0, TypeOnly, found) == 0)
                return OfMode(BitConverter.ToUInt16(found, ModeAt));
            return Marshal.GetLastPInvokeError() is NoEntry or NoFolder ? FileKind.Missing : FileKind.Other;
        }

        return Directory.Exists(path) ? FileKind.Folder
            : !File.Exists(path) ? FileKind.Missing
            : Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) ? FileKind.Stream : FileKind.Regular;
    }

    private static FileKind OfMode(ushort mode) => (mode & 0xF000) switch
    {
        0x8000 => FileKind.Regular,
        0x4000 => FileKind.Folder,
        0x1000 or 0x2000 => FileKind.Stream,
        _ => FileKind.Other,
    };

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, byte[] path, int flags, uint mask, byte[] found);
}
