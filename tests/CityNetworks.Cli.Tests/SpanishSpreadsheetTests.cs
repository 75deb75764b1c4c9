using System.Globalization;
using System.Text;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>A list as a Spanish spreadsheet program saves it becomes a report with one command and no editing.</summary>
public sealed class SpanishSpreadsheetTests
{
    private const string Map = "Ciudad=city,País=country,Evento=event,Fecha=date,Rol=role,Peso=weight";

    private static readonly (string City, string Country, string Event, DateOnly Date, string Role, double Weight)[] s_rows =
    [
        ("Córdoba", "AR", "Cumbre 2013", new(2013, 11, 25), "anfitrión", 1.5),
        ("Rosario", "AR", "Cumbre 2013", new(2013, 11, 25), "miembro", 2.25),
        ("Asunción", "PY", "Taller 2014", new(2014, 5, 3), "miembro", 1),
        ("Rosario", "AR", "Taller 2014", new(2014, 5, 3), "anfitrión", 0.5),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Csv_with_semicolons_decimal_commas_and_days_first_in_Windows_1252(bool hasSeparatorLine)
    {
        using var folder = new TemporaryFolder();
        var text = new StringBuilder(hasSeparatorLine ? "sep=;\r\n" : string.Empty).Append("Ciudad;País;Evento;Fecha;Rol;Peso;;\r\n");
        foreach (var row in s_rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.City};{row.Country};{row.Event};{row.Date:dd'/'MM'/'yyyy};{row.Role};{Comma(row.Weight)};;\r\n");
        var file = folder.Write("lista.csv", string.Empty);
        File.WriteAllBytes(file, [.. text.Append(";;;;;;;\r\n").ToString().Select(letter => (byte)letter)]); // these letters are the same in Latin-1
        AssertReports(folder, file);
    }

    [Fact]
    public void Titles_above_countries_in_words_and_themes_need_no_editing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "proyectos.csv",
            "Red de municipios;;;;\n;;;;\nMunicipio;País;Proyecto;Fecha de inicio;Tema\n"
                + "Camiri;Bolivia;Río;15/11/2016;agua\nLuque;Paraguay;Río;15/11/2016;agua\n");
        var named = Citynet.Run("check", "--data", file, "--format", "json");
        Assert.Equal(3, named.Code);
        Assert.Contains("Municipio=city,Proyecto=event,", named.Output, StringComparison.Ordinal);
        Assert.Contains("Fecha de inicio", named.Output, StringComparison.Ordinal);
        var run = Citynet.Run(
            "ties", "--data", file, "--map", "Municipio=city,Proyecto=event,País=country,Fecha de inicio=start,Tema=theme", "--countries", "BO,py",
            "--window", "all", "--format", "csv", "-q");
        Assert.Equal((0, "all,Camiri,Luque,Camiri,Luque,1,Río,2016"), (run.Code, run.Output.TrimEnd().Split('\n')[1].TrimEnd()));
    }

    [Fact]
    public void A_workbook()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("lista.xlsx", string.Empty);
        using (var stream = File.Create(file))
        {
            TableXlsx.Write(
                Table.Of("lista", s_rows).Text("Ciudad", row => row.City).Text("País", row => row.Country).Text("Evento", row => row.Event)
                    .Text("Fecha", row => row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Text("Rol", row => row.Role)
                    .Number("Peso", row => row.Weight).Build(),
                stream);
        }

        AssertReports(folder, file);
    }

    private static string Comma(double number) => number.ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    private static void AssertReports(TemporaryFolder folder, string file)
    {
        var run = Citynet.Run("report", "--data", file, "--map", Map, "--runs", "5", "--lang", "es", "--out", folder["informe.html"]);
        Assert.True(run.Code == 0, run.Error);
        var page = File.ReadAllText(folder["informe.html"]);
        Assert.Contains("Asunción", page, StringComparison.Ordinal);
        Assert.Contains("anfitrión", page, StringComparison.Ordinal);

        var strength = Citynet.Run("centrality", "--data", file, "--map", Map, "--window", "all", "--measures", "strength");
        Assert.Contains("all,city,Rosario,Rosario,strength,bh2011,2.75,", strength.Output, StringComparison.Ordinal);
        var windows = Citynet.Run("describe", "--data", file, "--map", Map);
        Assert.Equal(["2013", "2014"], windows.Lines.Skip(1).Select(line => line.Split(',')[0]));
    }
}
