using CityNetworks.Records.Files;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class OrdinalOrderTests
{
    private static readonly string[] s_parts = ["a", "ab", "b", "\u00E9", "\U0001F3D9", "\uFFFF", "\0"];

    private static readonly string[] s_short = [string.Empty, "x", "x\0", "x\0\0\0\0\0", "xx"];

    private static readonly Gen<string> s_text = Gen.Frequency(
        (4, Gen.Int[0, 3000].Select(k => $"city-{k}")),
        (2, Gen.Int[0, 6].Select(k => s_parts[k]).Array[0, 9].Select(string.Concat)),
        (1, Gen.Int[0, 4].Select(k => s_short[k])));

    [Fact]
    public void It_is_the_order_of_a_stable_ordinal_sort() => s_text.Array[0, 400].Sample(
        texts => Assert.Equal(Enumerable.Range(0, texts.Length).OrderBy(k => texts[k], StringComparer.Ordinal), OrdinalOrder.Of(texts)),
        iter: 300);

    [Fact]
    public void Texts_that_branch_at_every_letter_do_not_exhaust_the_stack()
    {
        string[] texts =
        [
            .. Enumerable.Range(0, 400).SelectMany(k => Enumerable.Repeat(new string('a', 4 * k) + 'b', 2)),
            .. Enumerable.Repeat(new string('a', 2000), 20),
        ];
        Assert.Equal(Enumerable.Range(0, texts.Length).OrderBy(k => texts[k], StringComparer.Ordinal), OrdinalOrder.Of(texts));
    }
}
