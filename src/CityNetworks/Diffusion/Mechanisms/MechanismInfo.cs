namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>A mechanism as results name it.</summary>
/// <param name="Id">Its id in results.</param>
/// <param name="Family">The mechanism that it is a part of; its own id where it stands alone.</param>
public sealed record MechanismInfo(string Id, string Family)
{
    /// <summary>All that results may name, in the order in which their terms are added.</summary>
    public static IReadOnlyList<MechanismInfo> All { get; } =
        [.. MechanismCatalogue.All.SelectMany(definition => definition.Ids.Select(id => new MechanismInfo(id, definition.Family)))];
}
