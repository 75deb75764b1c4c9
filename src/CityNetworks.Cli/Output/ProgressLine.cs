using System.Diagnostics;

namespace CityNetworks.Cli.Output;

/// <summary>One line on standard error that says what is being done and how long it will take; silent when that is no terminal.</summary>
internal sealed class ProgressLine(bool show) : IDisposable
{
    private const double LoopsBack = 0.1; // less is threads that report out of turn

    private readonly Lock _lock = new();
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private string _step = string.Empty;
    private long _lastShown;
    private double _first = double.NaN; // where the step began: not at 0 when it goes on from a checkpoint
    private double _last;
    private int _part; // 0: the step is one whole

    /// <summary>Whether progress is wanted and can be shown.</summary>
    public static bool Wanted(bool quiet, bool noProgress) => !quiet && !noProgress && Terminal.Progress;

    /// <summary>What is being done, in parts of which nobody knows the number; shown only if it takes a while.</summary>
    public string InParts
    {
        init
        {
            _step = value;
            _part = 1;
        }
    }

    /// <summary>A new step begins.</summary>
    public void Step(string step)
    {
        lock (_lock)
        {
            _step = step;
            _since.Restart();
            _lastShown = 0;
            _first = double.NaN;
            _last = 0;
            Show($"{step} …");
        }
    }

    /// <summary>The step is so far, 0 to 1; shown ten times a second at most.</summary>
    public void Share(double share)
    {
        lock (_lock)
        {
            if (_part > 0 && share < _last - LoopsBack)
            {
                _part++;
                _since.Restart();
                _lastShown = 0;
                _first = 0;
            }

            _first = double.IsNaN(_first) ? share : _first;
            _last = share;
            if (_since.ElapsedMilliseconds - _lastShown < 100)
                return;
            _lastShown = _since.ElapsedMilliseconds;
            var left = share > _first ? TimeSpan.FromMilliseconds(_since.ElapsedMilliseconds * Math.Max(0, 1 - share) / (share - _first)) : TimeSpan.Zero;
            Show($"{_step}{(_part > 0 ? $", part {_part}" : string.Empty)} … {share:P0}, {InWords(left)} left");
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose() => Show(string.Empty);

    private static string InWords(TimeSpan left) =>
        left.TotalSeconds < 1
            ? "under a second"
            : left.TotalSeconds < 120
            ? $"{left.TotalSeconds:F0} s"
            : left.TotalMinutes < 120
            ? $"{left.TotalMinutes:F0} min"
            : $"{left.TotalHours:F0} h";

    private void Show(string text)
    {
        if (show)
            Terminal.RawError.Write($"\r\u001b[K{SafeText.OneLine(text)}");
    }
}
