using System.Diagnostics;
using System.Globalization;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Records.Reading;
using CityNetworks.Studies;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>The same bytes under any culture of the machine, also for those who use the library without the command line's setting.</summary>
public sealed class CultureTests
{
    [Fact]
    public void A_study_and_its_page_are_the_same_under_a_culture_that_writes_numbers_its_own_way()
    {
        var invariant = Made();
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat = new NumberFormatInfo
        {
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = ".",
            NegativeSign = "¬",
            PositiveSign = "¤",
            PercentSymbol = "§",
            CurrencyDecimalSeparator = ",",
            PercentDecimalSeparator = ",",
            NaNSymbol = "nan",
            PositiveInfinitySymbol = "inf",
        };
        other.DateTimeFormat = new DateTimeFormatInfo { ShortDatePattern = "dd.MM.yyyy", DateSeparator = "." };
        try
        {
            CultureInfo.CurrentCulture = other;
            CultureInfo.DefaultThreadCurrentCulture = other;
            Assert.Equal(invariant, Made());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }

    [Theory]
    [InlineData("de_DE")]
    [InlineData("tr_TR")]
    public async Task The_program_gives_the_same_bytes_where_globalization_is_not_invariant(string locale)
    {
        using var folder = new TemporaryFolder();
        var plain = Path.Combine(AppContext.BaseDirectory, "citynet");
        var config = folder.Write(
            "citynet.runtimeconfig.json", (await File.ReadAllTextAsync($"{plain}.runtimeconfig.json", TestContext.Current.CancellationToken))
                .Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal)
                .Replace(
                    "\"System.Globalization.PredefinedCulturesOnly\": true",
                    "\"System.Globalization.PredefinedCulturesOnly\": false",
                    StringComparison.Ordinal));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in new[]
        {
            "exec", "--runtimeconfig", config, "--depsfile", $"{plain}.deps.json", $"{plain}.dll", "study", "--runs", "20", "--out", folder["out"]
        })
            start.ArgumentList.Add(word);
        start.Environment["LC_ALL"] = $"{locale}.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen((await error).Contains("ICU", StringComparison.Ordinal), "This machine has no ICU.");
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(0, Citynet.Run("study", "--runs", "20", "--out", folder["plain"]).Code);
        foreach (var file in Directory.GetFiles(folder["plain"]))
            Assert.Equal(
                await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
                await File.ReadAllTextAsync(Path.Combine(folder["out"], Path.GetFileName(file)), TestContext.Current.CancellationToken));
    }

    private static string Made()
    {
        var reading = Mercocities.Read();
        var scenario = BundledScenarios.Read(BundledScenarios.Default, reading.Records!).Scenario!;
        var study = Study.Of(reading, new StudyOptions { Scenario = scenario, Runs = 20, Seed = 1, Selection = new Selection() });
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var table in study.Tables)
            TableCsv.Write(table, text);
        var manifest = RunManifest.Run("study", study.Records, new Selection(), scenario, 1, 20, []);
        text.Write(StudyReport.Render(study.Tables, manifest));
        var bad = RecordReader.Read(
            RecordFiles.Of("bad", new Dictionary<string, byte[]> { ["participations.csv"] = "city,event,weight,probability\na,x,-1.5,1.5\n"u8.ToArray() }));
        text.Write(string.Join('\n', bad.Problems));
        text.Write(string.Join('\n', ScenarioReader.Read(
            "{ \"policy\": \"p\", \"mechanisms\": { \"learning\": { \"rate\": -1.5, \"memory\": 1.5 } } }"u8.ToArray(), reading.Records!).Problems));
        return text.ToString();
    }
}
