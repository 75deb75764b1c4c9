namespace CityNetworks.Reports.Drawing;

/// <summary>A place on earth, in degrees.</summary>
/// <param name="Lat">Latitude, −90 to 90, north positive.</param>
/// <param name="Lon">Longitude, −180 to 180, east positive.</param>
internal readonly record struct GeoPlace(double Lat, double Lon);
