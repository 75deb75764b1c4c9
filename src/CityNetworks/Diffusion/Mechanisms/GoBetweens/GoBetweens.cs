using CityNetworks.Diffusion.Occasions;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Organisations carry the policy: M_i(t) = E_i(t − 1), E_i(v) = δ·E_i(v − 1) + Σ_o a_o·Σ_e K_o(v − 1) over the meetings e of v at which the organisation o and the city are.</summary>
/// <remarks>
/// K_o(u) = δ·K_o(u − 1) + Σ_e w_e·(share of adopters among the cities at e) over the meetings of u at which o is: what it carries. It cannot pass on in a period what it met in the same.
/// Which organisations: those recorded as <c>go-between</c>, at meetings at which their engagement is recorded as held; a drawn meeting counts in the runs in which it is held.
/// Source city of an adoption: one that an organisation had met as adopter before it met the city, in proportion to what is left of it. What was met stays, though that city gives the policy up.
/// Cases: no city but the organisation at a meeting → nothing is carried from it. A city hears nothing of what it showed itself in its own name: it is never its own source.
/// Cost: O(participations in meetings with go-betweens) per step for sixteen runs at once; 8 bytes per city and lane, 1 per city, lane and period.
/// Source: go-betweens of Rodrigues and Mattioli (2017); the formula is this project's.
/// </remarks>
internal sealed class GoBetweens : Mechanism
{
    private const string ActorKind = "go-between";

    private readonly double _rate;
    private readonly double _memory;
    private readonly Meetings _meetings;
    private readonly int _cities;
    private readonly int _periods;
    private readonly (double Weight, int[] Meetings)[] _organisations;
    private readonly string[] _ids;

    public GoBetweens(double rate, GoBetweensTerm term, PolicyContext context)
    {
        (_rate, _memory, _meetings, _cities, _periods) = (rate, term.Memory, context.Meetings, context.Population.Count, context.Timeline.Count);
        var meetingsOf = context.Meetings.Occasions
            .SelectMany((occasion, meeting) => occasion.EventIds.Select(id => (Id: id, Meeting: meeting)))
            .ToLookup(pair => pair.Id, pair => pair.Meeting, StringComparer.Ordinal);
        var engaged = context.Records.Engagements
            .Where(row => row.Status is EventStatus.Held)
            .SelectMany(row => meetingsOf[row.Event], (row, meeting) => (row.Organisation, Meeting: meeting))
            .ToLookup(pair => pair.Organisation, pair => pair.Meeting, StringComparer.Ordinal);
        var carrying = context.Records.Organisations
            .Where(row => row.ActorKind == ActorKind && engaged.Contains(row.Id))
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .Select(row => (row.Id, Weight: row.Actor is { } actor ? term.Actors.GetValueOrDefault(actor, 1) : 1, Meetings: engaged[row.Id].Distinct().Order().ToArray()))
            .Where(organisation => organisation.Weight > 0)
            .ToArray();
        _organisations = Array.ConvertAll(carrying, organisation => (organisation.Weight, organisation.Meetings));
        _ids = Array.ConvertAll(carrying, organisation => organisation.Id);
    }

    public override IReadOnlyList<string> Carriers => _ids;

    public override MechanismPass Begin() => new Pass(this);

    private sealed class Pass(GoBetweens mechanism) : MechanismPass
    {
        private readonly Meetings _meetings = mechanism._meetings;
        private readonly double[] _carried = new double[mechanism._organisations.Length * Lanes.Count]; // K
        private readonly double[] _heard = new double[mechanism._cities * Lanes.Count]; // E
        private readonly byte[][] _adopted = [.. Enumerable.Range(0, mechanism._periods).Select(_ => new byte[mechanism._cities * Lanes.Count])]; // at the end of each period
        private int _next;

        public override void Start(RunBlock runs)
        {
            Array.Clear(_carried);
            Array.Clear(_heard);
            _next = 0;
        }

        public override void Prepare(StateBefore before)
        {
            for (; _next < before.Period; _next++)
            {
                for (var cell = 0; cell < _heard.Length; cell++)
                {
                    _heard[cell] *= mechanism._memory;
                    _adopted[_next][cell] = before.AdoptedIn[cell] <= _next ? (byte)1 : (byte)0;
                }

                // First all pass on what they carried into the period, then come the meetings of the period.
                for (var organisation = 0; organisation < mechanism._organisations.Length; organisation++)
                    PassOn(before, organisation);
                for (var organisation = 0; organisation < mechanism._organisations.Length; organisation++)
                    Meet(before, organisation);
            }
        }

        public override void AddTo(StateBefore before, int first, int end, Span<double> hazards)
        {
            for (var city = first; city < end; city++)
                Lanes.AddScaled(Lanes.Row(_heard.AsSpan(), city), mechanism._rate, Lanes.Row(hazards, city - first));
        }

        public override void NameSources(StateBefore before, int city, int lane, Sources sources)
        {
            for (var organisation = 0; organisation < mechanism._organisations.Length; organisation++)
            {
                var (weight, meetings) = mechanism._organisations[organisation];
                foreach (var at in meetings)
                {
                    if (_meetings.Occasions[at].Period >= before.Period || !IsAt(before, at, city, lane))
                        continue;
                    foreach (var met in meetings.Where(meeting => _meetings.Occasions[meeting].Period < _meetings.Occasions[at].Period))
                    {
                        var age = before.Period - 2 - _meetings.Occasions[met].Period;
                        var each = weight * Math.Pow(mechanism._memory, age) * _meetings.Occasions[met].Weight / Came(before, met, lane);
                        foreach (var source in CitiesOf(met))
                        {
                            if (source != city && IsAt(before, met, source, lane) && _adopted[_meetings.Occasions[met].Period][(source * Lanes.Count) + lane] != 0)
                                sources.AddThrough(source, each, organisation);
                        }
                    }
                }
            }
        }

        private void PassOn(StateBefore before, int organisation)
        {
            var (weight, meetings) = mechanism._organisations[organisation];
            foreach (var meeting in meetings.Where(meeting => _meetings.Occasions[meeting].Period == _next))
            {
                foreach (var city in CitiesOf(meeting))
                {
                    for (var lane = 0; lane < Lanes.Count; lane++)
                    {
                        if (IsAt(before, meeting, city, lane))
                            _heard[(city * Lanes.Count) + lane] += weight * _carried[(organisation * Lanes.Count) + lane];
                    }
                }
            }
        }

        private void Meet(StateBefore before, int organisation)
        {
            var carried = Lanes.Row(_carried.AsSpan(), organisation);
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                carried[lane] *= mechanism._memory;
                foreach (var meeting in mechanism._organisations[organisation].Meetings)
                {
                    if (_meetings.Occasions[meeting].Period != _next)
                        continue;
                    var adopters = 0;
                    foreach (var city in CitiesOf(meeting))
                        adopters += IsAt(before, meeting, city, lane) ? _adopted[_next][(city * Lanes.Count) + lane] : 0;
                    if (adopters > 0)
                        carried[lane] += _meetings.Occasions[meeting].Weight * adopters / Came(before, meeting, lane);
                }
            }
        }

        private ReadOnlySpan<int> CitiesOf(int meeting) => (_meetings.IsDrawn[meeting] ? _meetings.Drawn : _meetings.Certain).CitiesOf(meeting);

        private double Came(StateBefore before, int meeting, int lane) =>
            _meetings.IsDrawn[meeting] ? before.Runs.Came[(meeting * Lanes.Count) + lane] : _meetings.Certain.CitiesOf(meeting).Length;

        private bool IsAt(StateBefore before, int meeting, int city, int lane)
        {
            var place = CitiesOf(meeting).BinarySearch(city);
            if (place < 0 || !_meetings.IsDrawn[meeting])
                return place >= 0;
            return before.Runs.Held[(meeting * Lanes.Count) + lane] != 0 && before.Runs.Present[((_meetings.Drawn.FirstTieOf(meeting) + place) * Lanes.Count) + lane] != 0;
        }
    }
}
