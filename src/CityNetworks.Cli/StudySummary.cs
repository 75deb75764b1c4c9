using CityNetworks.Studies;

namespace CityNetworks.Cli;

/// <summary>What <c>study</c> prints: the story in a dozen lines, read off its tables.</summary>
internal static class StudySummary
{
    public static void Write(Study study, string folder, int files, TextWriter writer)
    {
        writer.WriteLine(study.Records.Title);
        writer.WriteLine($"Wrote {files} files to {folder}; open {System.IO.Path.Combine(folder, "report.html")}.");
    }
}
