using System.CommandLine;
using System.Globalization;
using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Cli.Options;

/// <summary>What is changed in the world of a scenario; several changes make one changed world.</summary>
internal sealed class EditOptions
{
    private readonly List<(Option Option, Func<ParseResult, DiffusionModel, string?, DiffusionModel> Apply, Func<RecordSet, string, string> Words)> _edits = [];
    private const string Likely = "likely";

    private readonly Option<string[]> _removeCity = Several("--remove-city", "The world without this city.", "ID");
    private readonly Option<string[]> _reseed = Several(
        "--reseed", "Let this city have the policy from the start: in place of an initial adopter that leaves.", "ID");

    public EditOptions()
    {
        Edit(
            _removeCity, EditWords.OfCity(ChangeWords.RemoveCity, "--remove-city"),
            (model, id) => model.WithoutCity(Named.City(id, model.Records.Cities, "--remove-city")));
        Edit(
            Several("--add-city", "The world with this city at these events, as participant or in the role given.", "ID[/COUNTRY][:EVENT[@ROLE],…]"),
            EditWords.AddCity, AddCity);
        Edit(
            Several("--remove-role", "The world in which the city never had the role; it keeps its place at meetings.", "CITY:ROLE"),
            EditWords.RemoveRole, RemoveRole);
        Edit(
            Several("--rotate-coordinators", "The world in which office goes from member to member, in an order drawn with this seed.", "SEED"),
            EditWords.As(ChangeWords.RotateCoordinators), (model, seed) => model.RotatingCoordinators(Whole(seed, "--rotate-coordinators")));
        Edit(
            Several("--remove-event", "The world without this event.", "ID"),
            EditWords.RemoveEvent, (model, id) => model.WithoutEvent(Named.Event(id, model.Records.Events, "--remove-event")));
        Edit(Several("--add-event", "The world with one more event.", "ID:PERIOD:KIND:CITY,…"), EditWords.AddEvent, AddEvent);
        Edit(
            Several("--remove-period", "The world in which nothing took place in this period.", "ID"),
            EditWords.As(ChangeWords.RemovePeriod), (model, id) => model.WithoutPeriod(Id(id, model.Records.Periods.Select(row => row.Id), "--remove-period")));
        Edit(
            Several("--remove-mechanism", "The world in which this mechanism is switched off, by its id or its key in the scenario.", "ID"),
            EditWords.As(ChangeWords.RemoveMechanism), WithoutMechanism);
        Edit(
            Several("--capacity", "The world in which cities can pay for this share of what they would adopt, and come to meetings accordingly.", "SHARE"),
            EditWords.As(ChangeWords.Capacity), (model, share) => model.WithCapacity(Number(share, "--capacity")));
        Edit(
            Several("--attendance", "The world in which a member comes to a meeting with this probability.", "PROBABILITY"),
            EditWords.As(ChangeWords.Attendance), (model, share) => model.Attending(Number(share, "--attendance")));
        Edit(
            Several("--mandate", "The world with an order to adopt, obeyed with this probability per period.", "AUTHORITY:FROM:all|CITY,…:COMPLIANCE"),
            EditWords.Mandate, Mandate);
        var hold = new Option<string?>("--hold-cancelled")
        {
            Description = "The world in which cancelled meetings were held; attendance best, likely (default) or worst.",
            HelpName = "ATTENDANCE",
            Arity = ArgumentArity.ZeroOrOne
        };
        hold.AcceptOnlyFromAmong("best", "likely", "worst");
        _edits.Add((
            hold, (parsed, model, _) => model.HoldingCancelled(Enum.Parse<CancelledMeetings>(parsed.GetValue(hold) ?? Likely, ignoreCase: true)),
            EditWords.As(ChangeWords.HoldCancelled)));
        Edit(_reseed, EditWords.OfCity(ChangeWords.Reseed, "--reseed"), (model, id, policy) => model.WithInitial(
            Id(Named.City(id, model.Records.Cities, "--reseed"), model.Cities, "--reseed", "a city that is left"), policy: policy));
    }

    /// <summary>The names of the options.</summary>
    public IReadOnlyList<string> Names => [.. _edits.Select(edit => edit.Option.Name)];

    public void AddTo(Command command)
    {
        foreach (var edit in _edits)
            command.Options.Add(edit.Option);
    }

    /// <summary>Whether some change is asked for.</summary>
    public bool AnyIn(System.CommandLine.Parsing.CommandResult result) => _edits.Any(edit => result.GetResult(edit.Option) is { Implicit: false });

    /// <summary>The changes asked for in words, for people: with names where the options have ids.</summary>
    public string Words(ParseResult parsed, RecordSet records) => ChangeWords.Joined(_edits
        .Where(edit => parsed.GetResult(edit.Option) is { Implicit: false })
        .SelectMany(edit => parsed.GetResult(edit.Option)!.Tokens.Select(token => token.Value).DefaultIfEmpty(Likely)
            .Select(value => edit.Words(records, value))));

    /// <summary>The changed world: the changes asked for, in the order of the help; those that are of one policy are of this one (null: the first).</summary>
    public DiffusionModel Apply(ParseResult parsed, DiffusionModel model, string? policy)
    {
        try
        {
            return _edits
                .Where(edit => parsed.GetResult(edit.Option) is { Implicit: false })
                .Aggregate(model, (changed, edit) => edit.Apply(parsed, changed, policy));
        }
        catch (ArgumentException error)
        {
            throw UsageException.Of(error);
        }
    }

    /// <summary>Reports that an initial adopter was taken out without another in its place.</summary>
    public void NoteSeeds(ParseResult parsed, DiffusionModel model, string? policy, TextWriter notes)
    {
        var policies = model.Scenario.PerPolicy();
        foreach (var stated in policies.Where(stated => policy is null || stated.Policy == policy))
        {
            var removed = (parsed.GetValue(_removeCity) ?? [])
                .Select(city => Named.City(city, model.Records.Cities, "--remove-city"))
                .Where(city => stated.Initial.Any(initial => initial.City == city))
                .ToArray();
            var reseeded = stated.Policy == (policy ?? policies[0].Policy) ? parsed.GetValue(_reseed)?.Length ?? 0 : 0;
            var left = stated.Initial.Count - removed.Length + reseeded;
            if (removed.Length > 0 && left < stated.Initial.Count)
                notes.WriteLine(
                    $"note: {string.Join(", ", removed.Select(city => EditWords.City(model.Records, city)))} had "
                        + $"{(policies.Count > 1 ? stated.Policy : "the policy")} at the start: without "
                        + $"{(removed.Length == 1 ? "it" : "them")} the changed world begins with {left} of "
                        + $"{Plural.Of(stated.Initial.Count, "initial adopter", "initial adopters")}, so the difference mixes the loss of a seed with "
                        + "the loss of a member. --reseed CITY keeps their number.");
        }
    }

    private static Option<string[]> Several(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help, AllowMultipleArgumentsPerToken = false };

    private void Edit(Option<string[]> option, Func<RecordSet, string, string> words, Func<DiffusionModel, string, DiffusionModel> apply) =>
        Edit(option, words, (model, text, _) => apply(model, text));

    private void Edit(Option<string[]> option, Func<RecordSet, string, string> words, Func<DiffusionModel, string, string?, DiffusionModel> apply) =>
        _edits.Add((option, (parsed, model, policy) => parsed.GetValue(option)!.Aggregate(model, (changed, text) => apply(changed, text, policy)), words));

    private static DiffusionModel AddCity(DiffusionModel model, string text)
    {
        var (id, country, parts) = CityAt(text);
        var events = parts.Select(part => (Named.Event(part.Event, model.Records.Events, "--add-city"), Role(part.Role, "--add-city")));
        return id.Length == 0
            ? throw new UsageException($"--add-city: found '{text}'; expected ID[/COUNTRY][:EVENT[@ROLE],…].")
            : model.WithCity(new City(id, id) { Country = country.Length == 0 ? null : country }, [.. events]);
    }

    /// <summary>The parts of a city to be added: its id, its country if given, and its events with its role at each.</summary>
    public static (string Id, string Country, (string Event, string Role)[] Events) CityAt(string text)
    {
        var (head, tail) = Split(text, ':');
        var (id, country) = Split(head, '/');
        return (id, country,
        [
            .. tail.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => Split(part, '@'))
                .Select(part => (part.Head, part.Tail.Length == 0 ? "participant" : part.Tail)),
        ]);
    }

    private static DiffusionModel WithoutMechanism(DiffusionModel model, string id)
    {
        try
        {
            return model.WithoutMechanism(id);
        }
        catch (ArgumentException)
        {
            var known = model.MechanismIds;
            throw new UsageException(
                $"--remove-mechanism: found '{id}'; expected a mechanism at work in the scenario: {string.Join(", ", known)}. "
                    + NearestWord.Suggestion(id, known));
        }
    }

    private static DiffusionModel RemoveRole(DiffusionModel model, string text)
    {
        var (city, role) = Split(text, ':');
        return model.WithoutRole(Named.City(city, model.Records.Cities, "--remove-role"), Role(role, "--remove-role"));
    }

    private static DiffusionModel AddEvent(DiffusionModel model, string text)
    {
        if (text.Split(':', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } id, var period, var kind, { Length: > 0 } cities])
            throw new UsageException($"--add-event: found '{text}'; expected ID:PERIOD:KIND:CITY,…, such as workshop-5:2013-2014:workshop:tandil,moron.");
        return model.WithEvent(
            new Event(id)
            {
                Period = Id(period, model.Records.Periods.Select(row => row.Id), "--add-event"),
                Kind = Choices.Parse<EventKind>("--add-event", kind)[0]
            },
            [.. Named.Cities(cities, model.Records.Cities, "--add-event").Select(city => Id(city, model.Cities, "--add-event", "a city that counts"))]);
    }

    private static DiffusionModel Mandate(DiffusionModel model, string text, string? policy)
    {
        if (text.Split(':', StringSplitOptions.TrimEntries) is not [var authority, var from, { Length: > 0 } cities, var compliance])
            throw new UsageException(
                $"--mandate: found '{text}'; expected AUTHORITY:FROM:all|CITY,…:COMPLIANCE, such as Council:2015-2016:all:0.5. "
                    + "An order needs at least one city.");
        return model.WithMandate(new Mandate(authority, policy ?? model.Scenario.Policy, Id(from, model.Records.Periods.Select(row => row.Id), "--mandate"))
        {
            Cities = cities == "all" ? [] : [
                .. Named.Cities(cities, model.Records.Cities, "--mandate").Select(city => Id(city, model.Cities, "--mandate", "a city that counts, or all"))
            ],
            Compliance = Number(compliance, "--mandate"),
        });
    }

    /// <summary>What stands before and after the first such sign; after it nothing where there is none.</summary>
    public static (string Head, string Tail) Split(string text, char at)
    {
        var place = text.IndexOf(at, StringComparison.Ordinal);
        return place < 0 ? (text.Trim(), string.Empty) : (text[..place].Trim(), text[(place + 1)..].Trim());
    }

    private static Roles Role(string text, string option) => Choices.Parse<Roles>(option, text)[0];

    private static double Number(string text, string option) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new UsageException($"{option}: found '{text}'; expected a number.");

    private static ulong Whole(string text, string option) => ulong.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new UsageException($"{option}: found '{text}'; expected a whole number.");

    private static string Id(string found, IEnumerable<string> known, string option, string expected = "an id of the records") =>
        known.Contains(found, StringComparer.Ordinal)
            ? found
            : throw new UsageException($"{option}: found '{found}'; expected {expected}. {NearestWord.Suggestion(found, known)}".TrimEnd());
}
