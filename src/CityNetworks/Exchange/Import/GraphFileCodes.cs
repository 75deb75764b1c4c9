using CityNetworks.Records;

namespace CityNetworks.Exchange.Import;

/// <summary>Kinds of problem in graph files, all of them <c>CN2xx</c>; texts, cells and ids that are wrong have the codes of
/// <see cref="RecordCodes"/>.</summary>
public static class GraphFileCodes
{
    /// <summary>CN201.</summary>
    public static RecordCode NotXml { get; } = Error(201, "The file is not well-formed XML, or declares a document type, which is not read.");

    /// <summary>CN202.</summary>
    public static RecordCode TooLarge { get; } = Error(202, "The file is larger than is read.");

    /// <summary>CN203.</summary>
    public static RecordCode NotTheFormat { get; } = Error(203, "The text is not of the format that its name says.");

    /// <summary>CN204.</summary>
    public static RecordCode UnknownNode { get; } = Error(204, "A tie names a node that is not declared.");

    /// <summary>CN205.</summary>
    public static RecordCode SameMode { get; } = Error(205, "A tie joins two cities or two events of a two-mode graph.");

    /// <summary>CN206.</summary>
    public static RecordCode NotRead { get; } = Warning(206, "A part of the file has no place in records; it is not read.");

    /// <summary>CN207.</summary>
    public static RecordCode UnknownFormat { get; } = Error(207, "The file's ending names no format that is read.");

    /// <summary>CN208.</summary>
    public static RecordCode RepeatedTie { get; } = Warning(208, "A tie appears more than once; its weights are summed.");

    /// <summary>CN209.</summary>
    public static RecordCode Loop { get; } = Warning(209, "A tie joins a node to itself; it is left out.");

    /// <summary>CN211.</summary>
    public static RecordCode BrokenPromise { get; } = Error(211, "The file states more nodes, labels or numbers than it holds.");

    /// <summary>CN212.</summary>
    public static RecordCode NoSuchGraph { get; } = Error(212, "The file has no graph of the name or number that is asked for.");

    /// <summary>CN213.</summary>
    public static RecordCode UnclearMode { get; } = Warning(
        213, "The file does not say whether its nodes are of one mode or two; the message states which was assumed.");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<RecordCode> All { get; } =
        [NotXml, TooLarge, NotTheFormat, UnknownNode, SameMode, NotRead, UnknownFormat, RepeatedTie, Loop, BrokenPromise, NoSuchGraph, UnclearMode];

    private static RecordCode Error(int number, string meaning) => new($"CN{number}", Severity.Error, meaning);

    private static RecordCode Warning(int number, string meaning) => new($"CN{number}", Severity.Warning, meaning);
}
