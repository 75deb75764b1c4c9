using CityNetworks.Records.Reading;

namespace CityNetworks.Records.Bundled;

/// <summary>Bundled records to check measures against: the Southern Women, 18 women (as cities) at 14 gatherings, 89 ties.</summary>
/// <remarks>Source: Davis, Gardner and Gardner (1941), Deep South, p. 148, in the version that published two-mode centralities use; ids are those of the
/// published tables (<c>Evelyn</c>, <c>E8</c>).</remarks>
public static class SouthernWomen
{
    /// <summary>The files of the records, as they are inside the library.</summary>
    public static RecordFiles Files { get; } = RecordFiles.Embedded(typeof(SouthernWomen).Assembly, "davis-southern-women");

    private static readonly Lazy<RecordReading> s_reading = new(() => RecordReader.Read(Files));

    /// <summary>The records; a test checks that they have no errors.</summary>
    public static RecordSet Records => Read().Records ?? throw new InvalidOperationException(string.Join(Environment.NewLine, Read().Problems));

    /// <summary>The records with the remarks that reading them makes.</summary>
    public static RecordReading Read() => s_reading.Value;
}
