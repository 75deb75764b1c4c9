namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>The cities that moved one city to adopt, in one run, by the mechanism that the adoption is attributed to.</summary>
/// <remarks>They are not listed: a group of them (a meeting's adopters, say) stays one entry until a city of it is asked for.</remarks>
/// <param name="pass">The mechanism.</param>
/// <param name="before">The state before the step.</param>
/// <param name="city">Who adopts.</param>
/// <param name="lane">The run.</param>
/// <param name="named">Whom the mechanism named.</param>
internal readonly ref struct AdoptionSources(MechanismPass pass, StateBefore before, int city, int lane, Sources named)
{
    private readonly MechanismPass _pass = pass;
    private readonly StateBefore _before = before;
    private readonly int _city = city;
    private readonly int _lane = lane;
    private readonly Sources _named = named;

    /// <summary>One of them in proportion to what each contributed; −1 when nobody did.</summary>
    /// <param name="u">A uniform number.</param>
    public int Choose(double u) => ChooseCarried(u).City;

    /// <summary>The same with who carried the policy from it, by place among <see cref="Mechanism.Carriers"/>; −1: nobody.</summary>
    /// <param name="u">A uniform number.</param>
    public (int City, int Carrier) ChooseCarried(double u)
    {
        var (place, beyond) = _named.Choose(u);
        return place < 0 ? (-1, -1) : (CityAt(place, beyond), _named.CarrierAt(place));
    }

    /// <summary>Whether they are at least two: cheaper than to count them.</summary>
    public bool AreSeveral()
    {
        if (_named.ArePlainlySeveral)
            return true;
        var only = -1;
        for (var place = 0; place < _named.Count; place++)
        {
            var first = CityAt(place, 0);
            only = only < 0 ? first : only;
            if (first != only || (_named.At(place).City < 0 && CityAt(place, double.PositiveInfinity) != only))
                return true;
        }

        return false;
    }

    /// <summary>How many they are. Cost: that of <see cref="DistinctCities"/>; one group alone is counted once a step for all runs.</summary>
    /// <param name="cities">Working space.</param>
    public int Count(DistinctCities cities)
    {
        if (_named.Count == 1 && _named.At(0) is { City: < 0, Group: var alone } && _pass.CountOf(_before, alone, _city, _lane) is { } counted)
            return counted;
        cities.Forget();
        for (var place = 0; place < _named.Count; place++)
        {
            var (one, group) = _named.At(place);
            if (one >= 0)
                cities.Add(one);
            else
                _pass.AllOf(_before, group, _city, _lane, cities);
        }

        return cities.Count;
    }

    private int CityAt(int place, double beyond)
    {
        var (one, group) = _named.At(place);
        return one >= 0 ? one : _pass.SourceOf(_before, group, _city, _lane, beyond);
    }
}
