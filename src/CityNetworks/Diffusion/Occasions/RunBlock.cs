namespace CityNetworks.Diffusion.Occasions;

/// <summary>Who comes to which meeting in sixteen runs side by side, which meetings are held, and who wrote what: the same for every policy. One thread's
/// working space, used for block after block.</summary>
/// <remarks>Memory: 1 byte a drawn participation and lane, 13 a drawn meeting and lane, 1 a publication, city and lane where not all read, and 1 an author
/// that is not certain and lane.</remarks>
internal sealed class RunBlock
{
    private readonly OccasionSet _occasions;
    private readonly byte[] _present;
    private readonly double[] _others;
    private readonly int[] _came;
    private readonly byte[] _held;
    private readonly byte[] _readers;
    private readonly byte[] _authored;
    private readonly HashSet<int> _countries = [];
    private readonly double _interest;

    public RunBlock(OccasionSet occasions)
    {
        _occasions = occasions;
        _interest = occasions.Participation.Attendance?.Interest ?? 0;
        var meetings = occasions.Meetings;
        _present = new byte[meetings.Drawn.TieCount * Lanes.Count];
        _others = new double[meetings.IsDrawn.Contains(true) ? meetings.Count * Lanes.Count : 0];
        _came = new int[_others.Length];
        _held = new byte[_others.Length];
        _readers = new byte[occasions.Publications.Length * occasions.Population.Count * Lanes.Count];
        _authored = new byte[occasions.Authors.Count * Lanes.Count];
    }

    /// <summary>The first run of the block.</summary>
    public int FirstRun { get; private set; }

    /// <summary>The random numbers of the ensemble.</summary>
    public Draws Draws { get; private set; }

    /// <summary>The runs of the block that are asked for; the other lanes idle.</summary>
    public int Runs { get; private set; }

    /// <summary>1 where a city came to a drawn meeting, by tie.</summary>
    public ReadOnlySpan<byte> Present => _present;

    /// <summary>n_e − 1 of a drawn meeting, by meeting; 0 when it was not held.</summary>
    public ReadOnlySpan<double> Others => _others;

    /// <summary>How many came, or would have come, to a drawn meeting, by meeting.</summary>
    public ReadOnlySpan<int> Came => _came;

    /// <summary>1 where a drawn meeting was held, by meeting.</summary>
    public ReadOnlySpan<byte> Held => _held;

    /// <summary>Whether who reads a publication differs between runs.</summary>
    public bool DrawsReaders => _readers.Length > 0;

    /// <summary>1 where a city reads a publication, by lane; empty where all do, and for a term of office (−1).</summary>
    public ReadOnlySpan<byte> ReadersOf(int publication, int city) =>
        publication < 0 || _readers.Length == 0 ? default : Lanes.Row(_readers.AsSpan(), (publication * _occasions.Population.Count) + city);

    /// <summary>1 where a city that is not certain to be the author is it, by lane; empty for certain speakers (−1).</summary>
    /// <param name="author">The author's number, <see cref="Broadcast.Author"/>.</param>
    public ReadOnlySpan<byte> Authored(int author) => author < 0 ? default : Lanes.Row(_authored.AsSpan(), author);

    /// <summary>Draws everything that does not depend on how policies spread, and forgets the block before.</summary>
    /// <param name="firstRun">The first run of the block.</param>
    /// <param name="runs">The runs asked for, at most sixteen.</param>
    /// <param name="draws">The random numbers.</param>
    /// <param name="attended">Meetings whose attendance is that of a certain run, the same in every lane; null: none.</param>
    public void Start(int firstRun, int runs, Draws draws, KnownAttendance? attended = null)
    {
        FirstRun = firstRun;
        Draws = draws;
        Runs = runs;
        for (var meeting = 0; meeting < _occasions.Meetings.Count && _others.Length > 0; meeting++)
        {
            if (!_occasions.Meetings.IsDrawn[meeting])
                continue;
            DrawAttendance(meeting, draws, attended);
            for (var lane = 0; lane < Lanes.Count; lane++)
                Hold(meeting, lane);
        }

        DrawReaders(draws);
        for (var author = 0; author < _occasions.Authors.Count; author++)
        {
            for (var lane = 0; lane < Lanes.Count; lane++)
                _authored[(author * Lanes.Count) + lane] =
                    draws.Author(FirstRun + lane, _occasions.Authors[author].Address) < _occasions.Authors[author].Probability ? (byte)1 : (byte)0;
        }
    }

    private void DrawReaders(Draws draws)
    {
        for (var row = 0; row < _readers.Length / Lanes.Count; row++)
        {
            var (publication, city) = Math.DivRem(row, _occasions.Population.Count);
            var address = Draws.Address(_occasions.Population.Addresses[city], _occasions.Publications[publication]);
            for (var lane = 0; lane < Lanes.Count; lane++)
                _readers[(row * Lanes.Count) + lane] = draws.Attendance(FirstRun + lane, address) < _occasions.Participation.Readers ? (byte)1 : (byte)0;
        }
    }

    private void DrawAttendance(int meeting, Draws draws, KnownAttendance? attended)
    {
        var isKnown = attended?.IsKnown[meeting] == true;
        var meetings = _occasions.Meetings;
        var first = meetings.Drawn.FirstTieOf(meeting);
        var end = first + meetings.Drawn.CitiesOf(meeting).Length;
        Span<bool> tired = stackalloc bool[Lanes.Count];
        for (var lane = 0; lane < Lanes.Count; lane++)
            tired[lane] = IsTired(meeting, lane);
        for (var tie = first; tie < end; tie++)
        {
            var (address, fresh, less) = (meetings.Addresses[tie], meetings.Probabilities[tie], meetings.TiredProbabilities[tie]);
            var interest = meetings.ByTerm[tie] ? _interest : 0;
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                var (drawn, run) = isKnown ? (attended!.Draws, attended.Run) : (draws, FirstRun + lane);
                var probability = tired[lane] ? less : fresh;
                if (interest != 0)
                {
                    var city = meetings.Drawn.CitiesOf(meeting)[tie - first];
                    probability = Shifted(probability, interest * drawn.Interest(run, _occasions.Population.Addresses[city]));
                }

                _present[(tie * Lanes.Count) + lane] = drawn.Attendance(run, address) < probability ? (byte)1 : (byte)0;
            }
        }
    }

    // The probability after a shift of its logit.
    private static double Shifted(double probability, double by) => 1 / (1 + ((1 - probability) / probability * Math.Exp(-by)));

    // After a meeting that was not held, by the records or in this run.
    private bool IsTired(int meeting, int lane) => _occasions.Meetings.Occasions[meeting].FollowsCancelled
        || (_occasions.Meetings.Before[meeting] is >= 0 and var before && _occasions.Meetings.IsDrawn[before] && _held[(before * Lanes.Count) + lane] == 0);

    private void Hold(int meeting, int lane)
    {
        _countries.Clear();
        var cities = 0;
        var tie = _occasions.Meetings.Drawn.FirstTieOf(meeting);
        foreach (var city in _occasions.Meetings.Drawn.CitiesOf(meeting))
        {
            if (_present[(tie++ * Lanes.Count) + lane] == 0)
                continue;
            cities++;
            _countries.Add(_occasions.Population.Countries[city]);
        }

        var quorum = _occasions.Meetings.Occasions[meeting].NeedsQuorum ? _occasions.Participation.Quorum : null;
        var held = quorum is null || (cities >= quorum.Cities && _countries.Count >= quorum.Countries);
        var cell = (meeting * Lanes.Count) + lane;
        _came[cell] = cities;
        _held[cell] = held ? (byte)1 : (byte)0;
        _others[cell] = held ? Math.Max(0, cities - 1) : 0;
    }
}

/// <summary>Meetings of which it is known who came: those who come in one certain run.</summary>
/// <param name="IsKnown">By meeting.</param>
/// <param name="Draws">The random numbers of that run.</param>
/// <param name="Run">The run.</param>
internal sealed record KnownAttendance(bool[] IsKnown, Draws Draws, int Run);
