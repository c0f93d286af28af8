using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Engine;

namespace FulfilSim.Tests.Cli;

public sealed class ProgressLineSpec
{
    private readonly FakeTerminal _terminal = new();

    [Fact]
    public void Progress_says_cells_pace_and_time_left() =>
        ProgressLine.TextOf(At(seconds: 10, done: 12)).ShouldBe("12 of 66 cells, 48,000 orders/s, about 45 s left");

    [Fact]
    public void On_a_terminal_one_line_is_written_over_and_wiped_at_the_end()
    {
        using (var line = new ProgressLine(_terminal.Terminal(mayRewrite: true)))
        {
            line.Report(new(12, 66, 0, 0, TimeSpan.Zero));
            line.Report(new(66, 66, 0, 0, TimeSpan.Zero));
        }
        _terminal.Error.ShouldNotContain('\n');
        _terminal.Error.ShouldEndWith("\r" + new string(' ', "66 of 66 cells".Length) + "\r");
    }

    [Fact]
    public void Without_a_terminal_a_line_is_written_every_ten_seconds()
    {
        using var line = new ProgressLine(_terminal.Terminal());
        for (var second = 0; second <= 25; second++)
            line.Report(At(second, done: 1));
        _terminal.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    private static EngineProgress At(double seconds, int done) => new(done, 66, 0, 480_000, TimeSpan.FromSeconds(seconds));
}
