using FulfilSim.Live.Journeys.Sending;

namespace FulfilSim.Live.Journeys.Sessions;

/// <summary>A buyer's cookies at one deployment. Two submissions of one buyer may use it at the same time.</summary>
/// <param name="host">The deployment's.</param>
/// <param name="isSecure">Whether requests go over TLS.</param>
internal sealed class CookieJar(string host, bool isSecure)
{
    /// <summary>What comes beyond is dropped, as browsers do.</summary>
    private const int CountMax = 50;

    private static readonly List<Cookie> None = []; // nobody adds to it

    private readonly List<Cookie> _cookies = [];

    /// <summary>Keeps what an answer gives, and forgets what it takes back.</summary>
    /// <param name="target">Path and query that was asked for.</param>
    public void TakeIn(HttpAnswer answer, string target, DateTimeOffset now)
    {
        foreach (var header in answer.Headers("Set-Cookie"))
        {
            if (Cookie.Parse(header, host, target, now) is not { } cookie)
                continue;
            lock (_cookies)
            {
                _cookies.RemoveAll(old => (old.Name == cookie.Name && old.Path == cookie.Path) || old.Expires <= now);
                if (cookie.Expires > now && _cookies.Count < CountMax)
                    _cookies.Add(cookie);
            }
        }
    }

    /// <summary>Writes the header with all cookies that go there, the longest path first; nothing when there is none.</summary>
    /// <param name="common">Cookies that all buyers have; one's own go before those of the same name.</param>
    public void Write(string target, CookieJar? common, DateTimeOffset now, ByteBuffer into)
    {
        var going = Going(target, now);
        if (common is not null)
            going = [.. going, .. common.Going(target, now).Where(cookie => going.TrueForAll(own => own.Name != cookie.Name))];
        if (going.Count == 0)
            return;
        into.Add("Cookie: "u8);
        foreach (var (index, cookie) in going.Index())
        {
            into.Add(index == 0 ? [] : "; "u8);
            into.Add(cookie.Name);
            into.Add((byte)'=');
            into.Add(cookie.Value);
        }
        into.Add("\r\n"u8);
    }

    private List<Cookie> Going(string target, DateTimeOffset now)
    {
        lock (_cookies)
        {
            return _cookies.Count == 0
                ? None
                : [.. _cookies.Where(cookie => cookie.GoesTo(target, isSecure, now)).OrderByDescending(cookie => cookie.Path.Length)];
        }
    }
}
