using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Studies.Absence;
using CityNetworks.Tables;

namespace CityNetworks.Studies.Invitations;

/// <summary>One city invited.</summary>
/// <param name="City">The city.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Before">The value without it, by run.</param>
/// <param name="After">The value with it, by run.</param>
/// <param name="Instead">The values with each of some other candidates in its place, by run.</param>
/// <param name="Reached">Whom it reaches: <c>counterfactual_cities</c> with and without it; null where that is not asked.</param>
internal sealed record InvitationStep(City City, double Cost, double[] Before, double[] After, double[][] Instead, Table? Reached)
{
    /// <summary>What it adds.</summary>
    public Distribution Gain => Distribution.Of(After.Select((value, run) => value - Before[run]));

    /// <summary>What it adds beyond a city drawn in its place; null where there is no other.</summary>
    public Distribution? BeyondChance =>
        Instead.Length == 0 ? null : Distribution.Of(After.Select((value, run) => value - Instead.Average(other => other[run])));
}

/// <summary>Whom to invite, in which order, what each adds, whom it meets and reaches, and how other ways of choosing do.</summary>
public sealed class InvitationPlan
{
    private const double Normal95 = 1.959963984540054;

    private readonly PlannedMeeting _meeting;
    private readonly Scenario? _scenario;
    private readonly InvitationOptions _options;
    private readonly bool _isRandom;
    private readonly IReadOnlyList<InvitationStep> _steps;
    private readonly TiedCities _ties;
    private readonly double[][] _values;
    private readonly IReadOnlyList<(string Name, double[][] Values)> _rivals;

    internal InvitationPlan(
        PlannedMeeting meeting,
        Scenario? scenario,
        InvitationOptions options,
        bool isRandom,
        IReadOnlyList<InvitationStep> steps,
        TiedCities ties,
        double[][] values,
        IReadOnlyList<(string Name, double[][] Values)> rivals) =>
        (_meeting, _scenario, _options, _isRandom, _steps, _ties, _values, _rivals) = (meeting, scenario, options, isRandom, steps, ties, values, rivals);

    /// <summary>The cities invited, by id, in order.</summary>
    public IReadOnlyList<string> Invited => [.. _steps.Select(step => step.City.Id)];

    /// <summary>All tables: <see cref="Invitations"/>, <see cref="Meets"/>, <see cref="Reaches"/> for spread, <see cref="Comparison"/>.</summary>
    public IReadOnlyList<Table> Tables => _options.Goal is InvitationGoal.Spread
        ? [Invitations, Meets, Reaches, Comparison]
        : [Invitations, Meets, Comparison];

    /// <summary>
    /// Table <c>invite</c>: step, city, name, the reason in words, what it adds (gain) with its 95 % interval from paired runs (ci_lo, ci_hi; blank where
    /// there is no simulation), what it adds beyond a city drawn in its place (beyond_chance, beyond_ci_lo, beyond_ci_hi), whether the gain is within
    /// simulation
    /// error, the value with all so far, cost, the ties to those who come for certain and how many of them are new. Unit of gain and value: expected
    /// adopters, or mean nearness.
    /// </summary>
    public Table Invitations
    {
        get
        {
            var rows = _steps
                .Select((step, number) => (Step: step, Number: number, Meets: Met(number), Gain: GainOf(step.Gain), Beyond: GainOf(step.BeyondChance)))
                .ToArray();
            return Table.Of("invite", rows)
                .Integer("step", row => row.Number + 1)
                .Text("city", row => row.Step.City.Id)
                .Text("name", row => row.Step.City.Label)
                .Text("reason", row => InvitationReason.Of(row.Step, row.Meets, row.Gain, row.Beyond, _isRandom))
                .Number("gain", row => row.Gain.Mean)
                .Number("ci_lo", row => row.Gain.Low)
                .Number("ci_hi", row => row.Gain.High)
                .Flag("within_error", row => row.Gain.IsWithinError)
                .Number("beyond_chance", row => row.Beyond.Mean)
                .Number("beyond_ci_lo", row => row.Beyond.Low)
                .Number("beyond_ci_hi", row => row.Beyond.High)
                .Number("value", row => row.Step.After.Average())
                .Number("cost", row => row.Step.Cost)
                .Integer("ties", row => row.Meets.Count)
                .Integer("new_ties", row => row.Meets.Count(met => met.IsNew))
                .Build();
        }
    }

    /// <summary>Table <c>invite_ties</c>: step, city, the partner that it meets for certain, its name, and whether the two had no tie before.</summary>
    public Table Meets => Table.Of("invite_ties", [.. _steps.SelectMany((step, number) => Met(number).Select(met => (number, step, met)))])
        .Integer("step", row => row.number + 1)
        .Text("city", row => row.step.City.Id)
        .Text("partner", row => row.met.City)
        .Text("partner_name", row => row.met.Name)
        .Flag("is_new", row => row.met.IsNew)
        .Build();

    /// <summary>
    /// Table <c>invite_reach</c>: step, city, each city whose probability of adopting by the end it changes by more than simulation error (<c>reached</c>,
    /// <c>reached_name</c>), that probability with and without it, the difference and its 95 % interval from paired runs; the largest first.
    /// </summary>
    public Table Reaches
    {
        get
        {
            var rows = _steps.SelectMany((step, number) => InvitationReason.Reached(step).Select(reached => (number, step, reached))).ToArray();
            return Table.Of("invite_reach", rows)
                .Integer("step", row => row.number + 1)
                .Text("city", row => row.step.City.Id)
                .Text("reached", row => row.reached.City)
                .Text("reached_name", row => row.reached.Name)
                .Number("p_with", row => row.reached.With)
                .Number("p_without", row => row.reached.Without)
                .Number("difference", row => row.reached.Difference)
                .Number("ci_lo", row => row.reached.Low)
                .Number("ci_hi", row => row.reached.High)
                .Build();
        }
    }

    /// <summary>
    /// Table <c>invite_comparison</c>: ways of choosing as many within the same budget, the value of each, what this choice adds over it (difference) with
    /// its 95 % interval from paired runs (blank where there is no simulation), and sets, the number of sets that stand for it.
    /// </summary>
    public Table Comparison
    {
        get
        {
            (string Name, double[][] Values)[] rows = [("this choice", [_values[^1]]), .. _rivals];
            return Table.Of("invite_comparison", rows)
                .Text("strategy", row => row.Name)
                .Number("value", row => row.Values.Average(value => value.Average()))
                .Number("difference", row => Over(row.Values).Mean)
                .Number("ci_lo", row => Over(row.Values).Low)
                .Number("ci_hi", row => Over(row.Values).High)
                .Integer("sets", row => row.Values.Length)
                .Build();

            GainEstimate Over(double[][] others) =>
                GainOf(Distribution.Of(_values[^1].Select((value, run) => value - others.Average(other => other[run]))));
        }
    }

    /// <summary>Facts about the choice for its manifest and page.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts =>
    [
        new("meeting", _meeting.Meeting.Title ?? _meeting.Meeting.Id),
        new("meeting_period", _meeting.Meeting.Period!),
        new("goal", _options.Goal is InvitationGoal.Spread ? "spread" : "cohesion"),
        new("policy", _options.Goal is InvitationGoal.Spread ? _scenario!.Policy : "none"),
        new("simulated_to", _options.Goal is InvitationGoal.Spread ? _meeting.LastPeriod : "not simulated"),
        new("places", $"{_options.Places}"),
        new("come_anyway", _meeting.Coming.Count == 0 ? "nobody for certain" : string.Join("; ", _meeting.Coming.Select(Name))),
    ];

    // Those who come for certain, and those invited before; new: without a tie before the meeting.
    private IReadOnlyList<(string City, string Name, bool IsNew)> Met(int number)
    {
        var numbers = _ties.Ids.Select((id, city) => (id, city)).ToDictionary(pair => pair.id, pair => pair.city, StringComparer.Ordinal);
        var own = _ties.Neighbours[numbers[_steps[number].City.Id]];
        return
        [
            .. _meeting.Coming.Concat(_steps.Take(number).Select(step => step.City.Id)).Where(numbers.ContainsKey)
                .Select(city => (city, Name(city), !own.Contains(numbers[city]))),
        ];
    }

    private string Name(string city) => _meeting.Records.Cities.FirstOrDefault(row => row.Id == city)?.Label ?? city;

    private GainEstimate GainOf(Distribution? gain) => gain is null ? new(double.NaN, double.NaN, double.NaN)
        : !_isRandom ? new(gain.Mean, double.NaN, double.NaN)
        : new(gain.Mean, gain.Mean - (Normal95 * gain.Error), gain.Mean + (Normal95 * gain.Error));
}

/// <summary>A gain with its 95 % interval; NaN where there is none.</summary>
internal readonly record struct GainEstimate(double Mean, double Low, double High)
{
    /// <summary>Whether the interval holds 0; null without an interval.</summary>
    public bool? IsWithinError => double.IsNaN(Low) ? null : Low <= 0 && High >= 0;
}
