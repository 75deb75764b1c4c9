namespace CityNetworks.Networks.NullModels;

/// <summary>Whether a city could be at an event.</summary>
public enum Attendance
{
    /// <summary>It could come or stay away.</summary>
    Free,

    /// <summary>It could not come: not yet a member, another region.</summary>
    Impossible,

    /// <summary>It had to come.</summary>
    Obliged,
}

/// <summary>Who could be at which event: chance is measured only where there was a choice.</summary>
/// <remarks>Source: Neal and Neal (2024), Stochastic degree sequence model with edge constraints (SDSM-EC).</remarks>
public interface IEligibility
{
    /// <summary>Whether the city could be at the event. A pure function of the two.</summary>
    Attendance Of(int city, int @event);
}
