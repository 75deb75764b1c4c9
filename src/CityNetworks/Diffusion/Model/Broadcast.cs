using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Model;

/// <summary>Contact of a few with all: the authors of a publication with its readers, a coordinator with the members.</summary>
/// <param name="Period">When, by number.</param>
/// <param name="Weight">The weight of the contact.</param>
/// <param name="Speakers">Who speaks, by number, ascending.</param>
/// <param name="IsAbout">Whether the policy is spoken of.</param>
internal sealed record Broadcast(int Period, double Weight, int[] Speakers, bool IsAbout)
{
    /// <summary>The broadcasts among the occasions; one that nobody would notice is left out.</summary>
    /// <remarks>
    /// A term of office weighs as much as the network's activity was worth: the score of its period over 2; nothing where the period has no score, unless the records hold no assessment at all.
    /// A speaker that is not certain makes the weight its probability times as large.
    /// </remarks>
    public static IReadOnlyList<Broadcast> Of(IEnumerable<Occasion> occasions, RecordSet records, Scenario scenario)
    {
        var activity = records.Assessments.ToDictionary(row => row.Period, row => (row.Activities ?? 0) / 2.0, StringComparer.Ordinal);
        var broadcasts = new List<Broadcast>();
        foreach (var occasion in occasions)
        {
            var isOffice = occasion.Event.Kind is EventKind.Coordination;
            var share = !isOffice || activity.Count == 0 ? 1 : activity.GetValueOrDefault(occasion.Event.Period!);
            var weight = occasion.Weight * (isOffice ? scenario.Learning.Coordination * share : scenario.Learning.Publications);
            var isAbout = occasion.IsAbout(scenario.Policy);
            var certain = occasion.Certain.Where(pair => !isOffice || (pair.Value & Roles.Coordinator) != 0).Select(pair => pair.Key).ToArray();
            if (certain.Length > 0)
                broadcasts.Add(new Broadcast(occasion.Period, weight, certain, isAbout));
            if (!isOffice)
                broadcasts.AddRange(occasion.Uncertain.Select(pair => new Broadcast(occasion.Period, weight * pair.Value, [pair.Key], isAbout)));
        }

        return [.. broadcasts.Where(broadcast => broadcast.Weight > 0)];
    }
}
