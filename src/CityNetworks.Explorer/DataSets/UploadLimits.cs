namespace CityNetworks.Explorer.DataSets;

/// <summary>How much a page may send.</summary>
internal static class UploadLimits
{
    /// <summary>The most bytes of one upload, all files together.</summary>
    public const int MostBytes = 32 << 20;

    /// <summary>The most files of one upload.</summary>
    public const int MostFiles = 20;

    /// <summary>The most uploads that a start keeps.</summary>
    public const int MostSets = 8;

    /// <summary>The most bytes of any other request.</summary>
    public const int MostRequestBytes = 1 << 20;
}
