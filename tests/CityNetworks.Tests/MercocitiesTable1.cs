using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Tests;

/// <summary>Table 1 of Rodrigues and Mattioli (2017): who coordinated and who was deputy in each period, 35 rows, city names normalised.</summary>
internal static class MercocitiesTable1
{
    private static readonly (string Period, string Event, string[] Coordinators, string[] Deputies)[] s_rows =
    [
        ("2004-2005", "K-X", ["asuncion"], ["guarulhos"]),
        ("2005-2006", "K-XI", ["diadema"], ["buenos-aires", "santa-maria"]),
        ("2006-2007", "K-XII", ["gravatai"], []),
        ("2008-2009", "K-XIII", ["gravatai", "valparaiso"], ["barquisimeto", "montevideo", "esteio"]),
        ("2009-2010", "K-XIV", ["canoas"], ["maldonado", "quilmes"]),
        ("2010-2011", "K-XV", ["canoas"], ["pergamino", "quilmes"]),
        ("2011-2012", "K-XVI", ["pergamino"], ["jesus-maria", "sao-bernardo-do-campo", "asuncion"]),
        ("2012-2013", "K-XVII", ["pergamino"], ["sao-bernardo-do-campo", "jesus-maria", "canoas"]),
        ("2013-2014", "K-XVIII", ["pergamino"], ["porto-alegre", "jesus-maria"]),
        ("2014-2015", "K-XIX", ["pergamino"], ["tandil", "moron", "canoas"]),
        ("2015-2016", "K-XX", ["tandil"], ["lo-prado", "porto-alegre"]),
    ];

    /// <summary>The table as records.</summary>
    public static RecordSet Records { get; } = new("mercocities-table-1")
    {
        Cities = [.. s_rows.SelectMany(row => row.Coordinators.Concat(row.Deputies)).Distinct().Order(StringComparer.Ordinal).Select(id => new City(id, id))],
        Periods = [.. s_rows.Select(row => new Period(row.Period))],
        Events = [.. s_rows.Select(row => new Event(row.Event) { Period = row.Period, Kind = EventKind.Coordination })],
        Participations =
        [
            .. s_rows.SelectMany(row => row.Coordinators.Select(city => new Participation(city, row.Event) { Role = Roles.Coordinator })
                .Concat(row.Deputies.Select(city => new Participation(city, row.Event) { Role = Roles.Deputy }))),
        ],
    };

    /// <summary>Its two-mode network: 20 cities, 11 events.</summary>
    public static TwoModeNetwork Network { get; } = NetworkBuilder.Build(Records);

    /// <summary>The number of a city.</summary>
    public static int Number(string city) => Network.Names.Cities.ToList().IndexOf(city);
}
