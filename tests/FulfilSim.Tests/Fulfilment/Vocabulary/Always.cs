using FulfilSim.Statistics;

namespace FulfilSim.Tests.Fulfilment.Vocabulary;

/// <summary>Durations without chance, so that a test can name the moment at which something happens.</summary>
internal static class Always
{
    public static Distribution Seconds(double seconds) => Constant.Of(seconds);

    public static Distribution Minutes(double minutes) => Seconds(minutes * 60);

    public static Distribution Hours(double hours) => Minutes(hours * 60);

    public static Distribution Days(double days) => Hours(days * 24);
}
