using System.Security.Cryptography;
using System.Text;

namespace CityNetworks.Explorer.Security;

/// <summary>What a page must know to ask anything: made anew at each start, printed once, sent as a header and never stored.</summary>
internal sealed class AccessToken
{
    /// <summary>The header that carries it. A page of another site cannot send it: browsers ask first, and are refused.</summary>
    public const string Header = "X-Citynet-Token";

    private const int Bytes = 32;

    private readonly byte[] _hash;

    /// <summary>A new one, of 256 random bits.</summary>
    public AccessToken()
    {
        Text = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        _hash = Hash(Text);
    }

    /// <summary>The token.</summary>
    public string Text { get; }

    /// <summary>Whether a text is the token; it takes as long whatever the text.</summary>
    /// <param name="text">What was sent; null: nothing was.</param>
    /// <returns>Whether it may ask.</returns>
    public bool Is(string? text) => CryptographicOperations.FixedTimeEquals(Hash(text ?? string.Empty), _hash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
