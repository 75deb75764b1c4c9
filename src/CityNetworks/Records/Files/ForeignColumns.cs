using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>Names of columns in other languages: they suggest a mapping, they never match by themselves.</summary>
internal static class ForeignColumns
{
    private static readonly Dictionary<string, string> s_meanings = Meanings(
        ("city", "ciudad cidade ville stadt citta municipio municipality member miembro membro partner socio town"),
        ("event", "evento evenement veranstaltung meeting reunion reuniao project proyecto projeto projet network red rede"
            + " organisation organization organizacion organizacao actividad atividade"),
        ("period", "periodo periode"),
        ("year", "ano anno annee jahr gestion"),
        ("date", "fecha data datum"),
        ("start", "inicio debut beginn"),
        ("end", "fin fim fine ende"),
        ("from", "desde ingreso ingresso"),
        ("to", "hasta ate egreso saida salida"),
        ("role", "rol papel funcion funcao ruolo rolle"),
        ("weight", "peso poids gewicht"),
        ("kind", "tipo art"),
        ("country", "pais pays paese land"),
        ("themes", "tema temas themen theme"),
        ("title", "titulo titre titolo titel"),
        ("status", "situacao"),
        ("lat", "latitud latitude"),
        ("lon", "longitud longitude lng"),
        ("name", "nombre nome nom"),
        ("population", "poblacion populacao habitantes bevolkerung"),
        ("presence", "presencia presenca asistencia"),
        ("source", "fuente fonte quelle"));

    /// <summary>The column of the schemas that a name means, by its letters without case and accents; null when it is no known word.</summary>
    public static string? Meaning(string name) => s_meanings.GetValueOrDefault(LetterFold.Of(name));

    private static Dictionary<string, string> Meanings(params (string Column, string Words)[] columns) => columns
        .SelectMany(column => column.Words.Split(' ').Select(word => (word, column.Column)))
        .ToDictionary(pair => pair.word, pair => pair.Column, StringComparer.Ordinal);
}
