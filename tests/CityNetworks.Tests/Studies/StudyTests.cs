using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Records.Reading;
using CityNetworks.Studies;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Studies;

public sealed class StudyTests
{
    private static readonly StudyLimits s_tiny = new()
    {
        PathCentralitySteps = 100,
        ScoreRows = 50,
        TieRows = 30,
        PathRows = 60,
        ResampledValues = 100,
        StructureSteps = 10,
        SimulationSteps = 10_000,
    };

    [Fact]
    public void A_study_within_its_limits_is_whole()
    {
        var study = Study.Of(Mercocities.Read(), new StudyOptions { Runs = 20 });
        Assert.All(study.Parts, part => Assert.Equal(PartExtent.Whole, part.Extent));
        Assert.All(study.Parts, part => Assert.Empty(part.Note));
    }

    [Fact]
    public void Beyond_every_limit_a_study_still_ends_and_each_part_says_what_was_made()
    {
        var study = Study.Of(Mercocities.Read(), new StudyOptions { Runs = 100, Limits = s_tiny, Scenario = Scenario() });
        var cut = study.Parts.Where(part => part.Extent is not PartExtent.Whole).ToArray();
        Assert.Superset(
            new HashSet<string> { "centrality", "ties", "paths", "compare", "structure", "curves", "assumption_effects" },
            cut.Select(part => part.Table).ToHashSet());
        Assert.All(cut, part => Assert.True(part.Size > part.Limit && part.Note.Length > 0, part.Table));
        var tables = study.Tables.ToDictionary(table => table.Name);
        Assert.DoesNotContain("compare", tables.Keys);
        Assert.DoesNotContain("betweenness", tables["centrality"].Text("measure"));
        Assert.Equal(["all"], tables["centrality"].Text("window").Distinct());
        Assert.InRange(tables["ties"].RowCount, 1, 2 * 30);
        Assert.All(tables["structure"]
            .Numbers("p_value")
            .Where((_, row) => tables["structure"].Text("measure")[row]!.StartsWith("brokerage", StringComparison.Ordinal)), p => Assert.True(double.IsNaN(p)));
    }

    [Fact]
    public void A_sample_holds_the_same_rows_as_the_whole()
    {
        var whole = Rows(Study.Of(Mercocities.Read(), new StudyOptions()), "paths");
        var sampled = Rows(Study.Of(Mercocities.Read(), new StudyOptions { Limits = s_tiny }), "paths");
        Assert.InRange(sampled.Length, 1, whole.Length - 1);
        Assert.Subset(whole.ToHashSet(), sampled.ToHashSet());
    }

    [Fact]
    public void A_part_that_the_library_refuses_leaves_the_others()
    {
        var limits = StudyLimits.Default with { TieSteps = 1, TieRows = 1 };
        var study = Study.Of(Mercocities.Read(), new StudyOptions { Limits = limits });
        Assert.Contains(study.Parts, part => part is { Table: "ties", Extent: PartExtent.LeftOut });
        Assert.Contains(study.Tables, table => table.Name == "centrality");
    }

    [Fact]
    public void Records_without_periods_have_one_window()
    {
        var reading = RecordReader.Read(RecordFiles.Of("flat", ("participations.csv", "city,event\na,x\nb,x\n")));
        var study = Study.Of(reading, new StudyOptions());
        var describe = study.Tables.Single(table => table.Name == "describe");
        Assert.Equal(describe.Text("window").Distinct().Count(), describe.RowCount);
    }

    [Fact]
    public void A_single_period_leaves_nothing_out_since_there_is_nothing_to_compare()
    {
        var reading = RecordReader.Read(RecordFiles.Of("flat", ("participations.csv", "city,event\na,x\nb,x\n")));
        var study = Study.Of(reading, new StudyOptions { Limits = s_tiny with { ResampledValues = 0 } });
        Assert.Equal(PartExtent.Whole, study.Parts.Single(part => part.Table == "compare").Extent);
        Assert.Equal(0, study.Tables.Single(table => table.Name == "compare").RowCount);
    }

    // City b is in two organisations, city a in one for all years: of events, not of years, b has more.
    [Fact]
    public void Paths_are_followed_from_the_cities_of_most_events_however_long_these_last()
    {
        var reading = RecordReader.Read(RecordFiles.Of("flat", (
            "participations.csv", "city,event,from,to\na,x,2001,2009\nb,y,2001,2002\nb,z,2003,2004\nc,y,2001,2003\nd,z,2003,2006\ne,x,2002,2004\n")));
        var study = Study.Of(reading, new StudyOptions { Limits = StudyLimits.Default with { PathRows = 5 } });
        Assert.Contains("Paths from the city with most events", study.Parts.Single(part => part.Table == "paths").Note, StringComparison.Ordinal);
        Assert.Equal(["b"], study.Tables.Single(table => table.Name == "paths").Text("source").Distinct());
    }

    private static string[] Rows(Study study, string name)
    {
        using var writer = new StringWriter();
        TableCsv.Write(study.Tables.Single(table => table.Name == name), writer);
        return [.. writer.ToString().Split('\n').Skip(1).Where(line => line.Length > 0)];
    }

    private static Scenario Scenario() => new Scenario("road-safety", "2012-2013")
    {
        Initial = [new("pergamino")],
        Participation = new() { Attendance = new(0.35) },
    }.With(new BaselineTerm(0.02)).With(new LearningTerm(0.2));
}
