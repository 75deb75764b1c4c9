using System.Globalization;
using System.Text.RegularExpressions;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Reports.Reading;

/// <summary>The change of a counterfactual: a list of sentences of these forms, with names in their holes, joined by semicolons. The command writes them, the
/// page reads them in its language.</summary>
internal static partial class ChangeWords
{
    public static readonly string RemoveCity = Text.Key("remove city {0}");
    public static readonly string AddCity = Text.Key("add city {0}");
    public static readonly string TakesPart = Text.Key("{0} takes part in {1} as {2}");
    public static readonly string RemoveRole = Text.Key("remove the role {0} of {1}");
    public static readonly string RotateCoordinators = Text.Key("rotate coordinators in the order of seed {0}");
    public static readonly string RemoveEvent = Text.Key("remove event {0}");
    public static readonly string AddEvent = Text.Key("add event {0} ({1}, {2}) with {3}");
    public static readonly string RemovePeriod = Text.Key("remove period {0}");
    public static readonly string RemoveMechanism = Text.Key("remove mechanism {0}");
    public static readonly string Capacity = Text.Key("capacity {0}");
    public static readonly string Attendance = Text.Key("attendance {0}");
    public static readonly string Mandate = Text.Key("order of {0} to {1} from {2} on, obeyed with probability {3} a period");
    public static readonly string HoldCancelled = Text.Key("hold the cancelled meetings, attendance {0}");
    public static readonly string Reseed = Text.Key("let {0} have the policy from the start");
    public static readonly string EveryCity = Text.Key("every city removed in turn");
    public static readonly string Against = Text.Key("the scenario {0} in place of {1}");

    /// <summary>Stands in an order in the place of its cities.</summary>
    public static readonly string AllCities = Text.Key("all cities");

    private const string Between = "; ";

    // Holes of words and numbers are written in the language; all others hold names.
    private static readonly Form[] s_forms =
    [
        new(RemoveCity), new(AddCity), new(TakesPart, 2), new(RemoveRole, 0), new(RotateCoordinators), new(RemoveEvent), new(AddEvent, 1), new(RemovePeriod),
        new(RemoveMechanism, 0), new(Capacity, 0), new(Attendance, 0), new(Mandate, 1, 3), new(HoldCancelled, 0), new(Reseed), new(EveryCity), new(Against),
    ];

    /// <summary>Several changes of one world.</summary>
    public static string Joined(IEnumerable<string> changes) => string.Join(Between, changes);

    /// <summary>A change with names in its holes.</summary>
    public static string Filled(string form, params string[] holes) => Holes.Fill(form, holes);

    /// <summary>The change in the language of the page; what is not known stays as it is.</summary>
    /// <param name="change">As in the facts.</param>
    public static string Of(string change)
    {
        // A name may hold a semicolon: what begins no change belongs to the one before.
        var parts = new List<string>();
        foreach (var piece in change.Split(Between))
        {
            if (parts.Count > 0 && !Array.Exists(s_forms, form => form.Matches(piece)))
                parts[^1] += Between + piece;
            else
                parts.Add(piece);
        }

        return Joined(parts.Select(part => s_forms.Select(form => form.InLanguage(part)).FirstOrDefault(words => words is not null) ?? part));
    }

    [GeneratedRegex(@"\\\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();

    private sealed class Form(string text, params int[] spoken)
    {
        private readonly Regex _pattern = new(
            $"^{Hole().Replace(Regex.Escape(text), "(.+)")}$", RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

        public bool Matches(string part) => _pattern.IsMatch(part);

        public string? InLanguage(string part) => _pattern.Match(part) is { Success: true } match
            ? Holes.Fill(Text.Word(text), [.. match.Groups.Values.Skip(1).Select((group, hole) => spoken.Contains(hole) ? Spoken(group.Value) : group.Value)])
            : null;

        private static string Spoken(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Prose.Number(number) : Text.Word(value);
    }
}
