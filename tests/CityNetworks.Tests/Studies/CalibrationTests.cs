using System.Globalization;
using CityNetworks.Studies;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Tests.Studies;

public sealed class CalibrationTests
{
    [Fact]
    public void The_document_prints_what_was_measured()
    {
        var measured = Calibration.Measured();
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "calibration.md"));
        Assert.True(measured.RowCount > 500);
        for (var row = 0; row < measured.RowCount; row++)
        {
            var cell = string.Create(
                CultureInfo.InvariantCulture, $" {100 * measured.Numbers("share")[row]:F1} ± {100 * measured.Numbers("mc_error")[row]:F1} ");
            var start = $"| {measured.Text("measure")[row]} | {measured.Text("law")[row]} | ";
            var method = $"| {measured.Text("method")[row]} |";
            Assert.Contains(lines, line => line.StartsWith(start, StringComparison.Ordinal)
                && line.Contains(method, StringComparison.Ordinal)
                && line.Contains(cell, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Intervals_of_change_held_the_truth_as_often_as_is_said()
    {
        var measured = Calibration.Measured();
        var rows = Enumerable.Range(0, measured.RowCount)
            .Where(row => measured.Text("study")[row] == "change" && measured.Text("method")[row] == "calibrated" && measured.Text("law")[row] == "no change")
            .ToArray();
        Assert.NotEmpty(rows);
        Assert.InRange(rows.Average(row => measured.Numbers("share")[row]), 0.93, 0.97);
    }
}
