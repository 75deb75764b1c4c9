using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>What each city has to present in each period: its last recorded outcome up to then, else what the scenario assumes, else nothing. As successes (1)
/// and failures (0) where the scenario learns from those.</summary>
internal sealed class Outcomes
{
    private readonly double[][] _values;

    public Outcomes(RecordSet records, Scenario scenario, Population population, Timeline timeline)
    {
        var rows = records.Outcomes
            .Where(row => row.Policy == scenario.Policy && population.NumberOf(row.City) >= 0)
            .ToLookup(row => timeline.NumberOf(row.Period));
        AreKnown = rows.Count > 0 || scenario.Learning.Outcome is not null;
        double Seen(double outcome) => scenario.Learning.Model is LearningModel.BetaBinomial && !double.IsNaN(outcome) ? outcome > 0 ? 1 : 0 : outcome;
        var assumed = Seen(scenario.Learning.Outcome ?? double.NaN);
        _values = new double[timeline.Count][];
        for (var period = 0; period < timeline.Count; period++)
        {
            _values[period] = new double[population.Count];
            if (period == 0)
                Array.Fill(_values[0], assumed);
            else
                _values[period - 1].CopyTo(_values[period], 0);
            foreach (var row in rows[period])
                _values[period][population.NumberOf(row.City)] = Seen(row.Value);
        }

        Best = _values.SelectMany(values => values).Where(value => value > 0).DefaultIfEmpty().Max();
    }

    /// <summary>The best outcome of all; 0 where none is good.</summary>
    public double Best { get; }

    /// <summary>The number of periods of the records.</summary>
    public int Periods => _values.Length;

    /// <summary>Whether there is anything to learn from: if not, contact is all that can be modelled.</summary>
    public bool AreKnown { get; }

    /// <summary>The outcome a city presents in a period; NaN when it has none.</summary>
    public double Of(int city, int period) => _values[period][city];
}
