using CityNetworks.Centrality;
using CityNetworks.Networks;

namespace CityNetworks.Explorer.Views;

/// <summary>Which records are looked at: the data set, the rows of it that count, and the changes made to them.</summary>
/// <param name="Data">The id of the data set.</param>
/// <param name="Evidence">paper, secondary or all.</param>
/// <param name="IncludeCancelled">Whether cancelled events count as held.</param>
/// <param name="Kinds">The kinds of event that count; null or empty: all.</param>
/// <param name="Edits">Cities and meetings added or taken away, in order; null: none.</param>
internal sealed record RecordsRequest(
    string Data,
    string Evidence = "paper",
    bool IncludeCancelled = false,
    IReadOnlyList<string>? Kinds = null,
    IReadOnlyList<Edit>? Edits = null);

/// <summary>What the page shows of the records.</summary>
/// <param name="Records">The records.</param>
/// <param name="Window">all, a period, or FIRST..LAST.</param>
/// <param name="Measure">A measure of centrality; null: the first of the default ones.</param>
/// <param name="Weight">What a tie's weight means; null: the first of all.</param>
/// <param name="Backbone">The null model that ties are tested against; null: none.</param>
/// <param name="Alpha">Ties whose adjusted p-value is below this are kept.</param>
/// <param name="Adjust">none, holm or bh.</param>
internal sealed record NetworkRequest(
    RecordsRequest Records,
    string Window = "all",
    string? Measure = null,
    string? Weight = null,
    string? Backbone = null,
    double Alpha = 0.05,
    string Adjust = "holm")
{
    /// <summary>The measure that holds.</summary>
    public string MeasureId => Measure ?? CentralityMeasures.Default[0].Id;

    /// <summary>The weight that holds.</summary>
    public string WeightId => Weight ?? TieWeights.All[0].Id;
}

/// <summary>A city whose events are asked for.</summary>
/// <param name="Network">What the page shows.</param>
/// <param name="City">The city, by id.</param>
internal sealed record CityRequest(NetworkRequest Network, string City);

/// <summary>A tie whose events are asked for.</summary>
/// <param name="Network">What the page shows.</param>
/// <param name="Source">One city, by id.</param>
/// <param name="Target">The other, by id.</param>
internal sealed record TieRequest(NetworkRequest Network, string Source, string Target);

/// <summary>A table asked for as a file.</summary>
/// <param name="Network">What the page shows.</param>
/// <param name="Table">centrality, ties or describe.</param>
internal sealed record TableRequest(NetworkRequest Network, string Table);

/// <summary>A change of the records. Which of the members are used depends on the kind.</summary>
/// <param name="Kind">remove-city, remove-event, add-city or add-event.</param>
/// <param name="Id">The city or event.</param>
/// <param name="Country">Of a city that is added: its country; null: not known.</param>
/// <param name="Period">Of an event that is added: its period.</param>
/// <param name="EventKind">Of an event that is added: its kind.</param>
/// <param name="With">Of a city that is added, the events it takes part in; of an event, the cities.</param>
internal sealed record Edit(
    string Kind, string Id, string? Country = null, string? Period = null, string? EventKind = null, IReadOnlyList<string>? With = null);
