using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Inference.Forecasts;

/// <summary>A parameter of a fit and where it stands in a scenario.</summary>
/// <param name="Term">The term of the fit.</param>
/// <param name="Path">The keys of the scenario, joined by dots.</param>
/// <param name="Estimate">The estimate.</param>
/// <param name="IsRate">Whether it is a rate, at least 0.</param>
public sealed record FittedParameter(string Term, string Path, double Estimate, bool IsRate);

/// <summary>Additive hazards that were fitted, as a scenario that simulates: rates, their covariance, and the scenario with the rates in it.</summary>
/// <param name="Policy">The policy, by id.</param>
/// <param name="Parameters">The parameters, in the order of the covariance.</param>
/// <param name="Covariance">Of the parameters; 0 for those on their bound, which do not vary.</param>
/// <param name="Scenario">The scenario at the estimates, as JSON.</param>
public sealed record FittedScenario(string Policy, IReadOnlyList<FittedParameter> Parameters, double[,] Covariance, JsonObject Scenario)
{
    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>The scenario of a fit.</summary>
    /// <param name="study">The fit.</param>
    /// <param name="assumed">The text of the scenario that said how mechanisms are counted; null: the defaults.</param>
    /// <exception cref="CannotEstimateException">The fit has a term that no scenario can hold; the message says which and why.</exception>
    public static FittedScenario Of(AdditiveStudy study, string? assumed = null)
    {
        var panel = study.Design.Panel;
        if (panel.Histories.Count != 1)
            throw new CannotEstimateException($"The fit is of {panel.Histories.Count} policies, and a scenario of it needs one; choose with --policy.");
        if (panel.Options.Outcome is not PanelOutcome.Adoption)
            throw new CannotEstimateException("A scenario of a fit needs --outcome adoption.");
        var policy = panel.Histories[0].Policy;
        var scenario = assumed is null ? [] : MergePatch.Read(Encoding.UTF8.GetBytes(assumed));
        foreach (var key in new[] { "policies", "interactions", "$schema", "capacity", "states", "transfer" })
            scenario.Remove(key);
        scenario = MergePatch.Merged(scenario, new JsonObject
        {
            ["title"] = $"Fitted to the adoptions of {policy}",
            ["policy"] = policy,
            ["initial"] = "recorded",
            ["start"] = panel.Records.Periods[Math.Min(panel.FirstPeriod + 1, panel.Records.Periods.Count - 1)].Id,
            ["mechanisms"] = new JsonObject
            {
                [BaselineDefinition.Name] = new JsonObject { ["rate"] = 0, ["covariates"] = new JsonObject() },
                [LearningDefinition.Name] = Off(),
                [MimicryDefinition.Name] = Off(),
                [EndorsementDefinition.Name] = Off(),
                [CompetitionDefinition.Name] = Off()
            },
        });
        var parameters = new List<FittedParameter>();
        for (var k = 0; k < study.Fit.Terms.Count; k++)
            parameters.Add(Placed(study, k, ref scenario));
        var n = parameters.Count;
        var covariance = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                covariance[i, j] = double.IsNaN(study.Fit.Covariance[i, j]) ? 0 : study.Fit.Covariance[i, j];
        }

        return new FittedScenario(policy, parameters, covariance, With(scenario, parameters, [.. parameters.Select(parameter => parameter.Estimate)]));
    }

    /// <summary>The parameters of a draw: normal around the estimates with their covariance, rates cut at 0. Draw 0 is the estimates themselves.</summary>
    /// <returns>A number a parameter, in the order of the estimates.</returns>
    public double[] Drawn(ulong seed, int draw)
    {
        double[] point = [.. Parameters.Select(parameter => parameter.Estimate)];
        if (draw == 0)
            return point;
        int[] varying = [.. Enumerable.Range(0, point.Length).Where(k => Covariance[k, k] > 0)];
        var some = new double[varying.Length, varying.Length];
        for (var i = 0; i < varying.Length; i++)
        {
            for (var j = 0; j < varying.Length; j++)
                some[i, j] = Covariance[varying[i], varying[j]];
        }

        var lower = SymmetricMatrix.Cholesky(some)
            ?? throw new CannotEstimateException("The covariance of the fit is not positive definite, so parameters cannot be drawn from it; fit fewer terms.");
        var random = new CounterRandom(seed);
        double[] normal = [.. varying.Select(k => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, random.Uniform(RandomPurpose.Design, draw, k)))];
        for (var i = 0; i < varying.Length; i++)
        {
            for (var j = 0; j <= i; j++)
                point[varying[i]] += lower[i, j] * normal[j];
            if (Parameters[varying[i]].IsRate)
                point[varying[i]] = Math.Max(0, point[varying[i]]);
        }

        return point;
    }

    /// <summary>The scenario at a point of the parameters.</summary>
    /// <exception cref="CannotEstimateException">The scenario does not fit the records.</exception>
    public Scenario At(double[] point, RecordSet records)
    {
        var reading = ScenarioReader.Read(With(Scenario, Parameters, point).ToJsonString(), records);
        return reading.Scenario
            ?? throw new CannotEstimateException($"The scenario of the fit cannot be used with these records: {string.Join("; ", reading.Problems)}.");
    }

    /// <summary>The same fit from another period on; who has the policy then is as recorded.</summary>
    /// <param name="period">The first period simulated, by id.</param>
    internal FittedScenario From(string period) => this with { Scenario = MergePatch.Merged(Scenario, new JsonObject { ["start"] = period }) };

    /// <summary>The scenario as a file.</summary>
    public string ScenarioText() => Scenario.ToJsonString(s_indented) + "\n";

    /// <summary>Everything as a file that <see cref="Read"/> reads.</summary>
    public string Text()
    {
        var n = Parameters.Count;
        var root = new JsonObject
        {
            ["policy"] = Policy,
            ["parameters"] = new JsonArray([.. Parameters.Select(p =>
                new JsonObject { ["term"] = p.Term, ["path"] = p.Path, ["estimate"] = p.Estimate, ["rate"] = p.IsRate })]),
            ["covariance"] = new JsonArray([.. Enumerable.Range(0, n).Select(i =>
                new JsonArray([.. Enumerable.Range(0, n).Select(j => (JsonNode)Covariance[i, j])]))]),
            ["scenario"] = Scenario.DeepClone(),
        };
        return root.ToJsonString(s_indented) + "\n";
    }

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static FittedScenario Read(string text)
    {
        try
        {
            var root = MergePatch.Read(Encoding.UTF8.GetBytes(text));
            FittedParameter[] parameters =
            [
                .. root["parameters"]!.AsArray().Select(p =>
                    new FittedParameter(p!["term"]!.GetValue<string>(), p["path"]!.GetValue<string>(), p["estimate"]!.GetValue<double>(),
                        p["rate"]!.GetValue<bool>())),
            ];
            var rows = root["covariance"]!.AsArray();
            var covariance = new double[parameters.Length, parameters.Length];
            for (var i = 0; i < parameters.Length; i++)
            {
                for (var j = 0; j < parameters.Length; j++)
                    covariance[i, j] = rows[i]![j]!.GetValue<double>();
            }

            return new FittedScenario(root["policy"]!.GetValue<string>(), parameters, covariance, root["scenario"]!.AsObject());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            throw new FormatException(
                "Expected a fit.json that 'citynet fit --model additive --out FOLDER' wrote: policy, parameters, covariance, scenario.", error);
        }
    }

    private static JsonObject Off() => new() { ["rate"] = 0 };

    private static JsonObject With(JsonObject scenario, IReadOnlyList<FittedParameter> parameters, double[] point)
    {
        for (var k = 0; k < point.Length; k++)
            scenario = MergePatch.With(scenario, parameters[k].Path, point[k]);
        return scenario;
    }

    private static FittedParameter Placed(AdditiveStudy study, int index, ref JsonObject scenario)
    {
        var (term, estimate) = (study.Fit.Terms[index], study.Fit.Estimates[index]);
        if (term == HazardComponent.Baseline)
            return new FittedParameter(term, "mechanisms.baseline.rate", estimate, true);
        if (term.StartsWith("baseline:", StringComparison.Ordinal) && term[9..] is var column && IsCityColumn(study.Design.Panel, column))
            return new FittedParameter(term, $"mechanisms.baseline.covariates.{column}", estimate, false);
        if (estimate < 0)
            throw new CannotEstimateException($"The rate of {term} is negative, and a scenario's rates are at least 0; fit without it.");
        switch (term)
        {
            case LearningDefinition.Name or LearningDefinition.Contact:
                return new FittedParameter(term, "mechanisms.learning.rate", estimate, true);
            case MimicryDefinition.Name or EndorsementDefinition.Name or CompetitionDefinition.Name:
                return new FittedParameter(term, $"mechanisms.{term}.rate", estimate, true);
            case "exposure" when IsMimicryOfContacts(study):
                scenario = MergePatch.Merged(scenario, new JsonObject
                {
                    ["mechanisms"] = new JsonObject
                    {
                        [MimicryDefinition.Name] = new JsonObject
                        {
                            ["peers"] = "contacts",
                            ["prestige"] = new JsonObject { ["coordinator"] = 0, ["deputy"] = 0 }
                        }
                    },
                });
                return new FittedParameter(term, "mechanisms.mimicry.rate", estimate, true);
            default:
                throw new CannotEstimateException(
                    $"A scenario has no place for the term '{term}'; it has the baseline with columns of cities.csv, contact, learning, mimicry, "
                        + $"endorsement, competition, and exposure where that is the mimicry of contacts (--exposure contacts, one weight a tie or "
                        + $"--weighted-exposure).");
        }
    }

    private static bool IsCityColumn(AdoptionPanel panel, string column) =>
        (column == "log_population" || panel.Records.Cities.Any(city => city.Covariates.ContainsKey(column)))
            && panel.Records.Covariates.All(row => row.Name != column);

    // Exposure to contacts is mimicry with contacts as peers where the two columns are equal.
    private static bool IsMimicryOfContacts(AdditiveStudy study)
    {
        var panel = study.Design.Panel;
        if (panel.Options.Exposure is not { Kind: ExposureKind.Contacts, Lag: 1 } || study.Fit.Terms.Contains(MimicryDefinition.Name))
            return false;
        var scenario = (panel.Options.Scenario ?? new Scenario(panel.Histories[0].Policy,
            panel.Records.Periods[0].Id)).With(new MimicryTerm(1) { Peers = PeerGroup.Contacts, Coordinator = 0, Deputy = 0 });
        var followed = AdoptionPanel.Of(panel.Records, panel.Selection, panel.Options with { Scenario = scenario });
        var mimicry = PanelTerms.Of(followed, [MimicryDefinition.Name])[0].Values;
        var exposure = study.Components.First(component => component.Term == "exposure").Values!;
        return study.Design.Rows.Index().All(item => Math.Abs(mimicry[item.Item] - exposure[item.Index]) < 1e-9);
    }
}
