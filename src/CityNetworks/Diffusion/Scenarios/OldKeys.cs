using System.Text.Json;
using System.Text.Json.Nodes;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>Keys of scenario files that had another name in the version before: the old name is read as the new one, with a note. A key says its own old name
/// (<see cref="ShapeKey.OldName"/>).</summary>
internal static class OldKeys
{
    /// <summary>Renames them in a text, wherever the shape allows them; a key that stands there under both names is left, and reported by the check.</summary>
    /// <param name="value">The text; changed.</param>
    /// <param name="shape">What it should be.</param>
    /// <param name="notes">A sentence for each key that is renamed.</param>
    public static void Rename(JsonPlace value, Shape shape, ICollection<string> notes)
    {
        switch (shape)
        {
            case NullableShape nullable:
                Rename(value, nullable.Value, notes);
                break;
            case EitherShape either:
                Rename(value, either.First, notes);
                Rename(value, either.Second, notes);
                break;
            case ListShape list:
                foreach (var item in value.Items)
                    Rename(item, list.Item, notes);
                break;
            case ObjectShape keys when value.Kind is JsonValueKind.Object:
                for (var place = 0; place < value.Members.Count; place++)
                {
                    var member = value.Members[place];
                    if (Find(keys, member.Key, name => value[name] is not null) is not { } key)
                        continue;
                    if (key.Name != member.Key)
                    {
                        value.Members[place] = member with { Key = key.Name };
                        notes.Add(
                            $"line {member.Line}, {member.Value.Path}: this key is now called \"{key.Name}\"; the old name is taken in this version only.");
                    }

                    Rename(member.Value, key.Shape, notes);
                }

                break;
        }
    }

    /// <summary>The same of a text without places; nothing is noted.</summary>
    public static void Rename(JsonNode? value, Shape shape)
    {
        switch (shape)
        {
            case NullableShape nullable:
                Rename(value, nullable.Value);
                break;
            case EitherShape either:
                Rename(value, either.First);
                Rename(value, either.Second);
                break;
            case ListShape list:
                foreach (var item in value as JsonArray ?? [])
                    Rename(item, list.Item);
                break;
            case ObjectShape keys when value is JsonObject members:
                foreach (var name in members.Select(member => member.Key).ToArray())
                {
                    if (Find(keys, name, members.ContainsKey) is not { } key)
                        continue;
                    var inner = members[name];
                    if (key.Name != name)
                    {
                        members.Remove(name);
                        members[key.Name] = inner;
                    }

                    Rename(inner, key.Shape);
                }

                break;
        }
    }

    /// <summary>A path of keys with the names of this version; what is no path of the shape stays as it is.</summary>
    public static string Path(string path, Shape shape)
    {
        var keys = path.Split('.');
        for (var place = 0; place < keys.Length; place++)
        {
            if (shape is not ObjectShape here || Find(here, keys[place], _ => false) is not { } key)
                break;
            (keys[place], shape) = (key.Name, key.Shape);
        }

        return string.Join('.', keys);
    }

    private static ShapeKey? Find(ObjectShape shape, string name, Func<string, bool> isThere) =>
        Array.Find(shape.Keys, key => key.Name == name) ?? Array.Find(shape.Keys, key => key.OldName == name && !isThere(key.Name));
}
