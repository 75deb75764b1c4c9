using CityNetworks.Networks;

namespace CityNetworks.Comparison;

/// <summary>A measure of cities: a pure function from a window to a number for each city of its network, 0 for cities that are not present.</summary>
/// <remarks>
/// Comparisons call it on networks of drawn events, from several threads at once. An event drawn twice is two events with the same attendance.
/// Where events are dealt out between windows, the drawn window has one period; so the measure should depend on who attended what, not on the order of periods
/// inside the window.
/// </remarks>
public delegate double[] NodeMeasure(Window window);
