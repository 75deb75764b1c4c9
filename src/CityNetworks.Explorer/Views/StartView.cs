namespace CityNetworks.Explorer.Views;

/// <summary>What the page needs to begin: the data sets and the choices, from the definitions of the library.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Data">The data sets, the one that is shown first at the head.</param>
/// <param name="Measures">Measures of centrality.</param>
/// <param name="Weights">Weights of ties.</param>
/// <param name="Backbones">Null models of ties.</param>
/// <param name="EventKinds">The kinds of event that may be added.</param>
/// <param name="Uploads">What may be uploaded, in words.</param>
/// <param name="MostRuns">The most runs of a simulation.</param>
internal sealed record StartView(
    string Version,
    IReadOnlyList<DataView> Data,
    IReadOnlyList<Choice> Measures,
    IReadOnlyList<Choice> Weights,
    IReadOnlyList<Choice> Backbones,
    IReadOnlyList<string> EventKinds,
    string Uploads,
    int MostRuns);

/// <summary>A data set as the page lists it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Periods">Its periods, by time.</param>
/// <param name="Kinds">The kinds of its events.</param>
/// <param name="HasSecondary">Whether some rows are from secondary sources.</param>
/// <param name="HasCancelled">Whether some events were cancelled.</param>
/// <param name="Cities">Its cities, by id; the meaning is the country.</param>
/// <param name="Events">Its events, by id.</param>
/// <param name="Notes">The warnings of reading it.</param>
internal sealed record DataView(
    string Id,
    string Title,
    string Origin,
    IReadOnlyList<Choice> Periods,
    IReadOnlyList<string> Kinds,
    bool HasSecondary,
    bool HasCancelled,
    IReadOnlyList<Choice> Cities,
    IReadOnlyList<Choice> Events,
    IReadOnlyList<string> Notes);

/// <summary>Something to choose.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Meaning">What it means; null: nothing further.</param>
internal sealed record Choice(string Id, string Name, string? Meaning = null);

/// <summary>What became of an upload.</summary>
/// <param name="Data">The data set.</param>
internal sealed record UploadAnswer(DataView Data);
