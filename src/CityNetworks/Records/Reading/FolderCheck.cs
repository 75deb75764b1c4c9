using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Are the right files there?</summary>
internal static class FolderCheck
{
    /// <summary>Reports tables of unknown names; other files are nobody's business.</summary>
    public static void Report(RecordFiles files, ProblemLog log)
    {
        if (files.IsSingle)
            return;

        string[] known = [.. Schemas.All.Select(schema => schema.File)];
        var nearest = new NearestName(known);
        var read = Schemas.All.SelectMany(schema => TableFiles.Of(schema, files.Names));
        foreach (var file in files.Names.Where(TableFiles.IsTable).Except(read))
        {
            log.Add(
                RecordCodes.UnknownFile, file, 0, string.Empty, $"a file {Shown.Text(file)}", $"one of {string.Join(", ", known)}",
                nearest.Suggestion(file, log.MaySuggest));
        }

        if (!HasTies(files))
        {
            log.Add(
                RecordCodes.NoTies, Schemas.Participations.File, 0, string.Empty,
                files.Names.Count == 0 ? "an empty folder" : $"files {Shown.List(files.Names)}",
                "participations.csv (columns city,event at least) or contacts.csv (source,target)");
        }
    }

    /// <summary>Reports that there are files for ties but no row in them.</summary>
    public static void ReportNoTies(RecordFiles files, RecordFileTables tables, ProblemLog log)
    {
        if (HasTies(files) && !tables.Participations.IsPresent && !tables.Contacts.IsPresent)
            log.Add(RecordCodes.NoTieRows, tables.Participations.File, 0, string.Empty, "no row of participations or contacts", "at least one");
    }

    private static bool HasTies(RecordFiles files) =>
        files.IsSingle || TableFiles.Of(Schemas.Participations, files.Names).Length + TableFiles.Of(Schemas.Contacts, files.Names).Length > 0;
}
