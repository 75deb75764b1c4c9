namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>All mechanisms, in the order in which their terms are added.</summary>
internal static class MechanismCatalogue
{
    /// <summary>The definitions.</summary>
    public static IReadOnlyList<MechanismDefinition> All { get; } =
    [
        new BaselineDefinition(),
        new LearningDefinition(),
        new GoBetweensDefinition(),
        new MimicryDefinition(),
        new EndorsementDefinition(),
        new CompetitionDefinition(),
        new CoercionDefinition(),
        new AuthorityDefinition(),
        new ConditionalFundingDefinition(),
    ];
}
