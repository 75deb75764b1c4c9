using System.Buffers;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Records;
using CityNetworks.Records.Reading;

namespace CityNetworks.Explorer.DataSets;

/// <summary>Files that a page sent, read as any records are: same checks, same words. They stay in memory; no name from the page touches the disk.</summary>
internal static class Upload
{
    private const string FolderName = "my-records";

    private static readonly SearchValues<char> s_notInNames = SearchValues.Create("/\\:\0\r\n");

    /// <summary>Reads the files.</summary>
    /// <param name="files">Name and bytes of each.</param>
    /// <returns>The records where they can be used, and all problems.</returns>
    /// <exception cref="RefusedException">A name is no plain file name, or two are the same.</exception>
    public static RecordReading Read(IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        if (files.Count is 0 or > UploadLimits.MostFiles)
            throw new RefusedException($"upload: found {files.Count} files; expected from 1 to {UploadLimits.MostFiles}.");
        foreach (var (name, _) in files)
        {
            if (!IsPlain(name))
                throw new RefusedException($"upload: found the file name '{name}'; expected the name of a file, without a folder.");
        }

        if (files.Select(file => file.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < files.Count)
            throw new RefusedException("upload: found two files of one name; expected each once.");
        return RecordReader.Read(files is [var only]
            ? RecordFiles.SingleOf(only.Name, only.Bytes)
            : RecordFiles.Of(FolderName, files.ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal)));
    }

    /// <summary>The data set of an upload that was read without errors.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="files">The names of its files.</param>
    /// <param name="reading">What reading gave.</param>
    /// <returns>The data set; its command line names the file, or a folder to put the files into.</returns>
    public static DataSet Of(string id, IReadOnlyList<string> files, RecordReading reading) => new(
        id,
        reading.Records!.Title.Length > 0 ? reading.Records.Title : files is [var file] ? file : FolderName,
        files is [var single] ? $"uploaded: {single}" : $"uploaded: {files.Count} files",
        ["--data", files is [var path] ? path : FolderName],
        reading);

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 200 && name is not ("." or "..") && !name.AsSpan().ContainsAny(s_notInNames) && !name.StartsWith('-');
}
