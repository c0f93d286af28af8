using System.Security.Cryptography;
using System.Text;
using FulfilSim.Live.Options;
using FulfilSim.Live.Webhooks;
using FulfilSim.Tests.Live.Http;

namespace FulfilSim.Tests.Live.Webhooks;

public sealed class WebhookSignatureSpec
{
    private const string Body = "The quick brown fox jumps over the lazy dog";
    private const string Known = "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"; // with the key "key"; often published

    private static readonly byte[] Key = Encoding.ASCII.GetBytes("key");

    private readonly ManualTime _time = new(); // begins a day after 1970

    [Theory]
    [InlineData(Known, true)]
    [InlineData($"sha256={Known}", true)]
    [InlineData($"SHA256={Known}", true)]
    [InlineData("sha256=F7BC83F430538424B13298E6AA6FB143EF4D59A14946175997479DBC2D1A3CD8", true)]
    [InlineData($"sha256=00, sha256={Known}", true)]
    [InlineData("", false)]
    [InlineData("sha256=", false)]
    [InlineData($"sha1={Known}", false)]
    [InlineData($"{Known}00", false)]
    [InlineData("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd9", false)]
    [InlineData("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd", false)]
    [InlineData("xyz", false)]
    public void A_signature_is_the_keyed_hash_of_the_body(string signature, bool fits) => Fits(new WebhookOptions(), Body, signature).ShouldBe(fits);

    [Fact]
    public void A_body_that_was_changed_does_not_fit() => Fits(new WebhookOptions(), $"{Body}.", Known).ShouldBeFalse();

    [Fact]
    public void Without_a_secret_nothing_is_checked() =>
        new WebhookSignature(new WebhookOptions { TimestampHeader = "T" }, default, _time)
            .Fits(new WebhookPost(Encoding.ASCII.GetBytes(Body), "", "")).ShouldBeTrue();

    [Theory]
    [InlineData(86_400, true)]
    [InlineData(86_400 - 300, true)]
    [InlineData(86_400 + 300, true)]
    [InlineData(86_400 - 301, false)]
    [InlineData(86_400 + 301, false)]
    [InlineData(0, false)]
    public void A_dated_signature_is_good_for_five_minutes(long signedAt, bool fits)
    {
        var options = new WebhookOptions { TimestampHeader = "X-Timestamp" };
        Fits(options, Body, Sign($"{signedAt}.{Body}"), $"{signedAt}").ShouldBe(fits);
        Fits(options, Body, Sign(Body), $"{signedAt}").ShouldBeFalse("The moment is signed as well.");
        Fits(options, Body, Sign($"{signedAt}.{Body}"), $"{signedAt + 1}").ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("-86400")]
    [InlineData("86400.0")]
    [InlineData("99999999999999999999")]
    public void A_moment_that_is_none_does_not_fit(string signedAt) =>
        Fits(new WebhookOptions { TimestampHeader = "X-Timestamp" }, Body, Sign($"{signedAt}.{Body}"), signedAt).ShouldBeFalse();

    private bool Fits(WebhookOptions options, string body, string signature, string signedAt = "") =>
        new WebhookSignature(options, Key, _time).Fits(new WebhookPost(Encoding.ASCII.GetBytes(body), signature, signedAt));

    private static string Sign(string text) => Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes(text)));
}
