using System.CommandLine;
using System.Globalization;
using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Inference.Recovery;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>What is taken as true in a study of recovery.</summary>
internal sealed class RateOptions
{
    private readonly Option<string?> _rates = new("--rates")
    {
        Description = "The true rates, hazards per period: the baseline, and each mechanism that is fitted (0: it does nothing). "
            + "Default: the estimates of --terms from the adoptions on record.",
        HelpName = "baseline=0.02,exposure=0.3",
    };
    private readonly Option<string?> _terms = new("--terms", "-t")
    {
        Description = "Without --rates: the mechanisms fitted to the records, whose estimates are then taken as true (default exposure).",
        HelpName = "a,b",
    };
    private readonly Option<int?> _policies = new Option<int?>("--policies")
    {
        Description = "A number of made-up policies, each like one of the records. Default: those with an adoption on record, else one.",
        HelpName = "N",
    }.Whole(1, 10_000);
    private readonly Option<int?> _initial = new Option<int?>("--initial")
    {
        Description = "How many cities have a made-up policy at the start (default 2).",
        HelpName = "N",
    }.Whole(0, 1_000_000);
    private readonly Option<int?> _attendances = new Option<int?>("--attendances")
    {
        Description = "Attendances that each fit is integrated over where some is not certain, rounded up to a multiple of 16 (default 16).",
        HelpName = "N",
    }.Whole(1, 4096);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _rates, _terms, _policies, _initial, _attendances })
            command.Options.Add(option);
    }

    /// <summary>What is true.</summary>
    public RecoverySettings Settings(ParseResult parsed, RecordSet records, Selection selection, PanelOptions options, Workers workers, TextWriter notes) =>
        new()
        {
            Rates = parsed.GetValue(_rates) is { } text ? Read(text) : Estimated(parsed, records, selection, options, workers, notes),
            Policies = parsed.GetValue(_policies),
            Initial = parsed.GetValue(_initial) ?? 2,
            Attendances = parsed.GetValue(_attendances) ?? 16,
        };

    private static KeyValuePair<string, double>[] Read(string text)
    {
        var rates = new List<KeyValuePair<string, double>>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('=', StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var rate))
                throw new UsageException($"--rates: found '{word}'; expected name=number, as in baseline=0.02,exposure=0.3.");
            if (rates.Exists(known => known.Key == parts[0]))
                throw new UsageException($"--rates: '{parts[0]}' is there twice; expected each mechanism once.");
            rates.Add(KeyValuePair.Create(parts[0], rate));
        }

        if (!rates.Exists(rate => rate.Key == HazardComponent.Baseline))
            throw new UsageException(
                $"--rates: found no baseline in '{text}'; expected baseline=X among the rates, the hazard without influence of others (0: none).");
        return [.. rates.OrderByDescending(rate => rate.Key == HazardComponent.Baseline)];
    }

    private KeyValuePair<string, double>[] Estimated(
        ParseResult parsed, RecordSet records, Selection selection, PanelOptions options, Workers workers, TextWriter notes)
    {
        if (records.Adoptions.Count == 0)
            throw new UsageException(
                "--rates: found none, and the records hold no adoption to estimate them from; expected true rates, as in --rates "
                    + "baseline=0.02,contact=0.3,mimicry=0.1.");
        var panel = AdoptionPanel.Of(records, selection, options);
        var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ModelOptions.Split(parsed.GetValue(_terms) ?? "exposure"), workers));
        var causes = AdditiveStudy.Causes(design);
        if (causes.Any(cause => cause.Modifiers.Count > 0))
            throw new UsageException("--terms: expected exposure and mechanisms alone; a study of recovery has no columns of cities.");
        var fit = AdditiveHazardFit.Of(causes, design.Happens, null, workers);
        KeyValuePair<string, double>[] rates = [.. fit.Terms.Select((term, k) => KeyValuePair.Create(term, fit.Estimates[k]))];
        notes.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"True rates, estimated from the records: "
                    + $"{string.Join(", ", rates.Select(rate => FormattableString.Invariant($"{rate.Key}={rate.Value:0.#####}")))}."));
        return rates;
    }
}
