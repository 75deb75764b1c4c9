using CityNetworks.Networks;

namespace CityNetworks.Tests.Oracles;

/// <summary>Every network with the margins of a small one, by trying all choices of events for every city in turn.</summary>
internal static class SameMargins
{
    public static IReadOnlyList<bool[,]> Of(Window window)
    {
        var (n, m) = (window.Network.CityCount, window.Network.EventCount);
        var left = Enumerable.Range(0, m).Select(e => window.CitiesOf(e).Length).ToArray();
        var found = new List<bool[,]>();
        Choose(0, new bool[n, m], left);
        return found;

        void Choose(int city, bool[,] table, int[] due)
        {
            if (city == n)
            {
                if (due.All(count => count == 0))
                    found.Add((bool[,])table.Clone());
                return;
            }

            foreach (var code in Enumerable.Range(0, 1 << m).Where(code => int.PopCount(code) == window.DegreeOf(city)))
            {
                var rest = due.Select((count, e) => count - (code >> e & 1)).ToArray();
                if (rest.Any(count => count < 0))
                    continue;
                for (var e = 0; e < m; e++)
                    table[city, e] = (code >> e & 1) == 1;
                Choose(city + 1, table, rest);
            }
        }
    }

    public static int Shared(bool[,] table, int i, int j) => Enumerable.Range(0, table.GetLength(1)).Count(e => table[i, e] && table[j, e]);
}
