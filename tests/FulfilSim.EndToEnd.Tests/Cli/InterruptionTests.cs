namespace FulfilSim.EndToEnd.Tests.Cli;

public sealed class InterruptionTests : IDisposable
{
    private readonly Fulfilsim _fulfilsim = new();

    public void Dispose() => _fulfilsim.Dispose();

    [Fact]
    public void An_interrupted_run_keeps_its_cells_and_goes_on_from_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        _fulfilsim.Run("init", "shop.json").ExitCode.ShouldBe(0);
        string[] command = ["run", "shop.json", "--replications", "300", "--jobs", "1"];

        var interrupted = _fulfilsim.RunUntil(HasCells, command);
        interrupted.ExitCode.ShouldBe(130);
        interrupted.Error.ShouldMatch(@"Interrupted: \d+ of 300 cells are kept in reports.*\.partial; the same command with --resume goes on from there\.\n$");
        var kept = File.ReadAllLines(Lines().Single());

        _fulfilsim.Run([.. command, "--resume", "--quiet"]).ExitCode.ShouldBe(0);
        File.ReadAllLines(Lines().Single())[..kept.Length].ShouldBe(kept);
        File.ReadAllLines(Lines().Single()).Length.ShouldBe(300);
    }

    private bool HasCells() => Lines().Any(path => new FileInfo(path).Length > 0);

    private string[] Lines() => Directory.Exists(_fulfilsim.At("reports"))
        ? Directory.GetFiles(_fulfilsim.At("reports"), "cells.ndjson", SearchOption.AllDirectories)
        : [];
}
