using FulfilSim.Live.Measuring;

namespace FulfilSim.Tests.Live.Measuring;

/// <summary>Requests whose moments are milliseconds after the hand clock was made.</summary>
internal static class Requests
{
    public static RequestRecord Request(
        double intended, double sent, double ended, RequestVerdict verdict = RequestVerdict.Good, int status = 200, int step = 0, long bytes = 0) =>
        new(step, HandClock.At(intended), HandClock.At(sent), HandClock.At(ended), verdict, status, bytes);

    /// <summary>One that was sent when it was to be sent.</summary>
    public static RequestRecord Punctual(double intended, double length, RequestVerdict verdict = RequestVerdict.Good, int status = 200, int step = 0) =>
        Request(intended, intended, intended + length, verdict, status, step);
}
