using System.Diagnostics;

namespace FulfilSim.EndToEnd.Tests.Cli;

/// <summary>What a process said.</summary>
internal sealed record Answer(int ExitCode, string Out, string Error);

/// <summary>Runs the built program as a process, in a directory of its own.</summary>
internal sealed class Fulfilsim : IDisposable
{
    private const int SecondsMax = 120;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fulfilsim-test-");

    public string At(string name) => Path.Combine(_directory.FullName, name);

    public void Dispose() => _directory.Delete(recursive: true);

    public Answer Run(params string[] words) => RunWith([], words);

    /// <param name="variables">Environment variables to set.</param>
    public Answer RunWith((string Name, string Value)[] variables, params string[] words)
    {
        using var process = Start(variables, words);
        return AnswerOf(process);
    }

    /// <summary>Starts the program and sends SIGTERM as soon as the condition holds.</summary>
    public Answer RunUntil(Func<bool> condition, params string[] words)
    {
        using var process = Start([], words);
        SpinWait.SpinUntil(() => condition() || process.HasExited, TimeSpan.FromSeconds(SecondsMax)).ShouldBeTrue();
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        return AnswerOf(process);
    }

    /// <summary>Starts the program and kills it as soon as the condition holds, or never when it is over before.</summary>
    /// <returns>Whether it was killed.</returns>
    public bool KillWhen(Func<bool> condition, params string[] words)
    {
        using var process = Start([], words);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        SpinWait.SpinUntil(() => condition() || process.HasExited, TimeSpan.FromSeconds(SecondsMax)).ShouldBeTrue();
        process.Kill();
        process.WaitForExit(TimeSpan.FromSeconds(SecondsMax)).ShouldBeTrue();
        Task.WaitAll(output, error);
        return process.ExitCode != 0;
    }

    private Process Start((string Name, string Value)[] variables, string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "fulfilsim.dll"), .. words])
        {
            WorkingDirectory = _directory.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static Answer AnswerOf(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(TimeSpan.FromSeconds(SecondsMax)).ShouldBeTrue();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
