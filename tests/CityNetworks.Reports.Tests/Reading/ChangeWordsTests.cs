using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class ChangeWordsTests
{
    [Theory]
    [InlineData("remove city Pergamino", "retirar la ciudad Pergamino")]
    [InlineData("remove city Trinidad and Tobago; let Morón have the policy from the start",
        "retirar la ciudad Trinidad and Tobago; Morón con la política desde el inicio")]
    [InlineData("remove city Cities; towns; remove event Summit", "retirar la ciudad Cities; towns; retirar el evento Summit")]
    [InlineData("remove the role coordinator of Pergamino", "retirar el rol coordinadora de Pergamino")]
    [InlineData("add city Colón (AR); Colón (AR) takes part in Summit as host as host",
        "agregar la ciudad Colón (AR); Colón (AR) participa en Summit as host como anfitriona")]
    [InlineData("add event W5 (workshop, 2013) with Tandil, Morón", "agregar el evento W5 (taller, 2013) con Tandil, Morón")]
    [InlineData("order of Council to all cities from 2015 on, obeyed with probability 0.5 a period",
        "orden de Council a todas las ciudades desde 2015, cumplida con probabilidad 0,5 por período")]
    [InlineData("hold the cancelled meetings, attendance worst", "realizar las reuniones canceladas, asistencia mínima")]
    [InlineData("remove mechanism go-betweens; capacity 0.5", "retirar el mecanismo intermediarias; capacidad 0,5")]
    [InlineData("every city removed in turn", "cada ciudad retirada por turno")]
    [InlineData("the scenario s in place of t", "el escenario s en lugar de t")]
    [InlineData("something else", "something else")]
    public void A_change_is_in_the_language_and_its_names_stay(string change, string expected)
    {
        Assert.Equal(change, ChangeWords.Of(change));
        using var language = Language.Spanish.Speak();
        Assert.Equal(expected, ChangeWords.Of(change));
    }
}
