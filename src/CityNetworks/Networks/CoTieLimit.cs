namespace CityNetworks.Networks;

/// <summary>Refuses what would not fit, as early as it is known.</summary>
internal sealed class CoTieLimit
{
    private readonly Window _window;
    private readonly CoTiesOptions _options;
    private readonly CoTiesEstimate _estimate;

    public CoTieLimit(Window window, CoTiesOptions options, CoTiesEstimate estimate)
    {
        (_window, _options, _estimate) = (window, options, estimate);
        if (estimate.MultiplyAdds > options.WorkLimit)
            throw Refusal(
                $"need {estimate.MultiplyAdds} multiply-adds; expected at most {options.WorkLimit}: leave out the largest events, or raise "
                    + $"{nameof(CoTiesOptions.WorkLimit)}");
        if (options.TopPerCity is null && options.MinimumWeight == 0)
            Allow(estimate.TiesAtLeast);
    }

    public void Allow(long ties)
    {
        if (ties > Math.Min(_options.TieLimit, Array.MaxLength))
            throw Refusal(
                $"are more than {Math.Min(ties, _options.TieLimit)}; expected at most {_options.TieLimit}: keep fewer by "
                    + $"{nameof(CoTiesOptions.MinimumWeight)} or {nameof(CoTiesOptions.TopPerCity)}, or raise {nameof(CoTiesOptions.TieLimit)}");
    }

    private CoTiesTooLargeException Refusal(string what) => new(what, _window, _estimate);
}
