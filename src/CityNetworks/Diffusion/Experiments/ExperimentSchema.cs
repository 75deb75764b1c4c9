using CityNetworks.Diffusion.ScenarioFiles;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>The JSON Schema of experiment files, written from the very keys the reader checks by.</summary>
public static class ExperimentSchema
{
    /// <summary>The schema (2020-12), as published in <c>graphs/schema/experiment.schema.json</c>.</summary>
    public static string Text => ScenarioSchema.Written(
        ExperimentShape.Root,
        "CityNetworks experiment",
        "Several scenarios on one base, grids of parameters, and what is not known: stated assumptions, never fitted facts. Files may hold comments and "
            + "trailing commas.");
}
