using System.CommandLine;
using CityNetworks.Cli.Options;
using CityNetworks.Inference.Dyads;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Commands;

/// <summary><c>citynet panel</c>: one row per city, policy and period at risk, for R, Stata or Python.</summary>
internal static class PanelCommand
{
    public static Command Create()
    {
        var data = new DataOptions();
        var adoption = new AdoptionOptions();
        var scenario = new ScenarioOptions();
        var terms = new Option<string?>("--terms",
            "-t")
        { Description = "Columns beside the keys. Default: exposure and every column of numbers of cities.csv.", HelpName = "a,b" };
        var form = new FormOption();
        var tables = new TablesOptions(("panel", "one row per city, policy and period at risk"),
            ("dyads", "one row per city at risk and earlier adopter (of --form dyad)"),
            ("dictionary", "what its columns mean"));
        var command = new Command("panel",
            "One row per city, policy and period in which the city could adopt, with the covariates of a model: exposure and mechanisms one period lagged. For "
                + "R, Stata or Python.");
        data.AddTo(command, ownSpan: true);
        adoption.AddTo(command);
        scenario.AddTo(command);
        command.Options.Add(terms);
        form.AddTo(command);
        tables.AddTo(command);
        return command
            .WithExamples(
                "citynet panel --data graphs/medical-innovation",
                "citynet panel --data graphs/medical-innovation --terms exposure,proage,proage^2 --out panel",
                "citynet panel --data graphs/medical-innovation --form dyad --terms \"tie,same(community),time\"",
                "citynet panel --data my-records --exposure events --window sliding:3 --terms exposure,mimicry --format parquet --out panel.parquet")
            .Does((parsed, cancellation) => tables.Write(
                parsed,
                form.IsDyad(parsed) && !tables.IsGiven(parsed) ? "dyads" : tables.Given(parsed),
                AdoptionOptions.Checked(() => Tables(parsed, data, adoption, scenario, parsed.GetValue(terms), form.IsDyad(parsed))),
                () => RunManifest.Run("panel", data.Records(parsed), data.Selection(parsed), null, 1, 1, []).With(CommandLine.Of(parsed, 1, null)),
                data.Quiet(parsed) ? TextWriter.Null : Console.Error));
    }

    private static Table[] Tables(ParseResult parsed, DataOptions data, AdoptionOptions adoption, ScenarioOptions scenario, string? terms, bool isDyad)
    {
        var records = data.Records(parsed);
        var assumed = scenario.Given(parsed) is null ? null : scenario.Read(parsed, records);
        var panel = AdoptionPanel.Of(records, data.Selection(parsed), adoption.Of(parsed, records, assumed));
        if (isDyad)
        {
            var (dyads, pairs) = FormOption.Read(panel, terms is null ? DyadTerms.Standard : ModelOptions.Split(terms));
            return [DyadTable.Of(dyads, pairs), DyadTable.Dictionary(dyads, pairs)];
        }

        var columns = PanelTerms.Of(panel, terms is null ? Standard(records) : ModelOptions.Split(terms));
        return [PanelTable.Of(panel, columns), PanelTable.Dictionary(panel, columns)];
    }

    private static string[] Standard(RecordSet records) =>
    [
        "exposure",
        .. records.Cities.SelectMany(city => city.Covariates.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(column => records.Cities.All(city => !city.Covariates.TryGetValue(column, out var cell)
                || double.TryParse(cell, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _))),
    ];
}
