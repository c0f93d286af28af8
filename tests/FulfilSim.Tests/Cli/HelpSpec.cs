using System.CommandLine;

namespace FulfilSim.Tests.Cli;

public sealed class HelpSpec
{
    private readonly FakeTerminal _terminal = new();

    [Fact]
    public void Help_shows_every_command_and_examples()
    {
        _terminal.Run("--help").ShouldBe(0);
        Trimmed(_terminal.Out).ShouldBe(
            """
            Description:
              Compares what online shops do about orders that fail, by simulation.

            Usage:
              fulfilsim [command] [options]

            Options:
              -?, -h, --help  Show help and usage information
              --version       Show version information

            Commands:
              compare <SCENARIO>                Compares the scenario's arms: failure rate,
                                                saved and harmed orders, money.
              run <SCENARIO>                    Runs one arm in depth: every measure, every
                                                cause, every station.
              plan <SCENARIO>                   Finds the cheapest capacities that keep the
                                                scenario's objectives, and says how far
                                                they carry.
              sensitivity <SCENARIO>            Varies every assumed number: what moves the
                                                result, and what would flip the ranking.
              load <SCENARIO>                   Lets the scenario's buyers loose in wall
                                                time: on the simulated shop, or on a
                                                running system.
              gate <SCENARIO>                   Says whether a change made it worse: pass,
                                                regression or inconclusive.
              merge <DIR>                       Joins the shards of a command into the
                                                results of one run.
              explain <RUN>                     Tells the life of one intent, arm beside
                                                arm.
              check <SCENARIO>                  Checks a scenario and prints how busy each
                                                station will be.
              list <ID>                         Lists the faults and mitigations there are.
              init <FILE>                       Writes a commented scenario to start from.
                                                [default: scenario.json]
              schema                            Prints the JSON schema of scenario files,
                                                for editors.
              rerun <SCENARIO>                  Runs one cell again, to see a bug or a
                                                number for oneself.
              validate <FILES>                  Runs cases with known answers, and says how
                                                far off each figure is.
              completion <bash|powershell|zsh>  Prints a script that lets a shell complete
                                                commands and flags.

            Examples:
              fulfilsim init my-shop.json        # a commented scenario to start from
              fulfilsim check my-shop.json       # is it valid, and how busy will it be?
              fulfilsim compare my-shop.json     # which mitigations are worth it?


            """);
    }

    [Fact]
    public void Help_on_comparing_shows_every_flag_and_examples()
    {
        _terminal.Run("compare", "--help").ShouldBe(0);
        Trimmed(_terminal.Out).ShouldBe(
            """
            Description:
              Compares the scenario's arms: failure rate, saved and harmed orders, money.

            Usage:
              fulfilsim compare <SCENARIO> [options]

            Arguments:
              <SCENARIO>  The scenario file.

            Options:
              --set <PATH=VALUE>      Replaces a value of the scenario; may be given
                                      several times.
              --arms <A,B>            Only these arms, and the reference. Default: all.
              --precision <P>         Replications go on until every difference in failure
                                      rate is known to this half-width, such as 0.2%;
                                      --replications is then the most there may be.
              --but-for <N>           How many failures vanish without the N commonest
                                      faults; runs further cells. Default without N: 3.
              --factorial             Each mitigation of an arm on and off: what each is
                                      worth, and what two are worth together. --arms names
                                      the arm. Default: the one that adds most.
              --replications <N>      Replications of every arm. Default: as the scenario
                                      says.
              --seed <S>              Seed of all chance. Default: as the scenario says.
              -j, --jobs <N>          Worker threads; results never depend on it. Default:
                                      all cores.
              --out <DIR>             Directory for results. Default: reports.
              --resume                Goes on where an interrupted run of the same command
                                      stopped.
              --shard <I/N>           Runs only part I of N of the cells; merge joins the
                                      parts.
              --json                  Prints one JSON document and nothing else.
              -q, --quiet             No progress, no notes.
              --fail-on-inconclusive  Exit code 3 when no arm can be told from the
                                      reference. (It is 1 when every arm misses an
                                      objective.)
              -?, -h, --help          Show help and usage information

            Examples:
              fulfilsim compare scenarios/first-steps.json
              fulfilsim compare my-shop.json --arms address,scan --replications 40
              fulfilsim compare my-shop.json --set demand.meanRate=500/h --json > results.json
              fulfilsim compare my-shop.json --replications 400 --shard 2/8
              fulfilsim compare my-shop.json --precision 0.2%
              fulfilsim compare my-shop.json --but-for 2
              fulfilsim compare my-shop.json --factorial --arms everything


            """);
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("run")]
    [InlineData("merge")]
    [InlineData("explain")]
    [InlineData("check")]
    [InlineData("list")]
    [InlineData("init")]
    [InlineData("schema")]
    [InlineData("rerun")]
    [InlineData("validate")]
    [InlineData("completion")]
    public void Every_command_shows_examples_within_eighty_columns(string command)
    {
        _terminal.Run(command, "--help").ShouldBe(0);
        _terminal.Out.ShouldContain($"Examples:\n  ");
        _terminal.Out.Split('\n').Max(line => line.TrimEnd().Length).ShouldBeLessThanOrEqualTo(82);
    }

    /// <summary>The package takes the program's name from the process, which is the tests' here.</summary>
    private static string Trimmed(string text) => string.Join(
        '\n', text.Replace(RootCommand.ExecutableName, "fulfilsim", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd()));
}
