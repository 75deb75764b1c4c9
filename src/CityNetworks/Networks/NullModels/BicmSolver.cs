using MathNet.Numerics.LinearAlgebra;

namespace CityNetworks.Networks.NullModels;

/// <summary>Finds the probabilities of the bipartite configuration model, a class of equal margins at a time.</summary>
/// <remarks>
/// The logarithms θ_a of x and φ_b of y maximise a concave likelihood whose gradient is observed minus expected margins.
/// Newton's step is shortened to ln(1 + s)/s of itself, s its largest change of a log-odds, which is enough to converge from anywhere (Sun and Tran-Dinh 2019,
/// Mathematical Programming 178, 145–213).
/// The city classes are eliminated first, so that only a system over event classes is solved; a ridge of 10⁻¹² fixes what no margin fixes (θ + c, φ − c).
/// </remarks>
internal sealed class BicmSolver
{
    private const int MaximumIterations = 200;
    private const double Tolerance = 1e-12;

    private readonly int[] _citySizes;
    private readonly int[] _eventSizes;
    private readonly double[] _cityDegrees;
    private readonly double[] _eventDegrees;
    private readonly bool[,] _free;
    private readonly int _a;
    private readonly int _b;

    public BicmSolver(MarginClasses cities, MarginClasses events, Attendance[,] cells)
    {
        (_a, _b) = (cities.Sizes.Length, events.Sizes.Length);
        (_citySizes, _eventSizes) = (cities.Sizes, events.Sizes);
        _cityDegrees = Array.ConvertAll(cities.Degrees, degree => (double)degree);
        _eventDegrees = Array.ConvertAll(events.Degrees, degree => (double)degree);
        _free = new bool[_a, _b];
        Probabilities = new double[_a, _b];
        for (var a = 0; a < _a; a++)
        {
            for (var b = 0; b < _b; b++)
            {
                _free[a, b] = cells[a, b] is Attendance.Free;
                Probabilities[a, b] = cells[a, b] is Attendance.Obliged ? 1 : 0;
            }
        }
    }

    /// <summary>p by class of cities and class of events.</summary>
    public double[,] Probabilities { get; }

    public BicmSolution Solve()
    {
        while (FixFullAndEmptyRows() | FixFullAndEmptyColumns())
        {
        }

        var ties = Math.Max(1, _cityDegrees.Zip(_citySizes, (degree, size) => degree * size).Sum());
        var theta = Array.ConvertAll(_cityDegrees, degree => degree > 0 ? Math.Log(degree / Math.Sqrt(ties)) : 0);
        var phi = Array.ConvertAll(_eventDegrees, degree => degree > 0 ? Math.Log(degree / Math.Sqrt(ties)) : 0);
        for (var iteration = 0; ; iteration++)
        {
            var (cityGaps, eventGaps) = Gaps(theta, phi);
            var residual = Math.Max(Largest(cityGaps, _cityDegrees), Largest(eventGaps, _eventDegrees));
            if (residual <= Tolerance || iteration == MaximumIterations)
                return new BicmSolution(iteration, residual, residual <= Tolerance);
            Step(theta, phi, cityGaps, eventGaps);
        }
    }

    private bool FixFullAndEmptyRows()
    {
        var changed = false;
        for (var a = 0; a < _a; a++)
        {
            var free = Enumerable.Range(0, _b).Sum(b => _free[a, b] ? _eventSizes[b] : 0);
            if (free == 0 || (_cityDegrees[a] > 0 && _cityDegrees[a] < free))
                continue;

            changed = true;
            var value = _cityDegrees[a] > 0 ? 1 : 0;
            for (var b = 0; b < _b; b++)
            {
                if (_free[a, b])
                    Fix(a, b, value);
            }
        }

        return changed;
    }

    private bool FixFullAndEmptyColumns()
    {
        var changed = false;
        for (var b = 0; b < _b; b++)
        {
            var free = Enumerable.Range(0, _a).Sum(a => _free[a, b] ? _citySizes[a] : 0);
            if (free == 0 || (_eventDegrees[b] > 0 && _eventDegrees[b] < free))
                continue;

            changed = true;
            var value = _eventDegrees[b] > 0 ? 1 : 0;
            for (var a = 0; a < _a; a++)
            {
                if (_free[a, b])
                    Fix(a, b, value);
            }
        }

        return changed;
    }

    private void Fix(int a, int b, int value)
    {
        _free[a, b] = false;
        Probabilities[a, b] = value;
        _cityDegrees[a] -= value * _eventSizes[b];
        _eventDegrees[b] -= value * _citySizes[a];
    }

    /// <summary>Observed minus expected margins; sets the probabilities on the way.</summary>
    private (double[] Cities, double[] Events) Gaps(double[] theta, double[] phi)
    {
        var (cityGaps, eventGaps) = ((double[])_cityDegrees.Clone(), (double[])_eventDegrees.Clone());
        for (var a = 0; a < _a; a++)
        {
            for (var b = 0; b < _b; b++)
            {
                if (!_free[a, b])
                    continue;

                var p = 1 / (1 + Math.Exp(-(theta[a] + phi[b])));
                Probabilities[a, b] = p;
                cityGaps[a] -= _eventSizes[b] * p;
                eventGaps[b] -= _citySizes[a] * p;
            }
        }

        return (cityGaps, eventGaps);
    }

    private void Step(double[] theta, double[] phi, double[] cityGaps, double[] eventGaps)
    {
        var weights = new double[_a, _b];
        var (citySums, eventSums) = (new double[_a], new double[_b]);
        for (var a = 0; a < _a; a++)
        {
            for (var b = 0; b < _b; b++)
            {
                if (!_free[a, b])
                    continue;

                weights[a, b] = (double)_citySizes[a] * _eventSizes[b] * Probabilities[a, b] * (1 - Probabilities[a, b]);
                citySums[a] += weights[a, b];
                eventSums[b] += weights[a, b];
            }
        }

        var system = Matrix<double>.Build.Dense(_b, _b);
        var right = Vector<double>.Build.Dense(_b);
        for (var b = 0; b < _b; b++)
        {
            system[b, b] = eventSums[b] > 0 ? eventSums[b] * (1 + 1e-12) : 1;
            right[b] = _eventSizes[b] * eventGaps[b];
        }

        for (var a = 0; a < _a; a++)
        {
            for (var b = 0; b < _b && citySums[a] > 0; b++)
            {
                if (weights[a, b] == 0)
                    continue;

                var share = weights[a, b] / citySums[a];
                right[b] -= share * _citySizes[a] * cityGaps[a];
                for (var c = 0; c < _b; c++)
                    system[b, c] -= share * weights[a, c];
            }
        }

        var eventStep = system.LU().Solve(right);
        var cityStep = new double[_a];
        for (var a = 0; a < _a; a++)
        {
            var sum = _citySizes[a] * cityGaps[a];
            for (var b = 0; b < _b; b++)
                sum -= weights[a, b] * eventStep[b];
            cityStep[a] = citySums[a] > 0 ? sum / citySums[a] : 0;
        }

        var size = 0.0;
        for (var a = 0; a < _a; a++)
        {
            for (var b = 0; b < _b; b++)
                size = _free[a, b] ? Math.Max(size, Math.Abs(cityStep[a] + eventStep[b])) : size;
        }

        var part = size > 1e-8 ? Math.Log(1 + size) / size : 1;
        for (var a = 0; a < _a; a++)
            theta[a] += part * cityStep[a];
        for (var b = 0; b < _b; b++)
            phi[b] += part * eventStep[b];
    }

    private static double Largest(double[] gaps, double[] degrees) =>
        gaps.Zip(degrees, (gap, degree) => degree > 0 ? Math.Abs(gap) / degree : Math.Abs(gap)).DefaultIfEmpty(0).Max();
}
