using CityNetworks.Records;

namespace CityNetworks.Exchange.Import;

/// <summary>Kinds of problem in graph files; texts, cells and ids that are wrong have the codes of <see cref="RecordCodes"/>.</summary>
public static class GraphFileCodes
{
    /// <summary>CN171.</summary>
    public static RecordCode NotXml { get; } = Error(171, "The file is not well-formed XML, or declares a document type, which is not read.");

    /// <summary>CN172.</summary>
    public static RecordCode TooLarge { get; } = Error(172, "The file is larger than is read.");

    /// <summary>CN173.</summary>
    public static RecordCode NotTheFormat { get; } = Error(173, "The text is not of the format that its name says.");

    /// <summary>CN174.</summary>
    public static RecordCode UnknownNode { get; } = Error(174, "A tie names a node that is not declared.");

    /// <summary>CN175.</summary>
    public static RecordCode SameMode { get; } = Error(175, "A tie joins two cities or two events of a two-mode graph.");

    /// <summary>CN176.</summary>
    public static RecordCode NotRead { get; } = Warning(176, "A part of the file has no place in records; it is not read.");

    /// <summary>CN177.</summary>
    public static RecordCode UnknownFormat { get; } = Error(177, "The file's ending names no format that is read.");

    /// <summary>CN178.</summary>
    public static RecordCode RepeatedTie { get; } = Warning(178, "A tie stands more than once; its weights are added up.");

    /// <summary>CN179.</summary>
    public static RecordCode Loop { get; } = Warning(179, "A tie joins a node to itself; it is left out.");

    /// <summary>CN191.</summary>
    public static RecordCode BrokenPromise { get; } = Error(191, "The file states more nodes, labels or numbers than it holds.");

    /// <summary>CN192.</summary>
    public static RecordCode NoSuchGraph { get; } = Error(192, "The file has no graph of the name or number that is asked for.");

    /// <summary>CN193.</summary>
    public static RecordCode UnclearMode { get; } = Warning(193, "The file cannot say whether its nodes are of one mode or two; the message tells which was taken.");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<RecordCode> All { get; } =
        [NotXml, TooLarge, NotTheFormat, UnknownNode, SameMode, NotRead, UnknownFormat, RepeatedTie, Loop, BrokenPromise, NoSuchGraph, UnclearMode];

    private static RecordCode Error(int number, string meaning) => new($"CN{number}", Severity.Error, meaning);

    private static RecordCode Warning(int number, string meaning) => new($"CN{number}", Severity.Warning, meaning);
}
