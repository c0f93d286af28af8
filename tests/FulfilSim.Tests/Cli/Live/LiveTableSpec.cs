using FulfilSim.Cli;
using FulfilSim.Cli.Printing.Live;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Thresholds;

namespace FulfilSim.Tests.Cli.Live;

public sealed class LiveTableSpec
{
    private readonly FakeTerminal _terminal = new();

    [Fact]
    public void On_a_terminal_a_block_is_a_table_of_eighty_columns()
    {
        using var table = new LiveTable(_terminal.Terminal(mayRewrite: true));
        table.See(At(80));
        _terminal.Error.ShouldBe(
            """
            Block 2 of 6, arm reference: 1 min 20 s, 40 s left
            12,345 intents: 12,000 decided, 144 failed (1.2 %), 345 open
            1,234 sends/s, lag p99 61.0 ms, 3 late, 0 missed; 812 in flight, 300 buyers wait

             step     per s      p50      p95     p99  shed  errors
            ─────────────────────────────────────────────────────────
             place    1,234  12.1 ms  90.0 ms  320 ms    12       3
             confirm    0.0        -        -       -     0       0

            requests.p99 at most 300 ms: now 320 ms, crossed 12 s after the warm-up
            failureRate at most 2 %: not judged yet
            Generator: lag p99 is 61 ms; it may be at most 50 ms. Use more machines.

            """);
    }

    [Fact]
    public void It_is_drawn_over_itself_and_wiped_at_the_end()
    {
        using (var table = new LiveTable(_terminal.Terminal(mayRewrite: true)))
        {
            table.See(At(80));
            table.See(At(81));
        }
        var height = _terminal.Error.Split('\u001b')[0].Count(letter => letter == '\n');
        var wipe = $"\u001b[{height}A\u001b[J";
        _terminal.Error.Split(wipe).Length.ShouldBe(3);
        _terminal.Error.ShouldEndWith(wipe);
    }

    [Fact]
    public void What_is_said_meanwhile_stays_above_it()
    {
        using var table = new LiveTable(_terminal.Terminal(mayRewrite: true));
        table.See(At(80));
        table.Say("The target is gone.");
        table.See(At(81));
        _terminal.Error.ShouldContain("\u001b[JThe target is gone.\nBlock 2 of 6");
    }

    [Fact]
    public void No_line_is_longer_than_the_screen_however_long_the_names_and_large_the_numbers()
    {
        using var table = new LiveTable(_terminal.Terminal(mayRewrite: true));
        var step = new StepSnapshot(
            "a-step-with-a-long-name.of-parts_and.more-parts", 123_456, TimeSpan.FromSeconds(99.99), TimeSpan.FromMinutes(99.9),
            TimeSpan.FromHours(99.9), 123_456_789, 123_456_789);
        var long60 = new string('x', 60);
        table.See(At(80) with
        {
            Block = new(12, 144, long60, TimeSpan.FromHours(30)),
            Intents = new(1_234_567_890, 1_234_567_000, 234_567_890, 0.19),
            Steps = [.. Enumerable.Repeat(step, 40)],
        });
        var lines = _terminal.Error.Split('\n');
        lines.ShouldAllBe(line => line.Length <= 80);
        lines.Length.ShouldBeLessThan(30);
        _terminal.Error.ShouldContain("... and 28 more steps");
    }

    [Fact]
    public void A_narrow_screen_gets_one_line_that_is_written_over()
    {
        using (var table = new LiveTable(_terminal.Terminal(mayRewrite: true) with { Columns = 60 }))
        {
            table.See(At(80));
            table.See(At(81));
        }
        _terminal.Error.ShouldNotContain('\n');
        _terminal.Error.Split('\r').ShouldAllBe(line => line.Length <= 59);
    }

    [Fact]
    public void Without_a_terminal_a_plain_line_is_written_every_ten_seconds_of_each_block()
    {
        using var table = new LiveTable(_terminal.Terminal());
        for (var second = 1; second <= 25; second++)
            table.See(At(second + (second * 0.001)));
        for (var second = 1; second <= 10; second++)
            table.See(At(second) with { Block = new(3, 6, "scan", TimeSpan.FromSeconds(120)) });
        _terminal.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "block 2 of 6, reference: 10 s, 1 min 49 s left; 12,345 intents, 1.2 % failed, 345 open; 1,234 sends/s, lag p99 61.0 ms; "
                + "1 of 2 thresholds crossed; the generator does not keep up",
            "block 2 of 6, reference: 20 s, 1 min 39 s left; 12,345 intents, 1.2 % failed, 345 open; 1,234 sends/s, lag p99 61.0 ms; "
                + "1 of 2 thresholds crossed; the generator does not keep up",
            "block 3 of 6, scan: 10 s, 1 min 50 s left; 12,345 intents, 1.2 % failed, 345 open; 1,234 sends/s, lag p99 61.0 ms; "
                + "1 of 2 thresholds crossed; the generator does not keep up",
        ]);
    }

    [Fact]
    public void Warm_up_and_the_wait_for_the_last_answers_are_named()
    {
        using var table = new LiveTable(_terminal.Terminal(mayRewrite: true));
        table.See(At(5) with { IsWarmUp = true });
        table.See(At(125) with { IsLoadOver = true });
        _terminal.Error.ShouldContain("arm reference: 5 s, 1 min 55 s left, warming up\n");
        _terminal.Error.ShouldContain("arm reference: 2 min 5 s, waiting for the last answers\n");
    }

    [Fact]
    public void A_screen_that_is_gone_does_not_end_the_run()
    {
        using var table = new LiveTable(new Terminal { Out = TextWriter.Null, Error = new Torn(), MayRewrite = true });
        Should.NotThrow(() => table.See(At(80)));
        Should.NotThrow(() => table.See(At(81)));
    }

    private static LiveSnapshot At(double seconds) => new()
    {
        Block = new(2, 6, "reference", TimeSpan.FromSeconds(120)),
        Elapsed = TimeSpan.FromSeconds(seconds),
        Intents = new(12_345, 12_000, 144, 0.012),
        Sends = new(1234.2, TimeSpan.FromMilliseconds(61), 3, 0),
        Steps =
        [
            new("place", 1234.2, TimeSpan.FromMilliseconds(12.1), TimeSpan.FromMilliseconds(90), TimeSpan.FromMilliseconds(320), 12, 3),
            new("confirm", 0, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, 0, 0),
        ],
        Thresholds =
        [
            new(new ThresholdFigures { Measure = "failureRate", Kind = BoundKind.Share, AtMost = 0.02 }, null),
            new(new ThresholdFigures { Measure = "requests.p99", Kind = BoundKind.Duration, AtMost = 0.3, CrossedAtSeconds = 12 }, 0.32),
        ],
        Health = new() { Findings = [new("lag p99", BoundKind.Duration, 0.061, 0.05, "Use more machines."), new("processors", BoundKind.Share, 0.5, 0.9, "")] },
        InFlight = 812,
        Waiting = 300,
    };

    private sealed class Torn : StringWriter
    {
        public override void Write(string? value) => throw new IOException("Broken pipe");
    }
}
