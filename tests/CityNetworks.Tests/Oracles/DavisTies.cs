using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>The Southern Women (Davis, Gardner and Gardner 1941, p. 148) in the version with 89 ties that published values use: women stand for cities, numbered as in the table; event k is E(k+1).</summary>
internal static class DavisTies
{
    private static readonly (string Woman, int[] Events)[] s_table =
    [
        ("Evelyn", [1, 2, 3, 4, 5, 6, 8, 9]),
        ("Laura", [1, 2, 3, 5, 6, 7, 8]),
        ("Theresa", [2, 3, 4, 5, 6, 7, 8, 9]),
        ("Brenda", [1, 3, 4, 5, 6, 7, 8]),
        ("Charlotte", [3, 4, 5, 7]),
        ("Frances", [3, 5, 6, 8]),
        ("Eleanor", [5, 6, 7, 8]),
        ("Pearl", [6, 8, 9]),
        ("Ruth", [5, 7, 8, 9]),
        ("Verne", [7, 8, 9, 12]),
        ("Myrna", [8, 9, 10, 12]),
        ("Katherine", [8, 9, 10, 12, 13, 14]),
        ("Sylvia", [7, 8, 9, 10, 12, 13, 14]),
        ("Nora", [6, 7, 9, 10, 11, 12, 13, 14]),
        ("Helen", [7, 8, 10, 11, 12]),
        ("Dorothy", [8, 9]),
        ("Olivia", [9, 11]),
        ("Flora", [9, 11]),
    ];

    public static TwoModeNetwork Network { get; } =
        NetworkBuilder.Build(s_table.Length, 14, [.. s_table.SelectMany((row, woman) => row.Events.Select(e => (woman, e - 1)))]);

    public static int Number(string name) => Woman(name);

    public static int Woman(string name) => Array.FindIndex(s_table, row => row.Woman == name);
}
