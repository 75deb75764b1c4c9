using CityNetworks.Records;
using CityNetworks.Records.Reading;

namespace CityNetworks.Tests.Records;

/// <summary>Small data sets written in one text: <c>=== file</c> and then its lines.</summary>
internal static class RecordTexts
{
    public static RecordReading Read(string text) => RecordReader.Read(Files(text));

    /// <summary>The records; fails with the problems when there is an error.</summary>
    public static RecordSet Records(string text)
    {
        var reading = Read(text);
        return reading.Records ?? throw new InvalidDataException(string.Join('\n', reading.Problems));
    }

    public static RecordFiles Files(string text) => RecordFiles.Of("sample", text.Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(file =>
    {
        var end = file.IndexOf('\n', StringComparison.Ordinal);
        return (file[..end], file[(end + 1)..]);
    }));
}
