using System.CommandLine;
using CityNetworks.Inference.Permutation;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Options;

/// <summary>Which matrices are compared, and within which groups nodes are permuted.</summary>
internal sealed class MatrixOptions
{
    private readonly Option<string> _outcome = new("--outcome", "--y")
    {
        Description = "The matrix to explain: ties[:WEIGHT][:KIND], tied[:KIND], contacts[:KIND], co-adoption[:POLICY], matrix[:COLUMN]; "
            + "participation[:ROLE] of cities by events. @PERIOD or @FIRST..LAST takes a span (default all).",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string> _predictors = new("--predictors", "--x")
    {
        Description = "The matrices to explain it with: those above and same-country, distance (km), same:COLUMN, difference:COLUMN, source:COLUMN, "
            + "target:COLUMN; "
            + "of cities by events city:COLUMN, earlier, event-kind:KIND, event-size, host-country, host-distance, host-met.",
        HelpName = "a,b",
        Required = true,
    };

    private readonly Option<string?> _model = new("--model")
    {
        Description = "linear, or logit of an outcome of 0 and 1 (default linear).",
        HelpName = "linear|logit"
    };
    private readonly Option<string?> _strata = new("--strata")
    {
        Description = "Permute cities only among those with the same value in this column.",
        HelpName = "COLUMN"
    };
    private readonly Option<string?> _eventStrata = new("--event-strata")
    {
        Description = "Permute events only within their period or kind.",
        HelpName = "period|kind"
    };
    private readonly Option<string?> _matrices = new Option<string?>("--matrices")
    {
        Description = "A CSV with the columns source, target and further ones of numbers, as 'citynet infer' writes it, for matrices named matrix or "
            + "matrix:COLUMN.",
        HelpName = "FILE",
    }.WithBearing(Bearing.Input);

    public MatrixOptions()
    {
        _model.AcceptOnlyFromAmong("linear", "logit");
        _eventStrata.AcceptOnlyFromAmong(Choices.Of<EventStrata>());
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _outcome, _predictors, _model, _strata, _eventStrata, _matrices })
            command.Options.Add(option);
    }

    public bool IsLogit(ParseResult parsed) => parsed.GetValue(_model) is "logit";

    /// <summary>The file of matrices; null: none.</summary>
    public string? File(ParseResult parsed) => parsed.GetValue(_matrices);

    public MatrixRequest Request(ParseResult parsed) => new()
    {
        Outcome = parsed.GetValue(_outcome)!,
        Predictors = parsed.GetValue(_predictors)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } names
            ? names
            : throw new UsageException("--predictors: found nothing; expected names of matrices separated by commas, as in same-country,distance."),
        Strata = parsed.GetValue(_strata),
        EventStrata = parsed.GetValue(_eventStrata) is { } strata ? Enum.Parse<EventStrata>(strata, ignoreCase: true) : null,
        Table = File(parsed) is { } path ? Read(path) : null,
    };

    private static Table Read(string path)
    {
        try
        {
            using var reader = new StreamReader(InputFile.Open(path, "matrices as CSV"));
            return TableCsv.Read(Path.GetFileName(path), reader);
        }
        catch (FormatException error)
        {
            throw new BadDataException($"--matrices: {error.Message}");
        }
    }
}
