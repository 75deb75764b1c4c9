using CityNetworks.Explorer.Refusals;
using CityNetworks.Records.Bundled;

namespace CityNetworks.Explorer.DataSets;

/// <summary>The data sets of one start: the bundled ones, the one given on the command line, and uploads, which live in memory only.</summary>
internal sealed class DataSetList
{
    private readonly Lock _lock = new();
    private readonly List<DataSet> _sets;
    private int _uploads;

    /// <param name="given">The data set of the command line; null: none.</param>
    public DataSetList(DataSet? given) => _sets = [.. given is null ? Bundled : [given, .. Bundled]];

    /// <summary>Those that come with the program.</summary>
    public static IReadOnlyList<DataSet> Bundled { get; } =
    [
        new(Mercocities.Files.Name, DataSet.TitleOf(Mercocities.Records), "bundled with the program", [], Mercocities.Read()),
        new(
            SouthernWomen.Files.Name, DataSet.TitleOf(SouthernWomen.Records), "bundled with the program",
            ["--data", "graphs/davis-southern-women"], SouthernWomen.Read()),
    ];

    /// <summary>All of them, the one that is shown first at the head.</summary>
    public IReadOnlyList<DataSet> All
    {
        get
        {
            lock (_lock)
                return [.. _sets];
        }
    }

    /// <summary>The data set of that id.</summary>
    /// <param name="id">As <see cref="All"/> has it.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="RefusedException">There is none.</exception>
    public DataSet Find(string id) => All.FirstOrDefault(set => set.Id == id)
        ?? throw new RefusedException($"data: found '{id}'; expected one of {string.Join(", ", All.Select(set => set.Id))}.", 404);

    /// <summary>Adds an upload.</summary>
    /// <param name="make">The data set under the id that it gets.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="RefusedException">There are as many as are kept.</exception>
    public DataSet Add(Func<string, DataSet> make)
    {
        lock (_lock)
        {
            if (_uploads >= UploadLimits.MostSets)
            {
                throw new RefusedException(
                    $"upload: found one more than the {UploadLimits.MostSets} that a start keeps in memory; expected fewer: end citynet explore and start "
                        + "it again.",
                    413);
            }

            _uploads++;
            var made = make($"upload-{_uploads}");
            _sets.Add(made);
            return made;
        }
    }
}
