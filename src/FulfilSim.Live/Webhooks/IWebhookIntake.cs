namespace FulfilSim.Live.Webhooks;

/// <summary>Takes in what was posted to this tool. From any thread; quick, as the poster waits.</summary>
public interface IWebhookIntake
{
    /// <summary>Judges a post, and hands on what it says.</summary>
    WebhookReception Take(in WebhookPost post);

    /// <summary>One was longer than it may be, and was not read.</summary>
    void TurnAway();
}

/// <summary>What was posted, before anybody has looked at it.</summary>
/// <param name="Body">All of it; the receiver's own.</param>
/// <param name="Signature">The header with the signature; empty where there is none.</param>
/// <param name="SignedAt">The header with the moment of signing; empty where there is none.</param>
public readonly record struct WebhookPost(ReadOnlyMemory<byte> Body, string Signature, string SignedAt);

/// <summary>What the poster is told.</summary>
public enum WebhookReception
{
    /// <summary>It was taken: there is no need to post it again.</summary>
    Taken = 0,

    /// <summary>The signature is missing, wrong or too old.</summary>
    Forged,

    /// <summary>It is no JSON, or names no order.</summary>
    Unreadable,
}
