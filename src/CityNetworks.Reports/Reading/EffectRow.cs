namespace CityNetworks.Reports.Reading;

/// <summary>A row of <c>effects</c>: what a factor alone does to a scenario.</summary>
internal sealed record EffectRow(string Scenario, string Factor, double Low, double High, double AtLow, double AtHigh, double Swing)
{
    public static EffectRow Read(Rows rows, int row) => new(
        rows.Text(row, rows.Has("policy") ? "policy" : "scenario"),
        rows.Text(row, "factor"),
        rows.Number(row, "low"),
        rows.Number(row, "high"),
        rows.Number(row, "at_low"),
        rows.Number(row, "at_high"),
        rows.Number(row, "swing"));
}
