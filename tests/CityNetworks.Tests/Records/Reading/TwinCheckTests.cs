using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class TwinCheckTests
{
    [Fact]
    public void Names_that_are_nearly_the_same_are_reported_unless_their_countries_differ()
    {
        Assert.Contains(Read("AR", "AR"), problem => problem == "CN190");
        Assert.Contains(Read("AR", ""), problem => problem == "CN190");
        Assert.DoesNotContain(Read("AR", "BR"), problem => problem == "CN190");
    }

    [Fact]
    public void A_name_beside_several_spellings_of_another_is_one_problem() => Assert.Equal(
        ["CN139 3 'Sao Paulo' beside 'São Paulo'", "CN190 4 'Sao Pualo' beside 'São Paulo'", "CN139 5 'SAO PAULO' beside 'São Paulo'"],
        Reported("city,event\nSão Paulo,x\nSao Paulo,x\nSao Pualo,x\nSAO PAULO,x\n"));

    [Fact]
    public void Events_too() => Assert.Equal(
        ["CN190 3 'Cumbre de Rosaio' beside 'Cumbre de Rosario'", "CN139 4 'CUMBRE DE ROSARIO' beside 'Cumbre de Rosario'"],
        Reported("city,event\na,Cumbre de Rosario\na,Cumbre de Rosaio\nb,CUMBRE DE ROSARIO\n"));

    [Theory]
    [InlineData("Córdoba", "Cordoba")]
    [InlineData("Rosario", "ROSARIO")]
    [InlineData("La Plata", "La  Plata")]
    [InlineData("La Plata", "la-plata")]
    public void Names_that_differ_in_case_accents_or_white_space_are_reported_whatever_their_ids(string one, string other)
    {
        var text = $"=== cities.csv\nid,name\na,{one}\nb,{other}\nc,{other}\n=== participations.csv\ncity,event\na,E\nb,E\nc,E\n";
        var problem = Assert.Single(RecordTexts.Read(text).Problems, problem => problem.Code == "CN190");
        Assert.StartsWith($"'{other}' beside '{one}'", problem.Found, StringComparison.Ordinal);
        Assert.Equal(2, problem.Count);
    }

    [Fact]
    public void Homonyms_and_equal_names_of_other_countries_are_no_other_spellings() => Assert.DoesNotContain(
        RecordTexts.Read("=== cities.csv\nid,name,country\na,Córdoba,AR\nb,Cordoba,ES\nc,Tandil,AR\nd,Tandil,AR\n"
            + "=== participations.csv\ncity,event\na,E\nb,E\nc,E\nd,E\n").Problems,
        problem => problem.Code == "CN190");

    [Fact]
    public void Titles_that_differ_in_case_are_reported_in_one_period_alone()
    {
        const string Text = "=== events.csv\nid,title,period\ne1,Annual Meeting,2013\ne2,Annual meeting,PERIOD\n"
            + "=== participations.csv\ncity,event\na,e1\na,e2\n";
        Assert.Contains(
            RecordTexts.Read(Text.Replace("PERIOD", "2013", StringComparison.Ordinal)).Problems,
            problem => problem.Code == "CN190" && problem.Found.StartsWith("'Annual meeting' beside 'Annual Meeting'", StringComparison.Ordinal));
        Assert.DoesNotContain(RecordTexts.Read(Text.Replace("PERIOD", "2014", StringComparison.Ordinal)).Problems, problem => problem.Code == "CN190");
    }

    [Fact]
    public void Names_of_different_countries_are_no_twins() =>
        Assert.Equal([], Reported("city,event,country\nRosario,x,AR\nRosaria,x,BR\n"));

    private static string[] Reported(string text) =>
    [
        .. RecordReader.Read(RecordFiles.SingleOf("list.csv", Encoding.UTF8.GetBytes(text))).Problems
            .OrderBy(problem => problem.Line)
            .Select(problem => $"{problem.Code} {problem.Line} {problem.Found.Split(" (", 2)[0]}"),
    ];

    private static IEnumerable<string> Read(string one, string other) => RecordTexts.Read(
        $"=== cities.csv\nid,name,country\na,Rosario,{one}\nb,Rosaio,{other}\n=== participations.csv\ncity,event\na,E\nb,E\n")
        .Problems.Select(problem => problem.Code);
}
