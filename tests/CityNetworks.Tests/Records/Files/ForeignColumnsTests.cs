using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class ForeignColumnsTests
{
    [Theory]
    [InlineData("AÑO", "year")]
    [InlineData("País", "country")]
    [InlineData("Função", "role")]
    [InlineData("Até", "to")]
    [InlineData("Fecha de inicio", "start")]
    [InlineData("data-fim", "end")]
    [InlineData("Start date", "start")]
    [InlineData("Año de ingreso", "from")]
    [InlineData("Encuentro", "event")]
    [InlineData("Reunião", "event")]
    [InlineData("Anio", "year")]
    [InlineData("Cargo", "role")]
    [InlineData("notes", null)]
    public void A_name_has_a_meaning_without_case_and_accents(string name, string? column) => Assert.Equal(column, ForeignColumns.Meaning(name));

    [Fact]
    public void Every_meaning_is_a_column_of_a_flat_file()
    {
        foreach (var word in new[] { "ciudad", "evento", "periodo", "ano", "fecha", "inicio", "fin", "desde", "hasta", "rol", "peso", "tipo", "pais", "tema",
            "titulo", "situacao", "latitud", "longitud", "nombre", "poblacion", "presencia", "fuente" })
            Assert.Contains(ForeignColumns.Meaning(word), Schemas.Flat.Columns);
    }
}
