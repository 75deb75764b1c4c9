using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Occasions;

/// <summary>Which cities can meet and when, the same for all policies of a scenario. Immutable; shared by all threads.</summary>
internal sealed class OccasionSet
{
    public OccasionSet(RecordSet records, Scenario scenario, Selection selection)
    {
        Timeline = new Timeline(records, scenario);
        Population = new Population(records, scenario, selection, Timeline);
        var builder = new OccasionBuilder(records, scenario, selection, Population, Timeline);
        All = builder.Build();
        Meetings = new Meetings([.. All.Where(occasion => !Broadcast.Is(occasion))], builder.Cancelled, Population, Timeline.Count);
        Participation = scenario.Participation;
        Publications = Participation.Readers < 1 ? Broadcast.PublicationsOf(All) : [];
        Authors = Broadcast.AuthorsOf(All, Population);
    }

    /// <summary>The periods.</summary>
    public Timeline Timeline { get; }

    /// <summary>The cities.</summary>
    public Population Population { get; }

    /// <summary>All occasions, by period and id.</summary>
    public IReadOnlyList<Occasion> All { get; }

    /// <summary>Those at which participants meet one another.</summary>
    public Meetings Meetings { get; }

    /// <summary>Where the random numbers of publications are, by number; empty where all read them.</summary>
    public ulong[] Publications { get; }

    /// <summary>The authors of publications that are not certain, by number: where the random number of each is, and its probability.</summary>
    public IReadOnlyList<(ulong Address, double Probability)> Authors { get; }

    /// <summary>Who comes, and which meetings are held.</summary>
    public ParticipationTerm Participation { get; }
}
