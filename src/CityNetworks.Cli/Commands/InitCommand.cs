using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Cli.Output;
using CityNetworks.Studies;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet init</c>: a record folder to begin with, empty of findings or made from a file.</summary>
internal static class InitCommand
{
    private static readonly (string File, string Text)[] s_sample =
    [
        (
            "participations.csv",
            "city,event,role\nrosario,summit-2013,host\ntandil,summit-2013,participant\ntandil,workshop-2014,host\ncanoas,workshop-2014,participant\n"),
        ("events.csv", "id,title,kind,start\nsummit-2013,Summit of 2013,congress,2013-10-03\nworkshop-2014,Workshop on road safety,workshop,2014-05\n"),
        ("cities.csv", "id,name,country\nrosario,Rosario,AR\ntandil,Tandil,AR\ncanoas,Canoas,BR\n"),
        ("README.md", """
            # My records

            Replace the rows with your own; `citynet check --data FOLDER` lists what is wrong with them.

            - `participations.csv`, the only file that is needed: one row per city and event. Further columns: `role`, `from` and `to`
              (when the city takes part in something that lasts), `weight`.
            - `events.csv`: `title`, `kind`, `start` and `end` (2013, 2013-10 or 2013-10-03), `host`, `themes` separated by `;`.
              Leave the file out when names are all you have.
            - `cities.csv`: `name`, `country` (two letters, ISO 3166-1), `lat`, `lon`, `population`; every further column is kept as a property of cities.

            Blank means unknown, never zero. Periods are the calendar years of the dates; `--period-by 5-years` or a file
            `periods.csv` (`id,start,end`) makes others.

            """),
    ];

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Record folder to write; a new or empty one." }.NotAnOption();
        var from = new Option<string?>("--from")
        {
            Description = "A file of participations (CSV, .xlsx) or a record folder that is copied.",
            HelpName = "FILE"
        };
        var reading = new ReadingOptionSet();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write less to standard error." };
        var command = new Command(
            "init", "A record folder to begin with: a small valid sample with an explanation, or the tables of a list that you have.") { folder };
        command.Options.Add(from);
        reading.AddTo(command);
        command.Options.Add(quiet);
        return command
            .WithExamples("citynet init my-records", "citynet init my-records --from list.xlsx --map Ciudad=city,Evento=event")
            .Does((parsed, _) =>
            {
                var path = parsed.GetValue(folder)!;
                NewFolder.Check(path, "FOLDER");
                if (parsed.GetValue(from) is not { } file)
                {
                    RecordFolderFiles.Write(path, s_sample);
                    Say($"Wrote {s_sample.Length} files to {path}. Begin with {Path.Combine(path, "README.md")}; then 'citynet check --data {path}'.");
                    return;
                }

                var records = RecordLoader.Load(file, reading.Given(parsed), parsed.GetValue(quiet)).Records!;
                var tables = RecordFolder.Of(records);
                RecordFolderFiles.Write(path, tables);
                Say($"Wrote {string.Join(", ", tables.Select(table => $"{table.Name}.csv ({Plural.Of(table.RowCount, "row", "rows")})"))} to {path}.");

                void Say(string text)
                {
                    if (!parsed.GetValue(quiet))
                        Console.Error.WriteLine(text);
                }
            });
    }
}
