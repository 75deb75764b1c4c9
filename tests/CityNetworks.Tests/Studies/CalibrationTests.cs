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

    // What the findings say of the default is the least and the greatest share of its rows.
    [Fact]
    public void The_findings_say_how_often_the_default_holds_the_truth()
    {
        var measured = Calibration.Measured();
        (string Law, double Share, bool IsOfPaths)[] rows = [.. Enumerable.Range(0, measured.RowCount)
            .Where(row => measured.Text("study")[row] == "change" && measured.Text("method")[row] == "calibrated" && measured.Text("events")[row] != "6")
            .Select(row => (
                measured.Text("law")[row]!, measured.Numbers("share")[row], measured.Text("measure")[row] is "betweenness" or "closeness"))
            .Where(row => !double.IsNaN(row.Item2))];
        var (none, some, ofPaths) = (Range(rows.Where(row => row.Law == "no change")), Range(rows.Where(row => row.Law != "no change" && !row.IsOfPaths)),
            Range(rows.Where(row => row.Law != "no change" && row.IsOfPaths)));
        Assert.Contains(
            $"covers a change of 0 in {none} of 100 cases, and a true change in {some} (betweenness and closeness: {ofPaths})",
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "calibration.md")),
            StringComparison.Ordinal);
        Assert.All(rows.Where(row => row.Law == "no change"), row => Assert.InRange(row.Share, 0.925, 0.98));

        static string Range(IEnumerable<(string Law, double Share, bool IsOfPaths)> of) => string.Create(
            CultureInfo.InvariantCulture, $"{100 * of.Min(row => row.Share):F0} to {100 * of.Max(row => row.Share):F0}");
    }
}
