using System.Text;
using System.Text.Json.Nodes;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Fits;

/// <summary>The profile of a number that says how a mechanism is counted (memory, threshold, prestige …): additive hazards are fitted at each value.</summary>
/// <remarks>
/// Such numbers enter through the covariates, so the likelihood over them is looked at point by point: the 95 % interval holds the values at which twice the
/// log-likelihood is within 3.841459 of the best. A flat profile says that these records do not determine the value; memory and rate trade off along a ridge.
/// Cost: the panel's mechanisms and a fit for each value.
/// </remarks>
public static class ScenarioProfile
{
    private const double Cut = 3.841458820694124;

    /// <summary>The table profile: key, value, log_likelihood, likelihood_ratio, in_interval, and the rates at each value.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="options">Which rows the panel has; its scenario is not looked at.</param>
    /// <param name="assumed">The text of the scenario that says all else; null: the defaults.</param>
    /// <param name="key">The keys of the scenario, joined by dots: mechanisms.mimicry.memory.</param>
    /// <param name="values">The values; at least one.</param>
    /// <param name="terms">The terms of the model.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="ArgumentException">A scenario has no such key, or the value is not allowed.</exception>
    /// <exception cref="CannotEstimateException">The records do not allow the estimate at some value.</exception>
    public static Table Of(RecordSet records, Selection selection, PanelOptions options, string? assumed, string key, IReadOnlyList<double> values,
        IReadOnlyList<string> terms, Workers workers = default)
    {
        var plain = assumed is null
            ? new JsonObject
            {
                ["policy"] = AdoptionPanel.PoliciesOf(records, selection, options.Policies)[0],
                ["start"] = records.Periods[0].Id,
                ["initial"] = "recorded",
                ["mechanisms"] = new JsonObject { [HazardComponent.Baseline] = new JsonObject { ["rate"] = 0.01 } },
            }
            : MergePatch.Read(Encoding.UTF8.GetBytes(assumed));
        OldKeys.Rename(plain, ScenarioShape.Root);
        key = OldKeys.Path(key, ScenarioShape.Root);
        var parts = key.Split('.');
        if (parts is ["mechanisms", var mechanism, ..] && plain["mechanisms"]?[mechanism]?["rate"] is null)
            plain = MergePatch.With(plain, $"mechanisms.{mechanism}.rate", 1);
        var fits = values.Select(value => (Value: value, Fit: Fitted(At(value)))).ToArray();
        var best = fits.Max(fit => fit.Fit.LogLikelihood);
        var table = Table.Of("profile", fits)
            .Text("key", _ => key)
            .Number("value", row => row.Value)
            .Number("log_likelihood", row => row.Fit.LogLikelihood)
            .Number("likelihood_ratio", row => 2 * (best - row.Fit.LogLikelihood))
            .Flag("in_interval", row => 2 * (best - row.Fit.LogLikelihood) <= Cut);
        for (var k = 0; k < fits[0].Fit.Terms.Count; k++)
        {
            var place = k;
            table.Number($"rate_{fits[0].Fit.Terms[k]}", row => row.Fit.Estimates[place]);
        }

        return table.Build();

        Scenario At(double value)
        {
            var reading = ScenarioReader.Read(MergePatch.With((JsonObject)plain.DeepClone(), key, value).ToJsonString(), records);
            return reading.Scenario ?? throw new ArgumentException(
                FormattableString.Invariant($"'{key}' cannot be {value} in a scenario: {string.Join("; ", reading.Problems)}"), nameof(key));
        }

        AdditiveHazardFit Fitted(Scenario scenario)
        {
            var panel = AdoptionPanel.Of(records, selection, options with { Scenario = scenario });
            var design = PanelDesign.Of(panel, PanelTerms.Of(panel, terms, workers));
            return AdditiveHazardFit.Of(AdditiveStudy.Causes(design), design.Happens, null, workers);
        }
    }
}
