namespace CityNetworks.Inference;

/// <summary>The records do not allow the estimate that was asked for; the message says why and what to do.</summary>
public sealed class CannotEstimateException : InvalidOperationException
{
    internal CannotEstimateException(string message)
        : base(message)
    {
    }
}
