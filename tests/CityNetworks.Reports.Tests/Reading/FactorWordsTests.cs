using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class FactorWordsTests
{
    [Theory]
    [InlineData("mechanisms.learning.coordination", "learning: coordination", "aprendizaje: coordinación")]
    [InlineData("mechanisms.mimicry.prestige.coordinator", "mimicry: prestige, coordinator", "mimetismo: prestigio, coordinadora")]
    [InlineData("participation.attendance.base", "participation: attendance, base", "participación: asistencia, base")]
    [InlineData("mechanisms.learning.evidence_memory", "learning: evidence memory", "aprendizaje: memoria de la evidencia")]
    [InlineData("jesus-maria-in-peru", "jesus-maria-in-peru", "jesus-maria-in-peru")]
    public void The_path_of_a_number_becomes_words(string factor, string english, string spanish)
    {
        Assert.Equal(english, FactorWords.Of(factor));
        using var language = Language.Spanish.Speak();
        Assert.Equal(spanish, FactorWords.Of(factor));
    }
}
