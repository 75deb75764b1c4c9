namespace CityNetworks.Records.Spelling;

/// <summary>Names of countries in English, Spanish and Portuguese and their codes of three letters: each means one code of two letters.</summary>
/// <remarks>
/// Sources: ISO 3166-1 (codes), Unicode CLDR 48 (names), and further names in common use. A name that two countries share, such as Congo, is none of them.
/// Case and accents do not matter.
/// </remarks>
internal static class CountryNames
{
    private const string Names =
        "AW ABW Aruba;AF AFG Afghanistan/Afganistán/Afeganistão;AO AGO Angola;AI AIA Anguilla/Anguila;"
            + "AX ALA Åland Islands/Islas Aland/Ilhas Aland;AL ALB Albania;AD AND Andorra;"
            + "AE ARE United Arab Emirates/Emiratos Árabes Unidos/Emirados Árabes Unidos/UAE;AR ARG Argentina;AM ARM Armenia;"
            + "AS ASM American Samoa/Samoa Americana;AQ ATA Antarctica/Antártida;"
            + "TF ATF French Southern Territories/Territorios Australes Franceses/Territórios Franceses do Sul;"
            + "AG ATG Antigua and Barbuda/Antigua y Barbuda/Antígua e Barbuda;AU AUS Australia;AT AUT Austria;AZ AZE Azerbaijan/Azerbaiyán/Azerbaijão;"
            + "BI BDI Burundi;BE BEL Belgium/Bélgica;BJ BEN Benin;BQ BES Caribbean Netherlands/Caribe neerlandés/Países Baixos Caribenhos;"
            + "BF BFA Burkina Faso/Burquina Faso;BD BGD Bangladesh/Bangladés;BG BGR Bulgaria;BH BHR Bahrain/Baréin;BS BHS Bahamas;"
            + "BA BIH Bosnia and Herzegovina/Bosnia y Herzegovina/Bósnia e Herzegovina;BL BLM St. Barthélemy/San Bartolomé/São Bartolomeu;"
            + "BY BLR Belarus/Bielorrusia/Bielorrússia;BZ BLZ Belize/Belice;BM BMU Bermuda/Bermudas;"
            + "BO BOL Bolivia/Plurinational State of Bolivia/Estado Plurinacional de Bolivia;BR BRA Brazil/Brasil;BB BRB Barbados;"
            + "BN BRN Brunei/Brunei Darussalam;BT BTN Bhutan/Bután/Butão;BV BVT Bouvet Island/Isla Bouvet/Ilha Bouvet;BW BWA Botswana/Botsuana;"
            + "CF CAF Central African Republic/República Centroafricana/República Centro-Africana;CA CAN Canada;"
            + "CC CCK Cocos Islands/Islas Cocos/Ilhas Cocos;CH CHE Switzerland/Suiza/Suíça;CL CHL Chile;CN CHN China;"
            + "CI CIV Côte d'Ivoire/Costa do Marfim/Ivory Coast;CM CMR Cameroon/Camerún/Camarões;"
            + "CD COD Congo - Kinshasa/República Democrática del Congo/Democratic Republic of the Congo;"
            + "CG COG Congo - Brazzaville/República do Congo/Republic of the Congo/República del Congo;CK COK Cook Islands/Islas Cook/Ilhas Cook;"
            + "CO COL Colombia;KM COM Comoros/Comoras/Comores;CV CPV Cape Verde/Cabo Verde;CR CRI Costa Rica;CU CUB Cuba;CW CUW Curaçao/Curazao;"
            + "CX CXR Christmas Island/Isla de Navidad/Ilha Christmas;KY CYM Cayman Islands/Islas Caimán/Ilhas Cayman;CY CYP Cyprus/Chipre;"
            + "CZ CZE Czechia/Chequia/Tchéquia/Czech Republic/República Checa/República Tcheca;DE DEU Germany/Alemania/Alemanha;"
            + "DJ DJI Djibouti/Yibuti/Djibuti;DM DMA Dominica;DK DNK Denmark/Dinamarca;DO DOM Dominican Republic/República Dominicana;"
            + "DZ DZA Algeria/Argelia;EC ECU Ecuador/Equador;EG EGY Egypt/Egipto/Egito;ER ERI Eritrea/Eritreia;"
            + "EH ESH Western Sahara/Sáhara Occidental/Saara Ocidental;ES ESP Spain/España/Espanha;EE EST Estonia;ET ETH Ethiopia/Etiopía;"
            + "FI FIN Finland/Finlandia;FJ FJI Fiji/Fiyi;FK FLK Falkland Islands/Islas Malvinas/Ilhas Malvinas/Malvinas;FR FRA France/Francia/França;"
            + "FO FRO Faroe Islands/Islas Feroe/Ilhas Faroé;FM FSM Micronesia;GA GAB Gabon/Gabão;"
            + "GB GBR United Kingdom/Reino Unido/Great Britain/Gran Bretaña;GE GEO Georgia;GG GGY Guernsey/Guernesey;GH GHA Ghana/Gana;GI GIB Gibraltar;"
            + "GN GIN Guinea/Guiné;GP GLP Guadeloupe/Guadalupe;GM GMB Gambia;GW GNB Guinea-Bissau/Guinea-Bisáu/Guiné-Bissau;"
            + "GQ GNQ Equatorial Guinea/Guinea Ecuatorial/Guiné Equatorial;GR GRC Greece/Grecia;GD GRD Grenada/Granada;GL GRL Greenland/Groenlandia;"
            + "GT GTM Guatemala;GF GUF French Guiana/Guayana Francesa/Guiana Francesa;GU GUM Guam;GY GUY Guyana/Guiana;HK HKG Hong Kong;"
            + "HM HMD Heard and McDonald Islands/Islas Heard y McDonald/Ilhas Heard e McDonald;HN HND Honduras;HR HRV Croatia/Croacia;HT HTI Haiti;"
            + "HU HUN Hungary/Hungría;ID IDN Indonesia;IM IMN Isle of Man/Isla de Man/Ilha de Man;IN IND India;"
            + "IO IOT British Indian Ocean Territory/Territorio Británico del Océano Índico/Território Britânico do Oceano Índico;"
            + "IE IRL Ireland/Irlanda;IR IRN Iran/Irã/Islamic Republic of Iran;IQ IRQ Iraq/Irak/Iraque;IS ISL Iceland/Islandia;IL ISR Israel;"
            + "IT ITA Italy/Italia;JM JAM Jamaica;JE JEY Jersey;JO JOR Jordan/Jordania;JP JPN Japan/Japón/Japão;"
            + "KZ KAZ Kazakhstan/Kazajistán/Cazaquistão;KE KEN Kenya/Kenia/Quênia;KG KGZ Kyrgyzstan/Kirguistán/Quirguistão;"
            + "KH KHM Cambodia/Camboya/Camboja;KI KIR Kiribati/Quiribati;KN KNA St. Kitts and Nevis/San Cristóbal y Nieves/São Cristóvão e Névis;"
            + "KR KOR South Korea/Corea del Sur/Coreia do Sul/Republic of Korea/República de Corea;KW KWT Kuwait;LA LAO Laos/Lao PDR;"
            + "LB LBN Lebanon/Líbano;LR LBR Liberia;LY LBY Libya/Libia;LC LCA St. Lucia/Santa Lucía;LI LIE Liechtenstein;LK LKA Sri Lanka;"
            + "LS LSO Lesotho/Lesoto;LT LTU Lithuania/Lituania;LU LUX Luxembourg/Luxemburgo;LV LVA Latvia/Letonia;MO MAC Macao/Macau;"
            + "MF MAF St. Martin/San Martín/São Martinho;MA MAR Morocco/Marruecos/Marrocos;MC MCO Monaco;MD MDA Moldova/Moldavia/Republic of Moldova;"
            + "MG MDG Madagascar;MV MDV Maldives/Maldivas;MX MEX Mexico;MH MHL Marshall Islands/Islas Marshall/Ilhas Marshall;"
            + "MK MKD North Macedonia/Macedonia del Norte/Macedônia do Norte/Macedonia;ML MLI Mali;MT MLT Malta;MM MMR Myanmar/Mianmar/Burma/Birmania;"
            + "ME MNE Montenegro;MN MNG Mongolia;MP MNP Northern Mariana Islands/Islas Marianas del Norte/Ilhas Marianas do Norte;"
            + "MZ MOZ Mozambique/Moçambique;MR MRT Mauritania;MS MSR Montserrat;MQ MTQ Martinique/Martinica;MU MUS Mauritius/Mauricio;"
            + "MW MWI Malawi/Malaui;MY MYS Malaysia/Malasia;YT MYT Mayotte;NA NAM Namibia;NC NCL New Caledonia/Nueva Caledonia/Nova Caledônia;"
            + "NE NER Niger;NF NFK Norfolk Island/Isla Norfolk/Ilha Norfolk;NG NGA Nigeria;NI NIC Nicaragua;NU NIU Niue;"
            + "NL NLD Netherlands/Países Bajos/Países Baixos/Holanda/The Netherlands/Holland;NO NOR Norway/Noruega;NP NPL Nepal;NR NRU Nauru;"
            + "NZ NZL New Zealand/Nueva Zelanda/Nova Zelândia;OM OMN Oman/Omã;PK PAK Pakistan/Paquistão;PA PAN Panama;"
            + "PN PCN Pitcairn Islands/Islas Pitcairn/Ilhas Pitcairn;PE PER Peru;PH PHL Philippines/Filipinas;PW PLW Palau/Palaos;"
            + "PG PNG Papua New Guinea/Papúa Nueva Guinea/Papua-Nova Guiné;PL POL Poland/Polonia;PR PRI Puerto Rico/Porto Rico;"
            + "KP PRK North Korea/Corea del Norte/Coreia do Norte;PT PRT Portugal;PY PRY Paraguay/Paraguai;"
            + "PS PSE Palestinian Territories/Territorios Palestinos/Palestine/Palestina;PF PYF French Polynesia/Polinesia Francesa;QA QAT Qatar/Catar;"
            + "RE REU Réunion/Reunião;RO ROU Romania/Rumanía/Romênia;RU RUS Russia/Rusia/Russian Federation/Federación Rusa/Federação Russa;"
            + "RW RWA Rwanda/Ruanda;SA SAU Saudi Arabia/Arabia Saudí/Arábia Saudita;SD SDN Sudan/Sudão;SN SEN Senegal;"
            + "SG SGP Singapore/Singapur/Singapura;"
            + "GS SGS South Georgia and South Sandwich Islands/Islas Georgia del Sur y Sandwich del Sur/Ilhas Geórgia do Sul e Sandwich do Sul;"
            + "SH SHN St. Helena/Santa Elena/Santa Helena;SJ SJM Svalbard and Jan Mayen/Svalbard y Jan Mayen/Svalbard e Jan Mayen;"
            + "SB SLB Solomon Islands/Islas Salomón/Ilhas Salomão;SL SLE Sierra Leone/Sierra Leona/Serra Leoa;SV SLV El Salvador;SM SMR San Marino;"
            + "SO SOM Somalia;PM SPM St. Pierre and Miquelon/San Pedro y Miquelón/São Pedro e Miquelão;RS SRB Serbia/Sérvia;"
            + "SS SSD South Sudan/Sudán del Sur/Sudão do Sul;ST STP São Tomé and Príncipe/Santo Tomé y Príncipe/São Tomé e Príncipe;"
            + "SR SUR Suriname/Surinam;SK SVK Slovakia/Eslovaquia;SI SVN Slovenia/Eslovenia;SE SWE Sweden/Suecia;"
            + "SZ SWZ Eswatini/Esuatini/Essuatíni/Swaziland/Suazilandia;SX SXM Sint Maarten;SC SYC Seychelles/Seicheles;"
            + "SY SYR Syria/Siria/Syrian Arab Republic;TC TCA Turks and Caicos Islands/Islas Turcas y Caicos/Ilhas Turcas e Caicos;TD TCD Chad/Chade;"
            + "TG TGO Togo;TH THA Thailand/Tailandia;TJ TJK Tajikistan/Tayikistán/Tadjiquistão;TK TKL Tokelau;TM TKM Turkmenistan/Turcomenistão;"
            + "TL TLS Timor-Leste/East Timor;TO TON Tonga;TT TTO Trinidad and Tobago/Trinidad y Tobago/Trinidad e Tobago;TN TUN Tunisia/Túnez;"
            + "TR TUR Türkiye/Turquía/Turkey;TV TUV Tuvalu;TW TWN Taiwan;TZ TZA Tanzania/United Republic of Tanzania;UG UGA Uganda;"
            + "UA UKR Ukraine/Ucrania;UM UMI U.S. Outlying Islands/Islas menores alejadas de EE. UU./Ilhas Menores Distantes dos EUA;"
            + "UY URY Uruguay/Uruguai;"
            + "US USA United States/Estados Unidos/United States of America/Estados Unidos de América/USA/U.S.A./EE. UU./EEUU/EUA;"
            + "UZ UZB Uzbekistan/Uzbequistão;VA VAT Vatican City/Ciudad del Vaticano/Cidade do Vaticano/Holy See/Santa Sede;"
            + "VC VCT St. Vincent and Grenadines/San Vicente y las Granadinas/São Vicente e Granadinas;"
            + "VE VEN Venezuela/República Bolivariana de Venezuela;VG VGB British Virgin Islands/Islas Vírgenes Británicas/Ilhas Virgens Britânicas;"
            + "VI VIR U.S. Virgin Islands/Islas Vírgenes de EE. UU./Ilhas Virgens Americanas;VN VNM Vietnam/Vietnã/Viet Nam;VU VUT Vanuatu;"
            + "WF WLF Wallis and Futuna/Wallis y Futuna/Wallis e Futuna;WS WSM Samoa;YE YEM Yemen/Iêmen;ZA ZAF South Africa/Sudáfrica/África do Sul;"
            + "ZM ZMB Zambia;ZW ZWE Zimbabwe/Zimbabue;XK XKX Kosovo/Cosovo";

    private static readonly Lazy<Dictionary<string, string>> s_codes = new(Codes);

    /// <summary>The code of two letters that a name or another code means; null when it is none.</summary>
    public static string? CodeOf(string text)
    {
        var name = text.Trim();
        return s_codes.Value.GetValueOrDefault(LetterFold.Of(name.Replace("&", "and", StringComparison.Ordinal)));
    }

    private static Dictionary<string, string> Codes()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in Names.Split(';'))
        {
            codes.Add(LetterFold.Of(country[..2]), country[..2]);
            codes.Add(LetterFold.Of(country[3..6]), country[..2]);
            foreach (var name in country[7..].Split('/'))
                codes.TryAdd(LetterFold.Of(name), country[..2]);
        }

        return codes;
    }
}
