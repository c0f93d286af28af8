using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Webhooks;

/// <summary>
/// Checks who has posted something: HMAC-SHA256 (RFC 2104, FIPS 198-1) of the body or, where the moment of signing is sent along,
/// of that moment, a dot and the body, so that nobody can post old things again.
/// </summary>
/// <param name="options">Whether there is a moment, and how old it may be.</param>
/// <param name="secret">What both sides know; empty when nothing is checked.</param>
/// <param name="time">Says how old a moment is.</param>
internal sealed class WebhookSignature(WebhookOptions options, ReadOnlyMemory<byte> secret, TimeProvider time)
{
    private const string Algorithm = "sha256=";

    /// <summary>Whether a post comes from somebody who knows the secret. One fitting signature among several, divided by commas, will do.</summary>
    public bool Fits(in WebhookPost post)
    {
        if (secret.IsEmpty)
            return true;
        var isDated = options.TimestampHeader.Length > 0;
        if (isDated && !IsFresh(post.SignedAt))
            return false;
        var expected = Sign(isDated ? post.SignedAt : "", post.Body.Span);
        var isFound = false;
        foreach (var part in post.Signature.AsSpan().Split(','))
            isFound |= Is(post.Signature.AsSpan(part).Trim(), expected);
        return isFound;
    }

    private bool IsFresh(string signedAt) =>
        long.TryParse(signedAt, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((double)time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= options.Tolerance.TotalSeconds;

    private byte[] Sign(string moment, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret.Span);
        if (moment.Length > 0)
            hash.AppendData(Encoding.ASCII.GetBytes($"{moment}."));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    /// <summary>Takes the same time whatever part of it is right, so that nobody can feel their way.</summary>
    private static bool Is(ReadOnlySpan<char> given, ReadOnlySpan<byte> expected)
    {
        if (given.StartsWith(Algorithm, StringComparison.OrdinalIgnoreCase))
            given = given[Algorithm.Length..];
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        return given.Length == 2 * bytes.Length
            && Convert.FromHexString(given, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(bytes, expected);
    }
}
