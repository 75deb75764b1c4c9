using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>Names of columns in other languages: they suggest a mapping, they never match by themselves.</summary>
internal static class ForeignColumns
{
    private static readonly Dictionary<string, string> s_meanings = Meanings(
        ("city", "ciudad cidade ville stadt citta comune kommune municipio municipality member miembro membro partner socio town"
            + " nombre_de_la_ciudad nome_da_cidade city_name localidad localidade gobierno_local governo_local prefeitura intendencia alcaldia"),
        ("event", "evento evenement veranstaltung meeting reunion reuniao project proyecto projeto projet network red rede"
            + " organisation organization organizacion organizacao actividad atividade event_name project_name nombre_del_evento nombre_del_proyecto"
            + " nome_do_evento nome_do_projeto encuentro encontro jornada cumbre cupula asamblea assembleia taller oficina seminario congreso congresso"
            + " foro conferencia sesion sessao workshop summit conference tagung rencontre"),
        ("period", "periodo periode"),
        ("year", "ano anio anno annee jahr gestion"),
        ("date", "fecha data datum event_date fecha_del_evento data_do_evento dia"),
        ("start", "inicio debut beginn start_date begin fecha_de_inicio fecha_inicio data_de_inicio data_inicio date_de_debut date_debut"),
        ("end", "fin fim fine ende end_date fecha_de_fin fecha_fin fecha_final fecha_de_termino data_de_fim data_fim data_final date_de_fin date_fin"),
        ("from", "desde ingreso ingresso joined ano_de_ingreso ano_de_ingresso fecha_de_ingreso data_de_ingresso year_of_joining"),
        ("to", "hasta ate egreso saida salida left ano_de_egreso ano_de_salida fecha_de_egreso fecha_de_salida data_de_saida"),
        ("role", "rol papel funcion funcao ruolo rolle cargo calidad qualidade tipo_de_participacion tipo_de_participacao"),
        ("weight", "peso poids gewicht"),
        ("kind", "tipo art"),
        ("country", "pais pays paese land"),
        ("themes", "tema temas themen theme"),
        ("title", "titulo titre titolo titel"),
        ("status", "situacao"),
        ("lat", "latitud latitude"),
        ("lon", "longitud longitude lng"),
        ("name", "nombre nome nom"),
        ("population", "poblacion populacao habitantes inhabitants bevolkerung"),
        ("presence", "presencia presenca asistencia"),
        ("source", "fuente fonte quelle"));

    /// <summary>The column of the schemas that a name means, by its letters without case and accents; null when it is no known word.</summary>
    public static string? Meaning(string name) => s_meanings.GetValueOrDefault(LetterFold.Of(name));

    private static Dictionary<string, string> Meanings(params (string Column, string Words)[] columns) => columns
        .SelectMany(column => column.Words.Split(' ').Select(word => (word.Replace('_', ' '), column.Column)))
        .ToDictionary(pair => pair.Item1, pair => pair.Column, StringComparer.Ordinal);
}
