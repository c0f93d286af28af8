using System.Runtime.CompilerServices;

namespace FulfilSim.Tests.Reporting;

/// <summary>
/// Texts that a human has read and approved. FULFILSIM_APPROVE=1 writes them anew, for reading in the diff.
/// </summary>
internal static class Approved
{
    /// <summary>Compares with a file, named from the directory of the calling test.</summary>
    public static void ShouldMatch(string actual, string file, [CallerFilePath] string caller = "")
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, file));
        if (Environment.GetEnvironmentVariable("FULFILSIM_APPROVE") == "1")
            File.WriteAllText(path, actual);
        actual.ShouldBe(File.ReadAllText(path), $"If the change is meant, run the tests once with FULFILSIM_APPROVE=1 and read the diff of {path}.");
    }
}
