using System.Security.Cryptography;
using System.Text;

namespace FulfilSim.Scenarios;

/// <summary>The name of what a scenario says.</summary>
internal static class ScenarioDigest
{
    private const int Digits = 16;

    /// <param name="canonicalTexts">All that decides the results: of a network the reference first, then every variant.</param>
    public static string Of(IEnumerable<string> canonicalTexts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', canonicalTexts))))[..Digits];
}
