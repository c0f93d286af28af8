using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Journeys.Walking;

namespace FulfilSim.Live.Journeys.Sessions;

/// <summary>What a log-in has brought. Immutable but for its cookies.</summary>
/// <param name="Values">What its steps took.</param>
/// <param name="AuthorizationLine">The header with the token; empty when none was taken.</param>
/// <param name="Cookies">What its answers set; null when nobody keeps cookies, or its buyer does.</param>
/// <param name="Since">Timestamp of the log-in's end.</param>
internal sealed record Session(TakenValues Values, byte[] AuthorizationLine, CookieJar? Cookies, long Since);

/// <summary>What came of a log-in.</summary>
/// <param name="Session">Null when it failed.</param>
/// <param name="End">Of its last step.</param>
internal readonly record struct LogInEnd(Session? Session, StepEnd End);
