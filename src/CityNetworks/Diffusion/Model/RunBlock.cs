namespace CityNetworks.Diffusion.Model;

/// <summary>The state of sixteen runs side by side: one thread's working space, used for block after block.</summary>
/// <remarks>Memory: 8 + 1 + 2 bytes a city and lane, 1 a drawn participation and lane, 8 a drawn meeting and lane.</remarks>
internal sealed class RunBlock
{
    /// <summary>The period of a city that has not adopted.</summary>
    public const short Never = short.MaxValue;

    private readonly DiffusionModel _model;
    private readonly double[] _rest;
    private readonly byte[] _adopted;
    private readonly short[] _adoptedIn;
    private readonly byte[] _present;
    private readonly double[] _others;

    public RunBlock(DiffusionModel model)
    {
        _model = model;
        _rest = new double[model.Population.Count * Lanes.Count];
        _adopted = new byte[_rest.Length];
        _adoptedIn = new short[_rest.Length];
        _present = new byte[model.Meetings.Drawn.TieCount * Lanes.Count];
        _others = new double[model.Meetings.IsDrawn.Contains(true) ? model.Meetings.Count * Lanes.Count : 0];
    }

    /// <summary>The first run of the block.</summary>
    public int FirstRun { get; private set; }

    /// <summary>The runs of the block that are asked for; the other lanes idle.</summary>
    public int Runs { get; private set; }

    /// <summary>What is left of each city's ξ; infinite once it has adopted.</summary>
    public Span<double> Rest => _rest;

    /// <summary>1 where the city has adopted, before the step at hand.</summary>
    public ReadOnlySpan<byte> Adopted => _adopted;

    /// <summary>The period in which the city adopted; −1 or less is before the records.</summary>
    public ReadOnlySpan<short> AdoptedIn => _adoptedIn;

    /// <summary>1 where a city came to a drawn meeting, by tie.</summary>
    public ReadOnlySpan<byte> Present => _present;

    /// <summary>n_e − 1 of a drawn meeting, by meeting; 0 when it was not held.</summary>
    public ReadOnlySpan<double> Others => _others;

    /// <summary>Draws everything that does not depend on how the policy spreads, and forgets the block before.</summary>
    public void Start(int firstRun, int runs, Draws draws)
    {
        FirstRun = firstRun;
        Runs = runs;
        Array.Clear(_adopted);
        Array.Fill(_adoptedIn, Never);
        Array.Fill(_rest, double.PositiveInfinity);
        var addresses = _model.Population.Addresses;
        for (var city = 0; city < addresses.Length; city++)
        {
            for (var lane = 0; lane < runs; lane++)
                _rest[(city * Lanes.Count) + lane] = draws.Threshold(firstRun + lane, addresses[city]);
        }

        DrawAttendance(draws);
    }

    /// <summary>Makes the city an adopter of the period, in one lane.</summary>
    public void Adopt(int cell, int period)
    {
        _rest[cell] = double.PositiveInfinity;
        _adoptedIn[cell] = (short)period;
        _adopted[cell] = 1;
    }

    private void DrawAttendance(Draws draws)
    {
        if (_others.Length == 0)
            return;

        var meetings = _model.Meetings;
        for (var tie = 0; tie < meetings.Drawn.TieCount; tie++)
        {
            for (var lane = 0; lane < Lanes.Count; lane++)
                _present[(tie * Lanes.Count) + lane] = draws.Attendance(FirstRun + lane, meetings.Addresses[tie]) < meetings.Probabilities[tie] ? (byte)1 : (byte)0;
        }

        var countries = new HashSet<int>();
        for (var meeting = 0; meeting < meetings.Count; meeting++)
        {
            for (var lane = 0; lane < Lanes.Count && meetings.IsDrawn[meeting]; lane++)
                _others[(meeting * Lanes.Count) + lane] = OthersAt(meeting, lane, countries);
        }
    }

    private int OthersAt(int meeting, int lane, HashSet<int> countries)
    {
        countries.Clear();
        var cities = 0;
        var tie = _model.Meetings.Drawn.FirstTieOf(meeting);
        foreach (var city in _model.Meetings.Drawn.CitiesOf(meeting))
        {
            if (_present[(tie++ * Lanes.Count) + lane] == 0)
                continue;
            cities++;
            countries.Add(_model.Population.Countries[city]);
        }

        var quorum = _model.Meetings.Occasions[meeting].NeedsQuorum ? _model.Scenario.Participation.Quorum : null;
        var held = quorum is null || (cities >= quorum.Cities && countries.Count >= quorum.Countries);
        return held ? Math.Max(0, cities - 1) : 0;
    }
}
