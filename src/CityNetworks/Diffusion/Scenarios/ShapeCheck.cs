using System.Globalization;
using System.Text.Json;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>Checks a JSON text against a <see cref="Shape"/> and reports everything that differs.</summary>
internal static class ShapeCheck
{
    /// <summary>Adds what differs to <paramref name="problems"/>.</summary>
    public static void Run(JsonPlace value, Shape shape, List<ScenarioProblem> problems)
    {
        switch (shape)
        {
            case NullableShape nullable:
                if (value.Kind is not JsonValueKind.Null)
                    Run(value, nullable.Value, problems);
                break;
            case EitherShape either:
                Run(value, Fits(value, either.First) ? either.First : Fits(value, either.Second) ? either.Second : either, either, problems);
                break;
            default:
                Run(value, shape, shape, problems);
                break;
        }
    }

    private static void Run(JsonPlace value, Shape shape, Shape allowed, List<ScenarioProblem> problems)
    {
        if (!Fits(value, shape))
        {
            problems.Add(new ScenarioProblem(value.Line, value.Path, value.Shown, allowed.Says));
            return;
        }

        switch (shape)
        {
            case NumberShape range when !range.Holds(double.Parse(value.Text, CultureInfo.InvariantCulture)):
            case IntegerShape whole when !(ulong.TryParse(value.Text, CultureInfo.InvariantCulture, out var number)
                && number >= whole.Minimum
                && number <= whole.Maximum):
                problems.Add(new ScenarioProblem(value.Line, value.Path, value.Shown, shape.Says));
                break;
            case TextShape text when text.Words.Length > 0 && !text.Words.Contains(value.Text):
                problems.Add(new ScenarioProblem(value.Line, value.Path, value.Shown, text.Says, NearestWord.Suggestion(value.Text, text.Words)));
                break;
            case ListShape list:
                foreach (var item in value.Items)
                    Run(item, list.Item, problems);
                break;
            case NumbersShape numbers:
                foreach (var member in value.Members.Where(member => !(numbers.Nulls && member.Value.Kind is JsonValueKind.Null)))
                    Run(member.Value, numbers.Each, problems);
                break;
            case ObjectShape keys:
                CheckKeys(value, keys, problems);
                break;
        }
    }

    private static void CheckKeys(JsonPlace value, ObjectShape shape, List<ScenarioProblem> problems)
    {
        var names = shape.Keys.Select(key => key.Name).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.Members)
        {
            var path = member.Value.Path;
            var key = Array.Find(shape.Keys, key => key.Name == member.Key);
            if (key is null)
                problems.Add(
                    new ScenarioProblem(member.Line, path, $"the key \"{member.Key}\"", string.Join(", ", names), NearestWord.Suggestion(member.Key, names)));
            else if (!seen.Add(member.Key))
                problems.Add(new ScenarioProblem(member.Line, path, $"the key \"{member.Key}\" a second time", "each key once"));
            else
                Run(member.Value, key.Shape, problems);
        }

        var freed = shape.Either is var (these, those) && those.All(key => value[key] is not null) ? these : [];
        foreach (var key in shape.Keys)
        {
            if (key.Required && value[key.Name] is null && !freed.Contains(key.Name))
                problems.Add(new ScenarioProblem(value.Line, value.Path, $"no key \"{key.Name}\"", $"\"{key.Name}\": {key.Shape.Says}"));
        }
    }

    private static bool Fits(JsonPlace value, Shape shape) => shape switch
    {
        NumberShape or IntegerShape => value.Kind is JsonValueKind.Number,
        FlagShape => value.Kind is JsonValueKind.True or JsonValueKind.False,
        TextShape => value.Kind is JsonValueKind.String,
        ListShape => value.Kind is JsonValueKind.Array,
        ObjectShape or NumbersShape => value.Kind is JsonValueKind.Object,
        _ => false,
    };
}
