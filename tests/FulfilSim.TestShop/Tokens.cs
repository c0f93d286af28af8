using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FulfilSim.Shops;

/// <summary>Who has logged in, and until when that is good.</summary>
internal sealed class Tokens(TestShopOptions options, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new();

    public string Issue()
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _ends[token] = time.GetUtcNow() + options.TokenLifetime;
        return token;
    }

    /// <summary>Whether a request may come in.</summary>
    /// <param name="authorization">Its header of that name.</param>
    public bool Admits(string? authorization) =>
        !options.RequiresLogIn
        || (authorization is not null
            && authorization.StartsWith(Scheme, StringComparison.Ordinal)
            && _ends.TryGetValue(authorization[Scheme.Length..], out var end)
            && time.GetUtcNow() < end);
}
