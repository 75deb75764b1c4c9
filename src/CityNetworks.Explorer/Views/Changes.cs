using System.Buffers;
using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Records;

namespace CityNetworks.Explorer.Views;

/// <summary>The changes of the page as those of the library, and as options of <c>citynet counterfactual</c>.</summary>
internal static class Changes
{
    /// <summary>The most changes of one request.</summary>
    public const int Most = 200;

    private static readonly SearchValues<char> s_separators = SearchValues.Create(",:/@\r\n");

    /// <summary>The changed world.</summary>
    /// <param name="model">The world as recorded.</param>
    /// <param name="edits">The changes, in order.</param>
    /// <returns>The changed model; the given one stays as it is.</returns>
    /// <exception cref="ArgumentException">The records do not hold what is changed, or hold already what is added.</exception>
    public static DiffusionModel Apply(DiffusionModel model, IReadOnlyList<Edit> edits) =>
        edits.Count > Most
            ? throw new RefusedException($"edits: found {edits.Count}; expected at most {Most}.")
            : Ordered(edits).Aggregate(model, Apply);

    /// <summary>The options that make the same changes, in the order in which the command applies them.</summary>
    /// <param name="edits">The changes.</param>
    /// <returns>Words of a command line.</returns>
    public static IEnumerable<string> Words(IReadOnlyList<Edit> edits) => Ordered(edits).SelectMany(edit => new[] { $"--{edit.Kind}", Text(edit) });

    // The command applies its changes kind by kind: cities first, then events.
    private static IOrderedEnumerable<Edit> Ordered(IReadOnlyList<Edit> edits) => edits.OrderBy(edit => edit.Kind switch
    {
        "remove-city" => 0,
        "add-city" => 1,
        "remove-event" => 2,
        "add-event" => 3,
        _ => throw new RefusedException($"edits: found the kind '{edit.Kind}'; expected remove-city, add-city, remove-event or add-event."),
    });

    private static DiffusionModel Apply(DiffusionModel model, Edit edit) => edit.Kind switch
    {
        "remove-city" => model.WithoutCity(edit.Id),
        "remove-event" => model.WithoutEvent(edit.Id),
        "add-city" => model.WithCity(
            new City(NewId(edit.Id), edit.Id) { Country = edit.Country }, [.. (edit.With ?? []).Select(held => (held, Roles.Participant))]),
        _ => model.WithEvent(new Event(NewId(edit.Id)) { Period = edit.Period, Kind = KindOf(edit.EventKind) }, [.. edit.With ?? []]),
    };

    private static string Text(Edit edit) => edit.Kind switch
    {
        "add-city" => $"{edit.Id}{(edit.Country is null ? string.Empty : "/" + edit.Country)}{After(edit.With)}",
        "add-event" => $"{edit.Id}:{edit.Period}:{edit.EventKind}:{string.Join(',', edit.With ?? [])}",
        _ => edit.Id,
    };

    private static string After(IReadOnlyList<string>? events) => events is { Count: > 0 } ? ":" + string.Join(',', events) : string.Empty;

    // An id that the command line can take: its separators are none of its letters.
    private static string NewId(string id) => id.Length is > 0 and <= 100 && !id.AsSpan().ContainsAny(s_separators) && id.Trim() == id
        ? id
        : throw new RefusedException($"edits: found the id '{id}'; expected from 1 to 100 characters, none of them , : / @ and no blank at an end.");

    private static EventKind KindOf(string? kind) => Enum.TryParse<EventKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known)
        ? known
        : throw new RefusedException(
            $"edits: found the kind of event '{kind}'; expected one of "
            + $"{string.Join(", ", Enum.GetNames<EventKind>().Select(name => name.ToLowerInvariant()))}.");
}
