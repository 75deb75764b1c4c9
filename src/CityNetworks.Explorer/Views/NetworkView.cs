namespace CityNetworks.Explorer.Views;

/// <summary>What the page draws and lists of a measured window.</summary>
/// <param name="Window">The window's name.</param>
/// <param name="Summary">Cities, events and ties of the window.</param>
/// <param name="Cities">The cities that are present, by id.</param>
/// <param name="Ties">The ties.</param>
/// <param name="Commands">The command lines that make the tables of the same.</param>
internal sealed record NetworkView(string Window, WindowSummary Summary, IReadOnlyList<CityValue> Cities, TieList Ties, IReadOnlyList<NamedCommand> Commands);

/// <summary>A window at a glance.</summary>
/// <param name="Cities">Cities present.</param>
/// <param name="Events">Events present.</param>
/// <param name="Participations">Distinct pairs of city and event.</param>
/// <param name="Ties">Pairs of cities that met.</param>
/// <param name="Kept">Ties of the backbone; null where none was asked for.</param>
/// <param name="Components">Connected parts.</param>
internal sealed record WindowSummary(int Cities, int Events, int Participations, int Ties, int? Kept, int Components);

/// <summary>A city in the window.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Its country; null: not known.</param>
/// <param name="Raw">The raw value of the measure; null where it did not converge.</param>
/// <param name="Value">The normalised value; null where it did not converge.</param>
/// <param name="Rank">Its rank, 1 for the largest value.</param>
/// <param name="Events">The number of its events in the window.</param>
internal sealed record CityValue(string Id, string Name, string? Country, double? Raw, double? Value, long? Rank, int Events);

/// <summary>Ties as columns of equal length: places in the list of cities, the strongest first.</summary>
/// <param name="Sources">One city.</param>
/// <param name="Targets">The other.</param>
/// <param name="Weights">The weight; of a weight that is not symmetric, the larger of the two.</param>
/// <param name="Kept">Whether the tie is in the backbone; null where none was asked for.</param>
/// <param name="PValues">The adjusted p-value; null where no backbone was asked for.</param>
/// <param name="LeftOut">How many of the weakest are not listed.</param>
internal sealed record TieList(
    IReadOnlyList<int> Sources,
    IReadOnlyList<int> Targets,
    IReadOnlyList<double> Weights,
    IReadOnlyList<bool>? Kept,
    IReadOnlyList<double?>? PValues,
    int LeftOut);

/// <summary>A command line and what it makes.</summary>
/// <param name="Makes">What it makes, in words.</param>
/// <param name="Line">The command line, quoted for a shell.</param>
internal sealed record NamedCommand(string Makes, string Line);
