using System.Globalization;

namespace FulfilSim.Live.Journeys.Sessions;

/// <summary>A cookie as a Set-Cookie header gives it (RFC 6265, 5.2 and 5.3).</summary>
/// <param name="Name">Unique in its path.</param>
/// <param name="Value">As it goes back.</param>
/// <param name="Path">Requests it goes with: to this path and those below.</param>
/// <param name="IsSecure">Whether it goes over TLS only.</param>
/// <param name="Expires">When it is forgotten.</param>
internal sealed record Cookie(string Name, string Value, string Path, bool IsSecure, DateTimeOffset Expires)
{
    private const int LengthMax = 4096;

    /// <summary>Null when it is none, or another host's.</summary>
    public static Cookie? Parse(string header, string host, string target, DateTimeOffset now)
    {
        var parts = header.Split(';');
        var equals = parts[0].IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || header.Length > LengthMax)
            return null;
        var cookie = new Cookie(parts[0][..equals].Trim(), parts[0][(equals + 1)..].Trim(), DirectoryOf(target), IsSecure: false, DateTimeOffset.MaxValue);
        var hasAge = false;
        foreach (var part in parts.AsSpan(1))
        {
            var split = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = split < 0 ? (part.Trim(), "") : (part[..split].Trim(), part[(split + 1)..].Trim());
            if (name.Equals("Domain", StringComparison.OrdinalIgnoreCase) && !Covers(value, host))
                return null;
            if (name.Equals("Path", StringComparison.OrdinalIgnoreCase) && value.StartsWith('/'))
                cookie = cookie with { Path = value };
            else if (name.Equals("Secure", StringComparison.OrdinalIgnoreCase))
                cookie = cookie with { IsSecure = true };
            else if (name.Equals("Max-Age", StringComparison.OrdinalIgnoreCase) && AgeOf(value) is { } age)
                (cookie, hasAge) = (cookie with { Expires = age <= 0 ? DateTimeOffset.MinValue : now.AddSeconds(age) }, true);
            else if (!hasAge && name.Equals("Expires", StringComparison.OrdinalIgnoreCase) && DateOf(value) is { } date)
                cookie = cookie with { Expires = date };
        }
        return cookie.Name.Length == 0 || HasControls(cookie) ? null : cookie;
    }

    public bool GoesTo(ReadOnlySpan<char> target, bool isSecure, DateTimeOffset now)
    {
        var query = target.IndexOf('?');
        var path = query < 0 ? target : target[..query];
        return Expires > now && (isSecure || !IsSecure) && path.StartsWith(Path, StringComparison.Ordinal)
            && (path.Length == Path.Length || Path[^1] == '/' || path[Path.Length] == '/');
    }

    /// <summary>What could end a line, should an answer have smuggled it in.</summary>
    private static bool HasControls(Cookie cookie) => cookie.Name.Any(char.IsControl) || cookie.Value.Any(char.IsControl);

    private static double? AgeOf(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? Math.Clamp(seconds, -1, 4e9) : null;

    private static DateTimeOffset? DateOf(string value) =>
        DateTimeOffset.TryParse(value.Replace('-', ' '), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static bool Covers(string domain, string host)
    {
        domain = domain.TrimStart('.');
        return domain.Length == 0 || host.Equals(domain, StringComparison.OrdinalIgnoreCase)
            || (host.Length > domain.Length && host[^(domain.Length + 1)] == '.' && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));
    }

    private static string DirectoryOf(string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var slash = (query < 0 ? target : target[..query]).LastIndexOf('/');
        return slash <= 0 ? "/" : target[..slash];
    }
}
