using CityNetworks.Exchange.Import;
using CityNetworks.Records;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Tests.Exchange.Import;

/// <summary>The sample files beside the checkout, each with the answer that its README states; <see cref="GraphCasesTests"/> holds the same shapes without
/// them.</summary>
public sealed class SharedCasesTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "..", "shared", "cases", "import");

    [Theory]
    [InlineData("type_True.graphml", "2/2/3 a–x b–x b–y")]
    [InlineData("type_TRUE.graphml", "2/2/3 a–x b–x b–y")]
    [InlineData("type_01.graphml", "2/2/3 a–x b–x b–y")]
    [InlineData("type_ws.graphml", "2/2/3 a–x b–x b–y")]
    [InlineData("type_str.graphml", "2/2/3 a–x b–x b–y")]
    [InlineData("bip_str.graphml", "2/2/3 a–x b–x b–y")]
    [InlineData("bip_float.graphml", "2/2/3 a–x b–x b–y")]
    [InlineData("default_type.graphml", "2/1/2 a–x b–x")]
    [InlineData("default.graphml", "2/2/3 a–x b–x b–y")]
    [InlineData("twographs.graphml", "2/1/2 a–x b–x")]
    [InlineData("twonets.net", "3/0/2 A→B B→A")]
    [InlineData("mixed.net", "4/0/3 A→B C→D D→C")]
    [InlineData("multirel.net", "3/0/3 A→B A→B B→C")]
    [InlineData("dupname.net", "3/2/4 Quito–Cumbre Quito–Taller San José~2–Taller San José–Cumbre")]
    [InlineData("latin1.net", "2/2/3 Brasília–Cúpula Brasília–E2 San José–Cúpula", "latin1")]
    [InlineData("commas.dl", "2/2/3 Quito–E2 San José–E1 San José–E2")]
    [InlineData("dataword.dl", "2/2/3 Lyon–E1 Lyon–E2 Open data–E2")]
    [InlineData("nl_noeq.dl", "4/0/2 1→2 2→3")]
    [InlineData("el1.dl", "4/0/2 1→2 2→3")]
    [InlineData("wrapped.dl", "2/6/7 1–1 1–3 1–5 1–6 2–2 2–4 2–6", "", "2/6/7")]
    [InlineData("lower.dl", "3/0/4 a→b b→a b→c c→b")]
    [InlineData("diagabs.dl", "3/0/4 a→b b→a b→c c→b")]
    [InlineData("javarow.dl", "3/2/4 Lille–E1 Lille–E2 Lyon–E1 Torino–E2")]
    [InlineData("fm_embedded2.dl", "3/4/6 Lille–E2 Lille–E3 Lyon–E1 Lyon–E2 Torino–E3 Torino–E4")]
    [InlineData("gephi_caps.csv", "2/2/3 Rosario–Cumbre 2014 Tandil–Cumbre 2014 Tandil–Taller")]
    [InlineData("gephi_semi_bom.csv", "2/1/2 Rosario–Cumbre 2014 Tandil–Cumbre 2014")]
    [InlineData("spaces_el.csv", "2/1/2 A–x B–x")]
    [InlineData("incid.csv", "3/3/6 Canoas–Summit 2014 Canoas–Workshop Rosario–Summit 2013 Rosario–Summit 2014 Tandil–Summit 2013 Tandil–Workshop")]
    [InlineData("hostname.csv", "4/0/4 Canoas→Rosario Rosario→Canoas summit Tandil→Canoas summit Tandil→Rosario")]
    [InlineData("hostname.csv", "3/2/4 Canoas–Rosario Rosario–Canoas summit Tandil–Canoas summit Tandil–Rosario", "", "", true)]
    [InlineData("dupedge.csv", "2/1/2 A–x B–x")]
    public void A_file_gives_the_stated_answer(string file, string answer, string encoding = "", string counts = "", bool twoMode = false)
    {
        var reading = Read(file, new() { Encoding = encoding.Length > 0 ? encoding : null, TwoMode = twoMode ? true : null });
        var records = GraphCasesTests.Records(reading);
        var found = $"{records.Cities.Count}/{records.Events.Count}/{records.Participations.Count + records.Contacts.Count}";
        Assert.Equal(answer, $"{found} {GraphCasesTests.Ties(records)}");
        Assert.StartsWith(counts, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dupv.net", "CN141")]
    [InlineData("fewrows.net", "CN117")]
    [InlineData("toofew.dl", "CN117")]
    [InlineData("toomany.dl", "CN117")]
    public void A_file_that_contradicts_itself_is_an_error(string file, string code) =>
        Assert.Equal(
            [code], Read(file, GraphImportOptions.Default).Problems.Where(problem => problem.Severity is Severity.Error).Select(problem => problem.Code));

    [Theory]
    [InlineData("twographs.graphml", "G2")]
    [InlineData("twonets.net", "second")]
    [InlineData("latin1.net", "Windows-1252")]
    [InlineData("gephi_semi_bom.csv", "semicolons")]
    [InlineData("hostname.csv", "Rosario")]
    [InlineData("dupedge.csv", "added up")]
    [InlineData("dupname.net", "San José")]
    public void What_was_left_out_or_assumed_is_reported(string file, string said) =>
        Assert.Contains(Read(file, GraphImportOptions.Default).Problems, problem => problem.ToString().Contains(said, StringComparison.Ordinal));

    [Fact]
    public void Intervals_of_time_are_read_into_periods()
    {
        var records = GraphCasesTests.Records(Read("temporal.net", GraphImportOptions.Default));
        Assert.Equal(["1", "2", "3", "4", "5"], records.Periods.Select(period => period.Id));
        Assert.Equal(
            ["Canoas–Cumbre 2014 2..4", "Rosario–Cumbre 2013 1..2", "Tandil–Cumbre 2013 1..2", "Tandil–Cumbre 2014 2..3"],
            records.Participations.Select(p => $"{p.City}–{p.Event} {p.Spell}"));
        Assert.Equal(["Canoas 2..3", "Canoas 4..", "Rosario 1..", "Tandil 1.."], records.Memberships.Select(m => $"{m.City} {m.Spell}"));
    }

    [Fact]
    public void Relations_and_weights_are_kept()
    {
        var relations = GraphCasesTests.Records(Read("multirel.net", GraphImportOptions.Default));
        Assert.Equal(
            ["A→B projects", "A→B twinning", "B→C twinning"], relations.Contacts.Select(c => $"{c.Source}→{c.Target} {c.Kind}").Order(StringComparer.Ordinal));
        Assert.Equal([3.0, 1.0], GraphCasesTests.Records(Read("dupedge.csv", GraphImportOptions.Default)).Participations.Select(p => p.Weight!.Value));
    }

    private static GraphReading Read(string file, GraphImportOptions options)
    {
        Assert.SkipUnless(Directory.Exists(s_folder), "The sample files are not beside the checkout.");
        return GraphImport.Read(Path.Combine(s_folder, file), options);
    }
}
