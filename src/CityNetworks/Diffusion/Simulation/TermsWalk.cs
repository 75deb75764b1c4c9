using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>The covariates of a policy's mechanisms, period by period, while someone else decides who adopts: sixteen runs side by side, by the code that
/// simulates.</summary>
/// <remarks>
/// Value of period t: M of each mechanism from states and events up to the end of t − 1, without rate or gate; equal to <see cref="HazardTerms.Observed"/>
/// over the same history when nobody gives the policy up. A city that has adopted, or is no member, has values too, as if it were at risk.
/// Attendance that is not certain is that of the run of each lane; of meetings whose list is known, that of one certain run in every lane.
/// Cost: O(participations of the period + cities × mechanisms) a period. One thread's working space, used for block after block.
/// </remarks>
internal sealed class TermsWalk
{
    /// <summary>How many runs stand side by side.</summary>
    public const int Lanes = Occasions.Lanes.Count;

    private readonly DiffusionModel _model;
    private readonly RunBlock _runs;
    private readonly PolicyRunner _runner;
    private readonly PolicyModel _policy;
    private readonly double[][] _terms;
    private readonly int[] _mechanisms;

    /// <param name="model">The model at unit rates, see <see cref="HazardTerms.UnitRates"/>; its first policy is walked.</param>
    /// <param name="mechanisms">Ids of the mechanisms asked for; the model must have them.</param>
    public TermsWalk(DiffusionModel model, IReadOnlyList<string> mechanisms)
    {
        _model = model;
        _policy = model.Policies[0];
        _runs = new RunBlock(model.Occasions);
        var block = new PolicyBlock(_policy.Population, _policy.Transfer is not null);
        _runner = new PolicyRunner(_policy, 0, _runs, block, new Interplay(model, 0, [block]));
        _terms = [.. _policy.Causes.Select(_ => new double[model.Population.Count * Lanes])];
        var ids = _policy.Causes.Select(cause => cause.Id).ToList();
        _mechanisms = [.. mechanisms.Select(id => ids.IndexOf(id))];
    }

    /// <summary>The meetings whose attendance is drawn: their number, the event's id, the period's number and how many may come.</summary>
    public static IReadOnlyList<(int Meeting, string Event, int Period, int Cities)> DrawnMeetings(DiffusionModel model) =>
    [
        .. model.Meetings.Occasions.Index().Where(item => model.Meetings.IsDrawn[item.Index])
            .Select(item => (item.Index, item.Item.Key, item.Item.Period, model.Meetings.Drawn.CitiesOf(item.Index).Length)),
    ];

    /// <summary>The number of meetings of a model.</summary>
    public static int MeetingCount(DiffusionModel model) => model.Meetings.Count;

    /// <summary>Begins sixteen runs: nobody has the policy.</summary>
    /// <param name="firstRun">The first of the runs; their attendance is that of these runs under the seed.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="known">By meeting, whether its list is known; null: of none.</param>
    /// <param name="truth">Seed and run whose attendance the known lists give.</param>
    public void Start(int firstRun, ulong seed, bool[]? known = null, (ulong Seed, int Run) truth = default)
    {
        var draws = new Draws(seed, _model.Scenario.Policy);
        _runs.Start(firstRun, Lanes, draws, known is null ? null : new KnownAttendance(known, new Draws(truth.Seed, _model.Scenario.Policy), truth.Run));
        _runner.Begin(draws);
    }

    /// <summary>Brings the mechanisms to a period without asking for their values. Each period must be asked for, in order.</summary>
    public void Pass(int period) => _runner.TermsByLane(period, null);

    /// <summary>The values of a period. Each period must be asked for, in order.</summary>
    /// <param name="period">The period, by number.</param>
    /// <param name="values">By mechanism asked for, and then by city of the model and lane; filled.</param>
    public void Values(int period, double[][] values)
    {
        _runner.TermsByLane(period, _terms);
        for (var k = 0; k < values.Length; k++)
        {
            var from = _terms[_mechanisms[k]];
            if (_policy.Causes[_mechanisms[k]].IsOrder)
            {
                from.AsSpan().CopyTo(values[k]);
                continue;
            }

            for (var cell = 0; cell < from.Length; cell++)
                values[k][cell] = _policy.Gates[cell / Lanes] > 0 ? from[cell] / _policy.Gates[cell / Lanes] : 0;
        }
    }

    /// <summary>The city has the policy from the end of the period on, in one lane.</summary>
    public void Adopt(int city, int lane, int period) => _runner.Grant(city, lane, period);
}
