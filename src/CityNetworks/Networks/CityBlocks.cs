using CityNetworks.Numerics;

namespace CityNetworks.Networks;

/// <summary>Rows of cities in parallel, some at a time, so that handing out work costs little beside the work.</summary>
internal static class CityBlocks
{
    private const int Size = 64;

    public static void For(Workers workers, int cityCount, Action<int, CoTieRow> body) =>
        workers.For((cityCount + Size - 1) / Size, () => new CoTieRow(cityCount), (block, row) =>
        {
            for (var city = block * Size; city < Math.Min(cityCount, (block + 1) * Size); city++)
                body(city, row);
        });
}
