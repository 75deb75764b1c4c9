namespace CityNetworks.Cli.Replays;

/// <summary>Paths with every link in them followed, so that what lies inside a folder can be distinguished from what only seems to.</summary>
internal static class RealPath
{
    /// <summary>The path with all links followed; a part that is missing stays as it is.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            FileSystemInfo found = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            real = found.LinkTarget is null ? next : Of(found.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        }

        return real;
    }

    /// <summary>Whether a path lies inside a folder, or is it, all links followed.</summary>
    public static bool IsInside(string path, string folder)
    {
        var relative = Path.GetRelativePath(Of(folder), Of(path));
        return relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }
}
