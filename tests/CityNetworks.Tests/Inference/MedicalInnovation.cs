using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tests.House;

namespace CityNetworks.Tests.Inference;

/// <summary>The bundled records of 125 doctors who adopted tetracycline, against which published values stand.</summary>
internal static class MedicalInnovation
{
    public static RecordReading Reading { get; } = RecordReader.Read(Path.Combine(Repository.Root, "graphs", "medical-innovation"));

    public static RecordSet Records => Reading.Records!;
}
