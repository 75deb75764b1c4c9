using System.Collections;
using CityNetworks.Numerics;

namespace CityNetworks.Networks.Backbones;

/// <summary>The tested pairs with what was found of each, made when one is read: tens of millions of them need no more than their cells.</summary>
internal sealed class BackboneTies : IReadOnlyList<BackboneTie>
{
    private readonly TestedPairs _pairs;
    private readonly Tails _tails;
    private readonly double[] _pValues;
    private readonly double[] _adjusted;
    private readonly sbyte[] _signs;

    private BackboneTies(TestedPairs pairs, Tails tails, double[] pValues, double[] adjusted, sbyte[] signs) =>
        (_pairs, _tails, _pValues, _adjusted, _signs) = (pairs, tails, pValues, adjusted, signs);

    /// <inheritdoc/>
    public int Count => _pairs.Count;

    /// <inheritdoc/>
    public BackboneTie this[int index] => At(index, Ascending.LastAtMost(_pairs.Offsets, index));

    /// <summary>What follows from the tails.</summary>
    /// <param name="pairs">The tested pairs.</param>
    /// <param name="tails">Their tails.</param>
    /// <param name="options">Level, adjustment, and whether both tails count.</param>
    /// <returns>By source and target.</returns>
    public static BackboneTies Of(TestedPairs pairs, Tails tails, BackboneOptions options)
    {
        var pValues = new double[tails.Upper.Length];
        for (var cell = 0; cell < pValues.Length; cell++)
            pValues[cell] = options.Signed ? Math.Min(1, 2 * Math.Min(tails.Upper[cell], tails.Lower[cell])) : tails.Upper[cell];
        var adjusted = MultipleTesting.Adjusted(pValues, tails.Times(), options.Adjustment);
        var signs = new sbyte[pValues.Length];
        for (var cell = 0; cell < signs.Length; cell++)
        {
            if (adjusted[cell] < options.Alpha)
                signs[cell] = (sbyte)(options.Signed && tails.Lower[cell] < tails.Upper[cell] ? -1 : 1);
        }

        return new BackboneTies(pairs, tails, pValues, adjusted, signs);
    }

    /// <summary>The pair of two cities.</summary>
    /// <param name="source">The city of the lower number.</param>
    /// <param name="target">The city of the higher number.</param>
    /// <param name="guess">Where it may be; any number.</param>
    /// <returns>The pair; null: it was not tested.</returns>
    public BackboneTie? Find(int source, int target, int guess)
    {
        var isThere = (uint)guess < (uint)Count
            && _pairs.Targets[guess] == target
            && _pairs.Offsets[source] <= guess
            && guess < _pairs.Offsets[source + 1];
        var pair = isThere ? guess : _pairs.Find(source, target);
        return pair < 0 ? null : At(pair, source);
    }

    /// <inheritdoc/>
    public IEnumerator<BackboneTie> GetEnumerator()
    {
        for (var source = 0; source < _pairs.Offsets.Length - 1; source++)
        {
            for (var pair = _pairs.Offsets[source]; pair < _pairs.Offsets[source + 1]; pair++)
                yield return At(pair, source);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private BackboneTie At(int pair, int source)
    {
        var cell = _tails.CellOf(pair);
        return new BackboneTie(
            source, _pairs.Targets[pair], _pairs.Shared[pair], _tails.Upper[cell], _tails.Lower[cell], _pValues[cell], _adjusted[cell], _signs[cell]);
    }
}
