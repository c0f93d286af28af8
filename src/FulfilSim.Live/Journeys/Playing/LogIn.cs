using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Sessions;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Journeys.Walking;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>Logs somebody in.</summary>
internal static class LogIn
{
    private const string TokenName = "token";

    /// <param name="bound">The journey with the steps.</param>
    /// <param name="submission">Whose buyer logs in; null when it is the tool.</param>
    /// <param name="around">What walkers share.</param>
    /// <param name="jar">Keeps cookies; null for none.</param>
    /// <param name="common">The same, when all buyers are to have those cookies.</param>
    public static async Task<LogInEnd> PlayAsync(
        BoundJourney bound, Submission? submission, Surroundings around, CookieJar? jar, CookieJar? common)
    {
        using var walker = new Walker(around, bound, bound.Plan.TakenAtLogIn.All.Count) { Cookies = jar };
        if (submission is { } buyers)
            walker.Values.Begin(buyers);
        var readyAt = around.Time.GetTimestamp();
        var end = default(StepEnd);
        foreach (var step in bound.LogIn)
        {
            end = await walker.PlayAsync(step, readyAt);
            if (end.Kind != StepEndKind.Good)
                return new(null, end);
            readyAt = end.EndedAt;
        }
        var values = walker.Values.Taken;
        return new(new Session(values, AuthorizationLine(bound.Plan, values), common, readyAt), end);
    }

    private static byte[] AuthorizationLine(JourneyPlan plan, TakenValues values)
    {
        var index = plan.TakenAtLogIn.IndexOf(TokenName);
        if (index < 0 || !values.TryGet(index, out var token))
            return [];
        var line = new ByteBuffer();
        line.Add("Authorization: "u8);
        line.Add(plan.Options.LogIn.Scheme);
        line.Add((byte)' ');
        Escaping.Add(token, TemplatePlace.Header, line);
        line.Add("\r\n"u8);
        return line.Written.ToArray();
    }
}
