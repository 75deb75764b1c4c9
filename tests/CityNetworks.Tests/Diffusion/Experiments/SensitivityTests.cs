using System.Text;
using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Tables;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Experiments;

public sealed class SensitivityTests
{
    private static readonly RecordSet s_records = Mercocities.Read().Records!;

    private static readonly Experiment s_experiment = ExperimentReader.Read(
        """
        {
          "base": "road-safety",
          "scenarios": [{ "name": "plain" }, { "name": "no-contact", "change": { "mechanisms": { "learning": { "rate": 0 } } } }, { "name": "same" }],
          "sensitivity": {
            "parameters": [{ "path": "mechanisms.baseline.rate", "low": 0, "high": 0.2 }, { "path": "mechanisms.competition.scale", "low": 1, "high": 2 }],
            "codings": [{ "name": "all-evidence", "evidence": "all" }],
            "draws": 16
          },
          "runs": 32
        }
        """u8,
        s_records,
        name => Encoding.UTF8.GetBytes(BundledScenarios.Text(name))).Experiment!;

    [Fact]
    public void Every_axis_of_a_latin_hypercube_has_one_point_in_every_interval() => Gen.Select(Gen.Int[1, 60], Gen.Int[1, 6], Gen.ULong).Sample(
        (points, axes, seed) =>
        {
            var design = LatinHypercube.Of(points, axes, seed);
            for (var axis = 0; axis < axes; axis++)
                Assert.Equal(Enumerable.Range(0, points), design.Select(point => (int)(point[axis] * points)).Order());
            Assert.All(design, point => Assert.All(point, value => Assert.InRange(value, 0, Math.BitDecrement(1.0))));
            Assert.Equal(LatinHypercube.Of(points, axes, seed).SelectMany(point => point), design.SelectMany(point => point));
            Assert.Equal(LatinHypercube.Of(points, axes + 1, seed).Select(point => point[0]), design.Select(point => point[0]));
        },
        iter: 100);

    [Fact]
    public void Partial_rank_correlation_is_that_of_what_the_others_leave() => Gen.Select(Gen.Int[1, 4], Gen.Int[12, 30]).SelectMany(size =>
        Gen.Select(
            Gen.Int[0, 20].Select(value => (double)value).Array[size.Item1].Array[size.Item2],
            Gen.Int[0, 20].Select(value => (double)value).Array[size.Item2])).Sample(
        (factors, outcome) =>
        {
            var expected = NaivePartialRankCorrelation.Of(factors, outcome);
            var actual = PartialRankCorrelation.Of(factors, outcome);
            for (var factor = 0; factor < expected.Length; factor++)
            {
                if (!double.IsNaN(expected[factor]))
                    Assert.Equal(expected[factor], actual[factor].Value, 1e-6);
                Assert.True(double.IsNaN(actual[factor].Value) || (actual[factor].Low <= actual[factor].Value && actual[factor].Value <= actual[factor].High));
            }
        },
        iter: 200);

    [Fact]
    public void Partial_rank_correlation_of_plain_cases()
    {
        double[][] rising = [.. Enumerable.Range(0, 20).Select(k => new[] { (double)k, 7 })];
        var exact = PartialRankCorrelation.Of(rising, [.. Enumerable.Range(0, 20).Select(k => Math.Exp(k))]);
        Assert.Equal(1, exact[0].Value, 1e-9); // in order, if not in proportion
        Assert.True(double.IsNaN(exact[1].Value)); // it does not vary
        Assert.Equal(-1, PartialRankCorrelation.Of(rising, [.. Enumerable.Range(0, 20).Select(k => -(double)k)])[0].Value, 1e-9);
        Assert.True(double.IsNaN(PartialRankCorrelation.Of(rising, new double[20])[0].Value));

        // Fisher's interval by hand: one factor, n = 20 → 1/√17.
        double[] noisy = [.. Enumerable.Range(0, 20).Select(k => (double)((k * 7) % 20))];
        var r = PartialRankCorrelation.Of([.. Enumerable.Range(0, 20).Select(k => new[] { (double)k })], noisy)[0];
        Assert.Equal(Math.Tanh(Math.Atanh(r.Value) + (1.959963984540054 / Math.Sqrt(17))), r.High, 1e-9);
    }

    [Fact]
    public void Effects_are_one_factor_at_a_time_and_the_widest_stands_first()
    {
        var tables = Sensitivity.Of(s_experiment, s_records);
        Assert.Equal(["effects", "rankings", "design"], tables.Select(table => table.Name));
        var effects = tables[0];
        Assert.Equal([
            "scenario", "policy", "factor", "kind", "low", "high", "at_low", "at_high", "swing", "swing_ci_lo", "swing_ci_hi", "prcc", "prcc_ci_lo",
            "prcc_ci_hi"
        ], effects.Columns.Select(column => column.Name));
        Assert.Equal(["mechanisms.baseline.rate", "all-evidence", "mechanisms.competition.scale"], effects.Text("factor").Take(3));
        var scenario = s_experiment.Scenarios[0].Scenario;
        double Mean(double rate) => Ensemble.Run(
            DiffusionModel.Create(s_records, scenario.With(new BaselineTerm(rate))),
            new RunSettings { Runs = 32, Seed = s_experiment.Seed }).Curves.Numbers("mean")[^1];
        Assert.Equal(Mean(0), effects.Numbers("at_low")[0], 1e-12);
        Assert.Equal(Mean(0.2), effects.Numbers("at_high")[0], 1e-12);
        Assert.Equal(Mean(0.2) - Mean(0), effects.Numbers("swing")[0], 1e-12);
        // competition is off
        Assert.Equal([0, 0, 0], new[] { effects.Numbers("swing")[2], effects.Numbers("swing_ci_lo")[2], effects.Numbers("swing_ci_hi")[2] });
        Assert.True(effects.Numbers("prcc")[0] > 0.8);

        // The cities of the base alone are counted, though other evidence has more.
        Assert.All(tables[2].Numbers("mean"), mean => Assert.InRange(mean, 1, 21));
    }

    [Fact]
    public void Rankings_show_in_how_much_of_the_design_the_order_turns()
    {
        var tables = Sensitivity.Of(s_experiment, s_records);
        var (rankings, design) = (tables[1], tables[2]);
        Assert.Equal(["plain", "plain", "no-contact"], rankings.Text("scenario_a"));
        Assert.Equal(["no-contact", "same", "same"], rankings.Text("scenario_b"));
        Assert.Equal(0.5, rankings.Numbers("p_flip")[1]); // a scenario against itself: every point is a tie
        double[] Means(string name) => [.. Enumerable.Range(0, design.RowCount)
            .Where(row => design.Text("scenario")[row] == name)
            .Select(row => design.Numbers("mean")[row])];
        var turned = Means("plain").Zip(Means("no-contact"), (a, b) => a < b ? 1.0 : a == b ? 0.5 : 0).Sum();
        Assert.True(rankings.Numbers("as_stated")[0] > 0);

        // What is printed between the ends is of the same draws as the ends.
        double[] differences = [.. Means("plain").Zip(Means("no-contact"), (a, b) => a - b).Order()];
        Assert.Equal((differences[7] + differences[8]) / 2, rankings.Numbers("median")[0], 1e-12);
        Assert.All(
            Enumerable.Range(0, 3), row => Assert.InRange(rankings.Numbers("median")[row], rankings.Numbers("draw_lo")[row], rankings.Numbers("draw_hi")[row]));
        Assert.Equal(turned / 16, rankings.Numbers("p_flip")[0]);
    }

    [Fact]
    public void A_sweep_that_undoes_a_scenario_is_reported()
    {
        var experiment = ExperimentReader.Read(
            """
            {
              "base": "road-safety",
              "scenarios": [{ "name": "plain" }, { "name": "brisk", "change": { "mechanisms": { "baseline": { "rate": 0.5 } } } }, { "name": "same" }],
              "sensitivity": { "parameters": [{ "path": "mechanisms.baseline.rate", "low": 0, "high": 0.2 }], "draws": 4 },
              "runs": 4
            }
            """u8,
            s_records,
            name => Encoding.UTF8.GetBytes(BundledScenarios.Text(name))).Experiment!;
        var warnings = experiment.SweepWarnings;
        Assert.Equal("brisk states mechanisms.baseline.rate = 0.5, outside the swept range from 0 to 0.2: no draw is the scenario as stated.", warnings[0]);
        Assert.Equal(["plain and brisk", "brisk and same"], warnings.Skip(1).Select(warning => warning.Split(':')[0]));
        var notes = Sensitivity.Of(experiment, s_records)[1].Text("note");
        Assert.Equal("the sweep sets mechanisms.baseline.rate alike in both, where they differ", notes[0]);
        Assert.Null(notes[1]); // plain and same
        Assert.Empty(s_experiment.SweepWarnings);
    }

    [Fact]
    public void Threads_change_no_byte_and_progress_ends_at_one()
    {
        var seen = new List<double>();
        Assert.Equal(
            Bytes(Sensitivity.Of(s_experiment, s_records, workers: Workers.One, progress: seen.Add)),
            Bytes(Sensitivity.Of(s_experiment, s_records, workers: new Workers(8))));
        Assert.Equal(1, seen[^1], 1e-12);
        Assert.Equal(seen.Order(), seen);
    }

    [Fact]
    public void Whole_numbers_are_drawn_with_even_odds()
    {
        var range = new ParameterRange("participation.quorum.cities", 2, 4) { IsWhole = true };
        Assert.Equal([2, 2, 3, 3, 4, 4], new[] { 0, 0.33, 0.34, 0.66, 0.67, 1 }.Select(range.At));
    }

    [Fact]
    public void Scenarios_stand_in_one_table_and_are_paired_with_the_first()
    {
        var models = s_experiment.Scenarios.Select(scenario => (scenario.Name, DiffusionModel.Create(s_records, scenario.Scenario))).ToArray();
        var settings = new RunSettings { Runs = 40 };
        var results = models.Select(pair => Ensemble.Run(pair.Item2, settings)).ToArray();
        var tables = ScenarioTable.Of(models, results).ToDictionary(table => table.Name);
        Assert.Equal(results.SelectMany(result => result.Curves.Numbers("mean")), tables["curves"].Numbers("mean"));
        Assert.Equal(["plain", "no-contact", "same"], tables["curves"].Text("scenario").Distinct());
        var paired = Counterfactual.Compare(models[1].Item2, models[0].Item2, settings);
        Assert.Equal([.. paired.Numbers("difference"), .. new double[paired.RowCount]], tables["differences"].Numbers("difference"));
        Assert.All(tables["differences"].Text("against"), name => Assert.Equal("plain", name));
        Assert.DoesNotContain(ScenarioTable.Of(models[..1], results[..1]), table => table.Name == "differences");
    }

    private static string Bytes(IEnumerable<Table> tables)
    {
        using var writer = new StringWriter();
        foreach (var table in tables)
            TableCsv.Write(table, writer);
        return writer.ToString();
    }
}
