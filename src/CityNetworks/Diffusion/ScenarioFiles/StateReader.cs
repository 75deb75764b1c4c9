using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>Reads the parts of a scenario that state states, transfer and direct ties; what is wrong has been reported before.</summary>
internal static class StateReader
{
    private static readonly string[] s_degrees = ["copying", "emulation", "combination", "inspiration"];

    public static StatesTerm? States(JsonPlace? term)
    {
        if (term is null)
            return null;
        return new StatesTerm
        {
            Awareness = term["awareness"] is { } awareness ? Awareness(awareness) : null,
            Rejection = term["rejection"].Or(0.0),
            Abandonment = term["abandonment"] is { } abandonment
                ? new AbandonmentTerm(abandonment["rate"].Or(0.0))
                {
                    Own = abandonment["own"].Or(0.0),
                    Observed = abandonment["observed"].Or(0.0),
                    Readopt = abandonment["readopt"].Or(false)
                }
                : null,
        };
    }

    public static TransferTerm? Transfer(JsonPlace? term)
    {
        if (term is null)
            return null;
        var unset = new TransferTerm();
        if (s_degrees.Any(degree => term[degree]?[CoercionDefinition.Name] is not null))
            unset = unset with { Copying = unset.Copying with { Coercion = null } };
        return unset with
        {
            Copying = Degree(term["copying"], unset.Copying),
            Emulation = Degree(term["emulation"], unset.Emulation),
            Combination = Degree(term["combination"], unset.Combination),
            Inspiration = Degree(term["inspiration"], unset.Inspiration),
            FidelityInLearning = term["fidelity_in_learning"].Or(unset.FidelityInLearning),
        };
    }

    private static AwarenessTerm Awareness(JsonPlace term)
    {
        var unset = new AwarenessTerm(0);
        return new AwarenessTerm(term["rate"].Or(0.0))
        {
            Elsewhere = term["elsewhere"].Or(unset.Elsewhere),
            Memory = term["memory"].Or(unset.Memory),
            SizeExponent = term["size_exponent"].Or(unset.SizeExponent),
            Publications = term["publications"].Or(unset.Publications),
            Coordination = term["coordination"].Or(unset.Coordination),
            Contacts = TermReader.Contacts(term["contacts"]),
        };
    }

    private static DegreeTerm Degree(JsonPlace? term, DegreeTerm unset) => new()
    {
        Always = (term?["always"]).Or(unset.Always),
        Learning = (term?[LearningDefinition.Name]).Or(unset.Learning),
        Mimicry = (term?[MimicryDefinition.Name]).Or(unset.Mimicry),
        Competition = (term?[CompetitionDefinition.Name]).Or(unset.Competition),
        Endorsement = (term?[EndorsementDefinition.Name]).Or(unset.Endorsement),
        Coercion = term?[CoercionDefinition.Name] is { } coercion ? ((JsonPlace?)coercion).Or(0.0) : unset.Coercion,
        Similarity = (term?["similarity"]).Or(unset.Similarity),
        Capacity = (term?["capacity"]).Or(unset.Capacity),
        Sources = (term?["sources"]).Or(unset.Sources),
    };
}
