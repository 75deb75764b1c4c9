namespace CityNetworks.Cli.Output;

/// <summary>Progress for a log, where standard error is no terminal: a line every ten seconds, so that short work says nothing.</summary>
/// <param name="writer">Where to; null: nowhere.</param>
/// <param name="clock">The clock; the system's when null.</param>
internal sealed class ProgressLines(TextWriter? writer, TimeProvider? clock = null)
{
    private static readonly TimeSpan s_apart = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly long _started = (clock ?? TimeProvider.System).GetTimestamp();
    private long? _last;

    /// <summary>What is being done; written when the last line is long enough ago.</summary>
    public void Report(string step)
    {
        if (writer is null || _clock.GetElapsedTime(_last ?? _started) < s_apart)
            return;
        _last = _clock.GetTimestamp();
        writer.WriteLine($"{_clock.GetElapsedTime(_started).TotalSeconds:F0} s: {step}");
    }
}
