using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>SHA-256 of what an object holds: the same for equal records, numbers, texts and lists, another where any public property of it, or of what it
/// refers to, differs.</summary>
/// <remarks>
/// Properties and the entries of dictionaries are taken by name, so their order cannot matter; lists in their order. Reflection and no serializer, as terms are
/// known by their own mechanism alone: a serializer that is compiled ahead would need a list of all of them. Cost: linear in what is held; no object may refer
/// to itself.
/// </remarks>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<Type, PropertyInfo[]> _properties = [];
    private readonly StringBuilder _text = new();

    private ContentHash()
    {
    }

    /// <summary>The hash.</summary>
    /// <param name="value">Records, lists, dictionaries, texts, numbers, enumerations and flags, of any depth; or null.</param>
    /// <returns>Lower-case hexadecimal, 64 characters.</returns>
    public static string Of(object? value)
    {
        using var content = new ContentHash();
        content.Add(value);
        content.Flush();
        return Convert.ToHexStringLower(content._hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    // Every value begins with a letter of its kind, and texts state their length: no two contents have the same text.
    private void Add(object? value)
    {
        switch (value)
        {
            case null:
                _text.Append('0');
                break;
            case string text:
                _text.Append('s').Append(CultureInfo.InvariantCulture, $"{text.Length}:").Append(text);
                break;
            case Enum name:
                _text.Append('e').Append(name.ToString()).Append(';');
                break;
            case bool flag:
                _text.Append(flag ? 't' : 'f');
                break;
            case IFormattable number:
                _text.Append('n').Append(number.ToString(null, CultureInfo.InvariantCulture)).Append(';');
                break;
            case IDictionary map:
                _text.Append('<');
                foreach (var key in map.Keys.Cast<object>().OrderBy(key => Convert.ToString(key, CultureInfo.InvariantCulture), StringComparer.Ordinal))
                {
                    Add(key);
                    Add(map[key]);
                }

                _text.Append('>');
                break;
            case IEnumerable items:
                _text.Append('[');
                foreach (var item in items)
                    Add(item);
                _text.Append(']');
                break;
            case ITuple tuple: // its items are fields
                _text.Append('(');
                Add(Enumerable.Range(0, tuple.Length).Select(item => tuple[item]));
                break;
            default:
                AddProperties(value);
                break;
        }

        if (_text.Length > 1 << 14)
            Flush();
    }

    private void AddProperties(object value)
    {
        _text.Append('{');
        foreach (var property in PropertiesOf(value.GetType()))
        {
            _text.Append(property.Name).Append('=');
            Add(property.GetValue(value));
        }

        _text.Append('}');
    }

    [UnconditionalSuppressMessage(
        "Trimming", "IL2070", Justification = "The program that is compiled ahead keeps all of this assembly (TrimmerRootAssembly in CityNetworks.Cli).")]
    private PropertyInfo[] PropertiesOf(Type type)
    {
        if (!_properties.TryGetValue(type, out var known))
        {
            known = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
                .OrderBy(property => property.Name, StringComparer.Ordinal)];
            _properties.Add(type, known);
        }

        return known;
    }

    private void Flush()
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
    }
}
