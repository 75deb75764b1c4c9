using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Studies.Invitations;

/// <summary>What a meeting of some cities is worth, for one goal.</summary>
internal abstract class InvitationValue
{
    /// <summary>Whether values differ from run to run, so that they have a simulation error.</summary>
    public abstract bool IsRandom { get; }

    /// <summary>The value when these cities come beside those who come anyway, by run: the same number of the same run has the same random numbers.</summary>
    /// <param name="invited">The cities, by id.</param>
    /// <param name="runs">The number of runs.</param>
    /// <param name="isForChoice">Whether it serves to choose: then the runs are others than those that are reported.</param>
    public abstract double[] Of(IReadOnlyList<string> invited, int runs, bool isForChoice);

    /// <summary>
    /// Whom the last of these cities reaches by coming: table of city, name, with, without, difference and its interval; null where that is not asked.
    /// </summary>
    public abstract Table? Reached(IReadOnlyList<string> invited, int runs);
}

/// <summary>The adopters of the first policy by the end of a scenario.</summary>
internal sealed class SpreadValue(PlannedMeeting meeting, Scenario scenario, Selection selection, RunSettings settings) : InvitationValue
{
    private const ulong Choosing = 0x9E3779B97F4A7C15; // the largest of many noisy gains looks larger than it is, so other runs tell it

    private readonly RunSettings _settings = settings with { Progress = null, UntilError = null };
    private readonly Scenario _scenario = scenario with { End = null };

    public override bool IsRandom => true;

    public override double[] Of(IReadOnlyList<string> invited, int runs, bool isForChoice)
    {
        var result = Ensemble.Run(Model(invited), _settings with { Runs = runs, Seed = isForChoice ? _settings.Seed ^ Choosing : _settings.Seed });
        var steps = result.CumulativeOf[0].Length / result.Runs;
        return [.. Enumerable.Range(0, result.Runs).Select(run => (double)result.CumulativeOf[0][(run * steps) + steps - 1])];
    }

    public override Table Reached(IReadOnlyList<string> invited, int runs) =>
        Counterfactual.Run(Model(invited), Model([.. invited.Take(invited.Count - 1)]), _settings with { Runs = runs }, null, _scenario.Policy).Cities;

    private DiffusionModel Model(IReadOnlyList<string> invited) => DiffusionModel.Create(meeting.With(invited, selection), _scenario, selection);
}

/// <summary>How well the network holds together once the meeting was held; see <see cref="Cohesion"/>.</summary>
internal sealed class CohesionValue : InvitationValue
{
    private readonly Cohesion _cohesion;
    private readonly Dictionary<string, int> _numbers;
    private readonly PlannedMeeting _meeting;

    public CohesionValue(PlannedMeeting meeting, Selection selection, RunSettings settings)
    {
        _meeting = meeting;
        var network = NetworkBuilder.Build(meeting.Records, selection);
        _cohesion = new Cohesion(Windows.Span(network, 0, meeting.Period + 1), settings.Workers);
        _numbers = network.Names.Cities.Select((id, city) => (id, city)).ToDictionary(pair => pair.id, pair => pair.city, StringComparer.Ordinal);
    }

    public override bool IsRandom => false;

    public override double[] Of(IReadOnlyList<string> invited, int runs, bool isForChoice) =>
        [_cohesion.Of([.. _meeting.Coming.Concat(invited).Where(_numbers.ContainsKey).Select(city => _numbers[city])])];

    public override Table? Reached(IReadOnlyList<string> invited, int runs) => null;
}
