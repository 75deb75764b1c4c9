using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>Every network with the margins of a small one, by trying all tables of zeros and ones.</summary>
internal static class SameMargins
{
    public static IReadOnlyList<bool[,]> Of(Window window)
    {
        var (n, m) = (window.Network.CityCount, window.Network.EventCount);
        var found = new List<bool[,]>();
        for (var code = 0; code < 1 << (n * m); code++)
        {
            var table = new bool[n, m];
            for (var cell = 0; cell < n * m; cell++)
                table[cell / m, cell % m] = (code >> cell & 1) == 1;
            if (Enumerable.Range(0, n).All(i => Enumerable.Range(0, m).Count(e => table[i, e]) == window.DegreeOf(i))
                && Enumerable.Range(0, m).All(e => Enumerable.Range(0, n).Count(i => table[i, e]) == window.CitiesOf(e).Length))
                found.Add(table);
        }

        return found;
    }

    public static int Shared(bool[,] table, int i, int j) => Enumerable.Range(0, table.GetLength(1)).Count(e => table[i, e] && table[j, e]);
}
