using CityNetworks.Records.Reading;

namespace CityNetworks.Records.Bundled;

/// <summary>The bundled records: the Mercocities Citizen Security Thematic Unit, 2004–2016.</summary>
/// <remarks>
/// Source: Rodrigues and Mattioli (2017), Contexto Internacional 39(3), and for rows marked <see cref="Evidence.Secondary"/> other pages named in the row.
/// The paper documents offices, meetings, publications and assessments; it documents no adoptions, so there are none here.
/// </remarks>
/// <example>
/// <code>
/// var records = Mercocities.Records;
/// Console.WriteLine($"{records.Cities.Count} cities, {records.Events.Count} events");
/// // 39 cities, 59 events
/// </code>
/// </example>
public static class Mercocities
{
    /// <summary>The files of the records, as they are inside the library.</summary>
    public static RecordFiles Files { get; } = RecordFiles.Embedded(typeof(Mercocities).Assembly, "mercocities-utsc");

    private static readonly Lazy<RecordReading> s_reading = new(() => RecordReader.Read(Files));

    /// <summary>The records; a test checks that they have no errors.</summary>
    public static RecordSet Records => Read().Records ?? throw new InvalidOperationException(string.Join(Environment.NewLine, Read().Problems));

    /// <summary>The records with the remarks that reading them makes.</summary>
    public static RecordReading Read() => s_reading.Value;
}
