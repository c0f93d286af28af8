using FulfilSim.Experiments.Live;
using FulfilSim.Live.Running;

namespace FulfilSim.Cli.Running.Loading;

/// <summary>A live run from its first block to its exit code.</summary>
internal sealed class LoadSession(LoadRequest request, LoadExperiment experiment, LoadPlace place, Audience audience)
{
    public int Run()
    {
        var time = TimeProvider.System;
        var deployments = (IDeployments?)null;
        var options = new LiveRunOptions
        {
            Load = request.Load,
            Slice = request.Slice,
            TimeScale = request.TimeScale,
            Share = request.Share,
            BlockCount = request.Blocks().Count,
        };
        var runner = new LiveRunner(request.Scenario, options, deployments, time);
        Answer? answer = null;
        using var ready = experiment.Prepare();
        var end = new LoadRun(request, place, runner, deployments, audience.Terminal)
            .Run(_ => { }, (cells, results) => answer = experiment.Report(cells, results, audience));
        return CodeOf(end, answer);
    }

    /// <summary>What the generator could not do outweighs whatever it has measured.</summary>
    private static int CodeOf(LoadEnd end, Answer? answer)
    {
        var figures = end.Lines.Select(line => line.Live!).ToList();
        if (figures.Any(figure => !figure.Health.IsValid))
            return ExitCode.Invalid;
        return end.Ending switch
        {
            LiveEnding.Interrupted or LiveEnding.StopFile => ExitCode.Interrupted,
            LiveEnding.Aborted => ExitCode.Failed,
            _ => figures.Any(figure => figure.Thresholds.Any(threshold => threshold.CrossedAtSeconds is not null))
                ? ExitCode.Failed
                : answer?.ExitCode(failsOnInconclusive: false) ?? ExitCode.Good,
        };
    }
}
