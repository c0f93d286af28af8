namespace FulfilSim.Tests.Cli;

public sealed class CompletionScriptSpec
{
    private readonly FakeTerminal _terminal = new();

    [Theory]
    [InlineData("bash", "complete -o filenames -F _fulfilsim fulfilsim")]
    [InlineData("zsh", "#compdef fulfilsim")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName fulfilsim")]
    public void Each_shell_gets_a_script_that_knows_every_command_and_flag(string shell, string mark)
    {
        _terminal.Run("completion", shell).ShouldBe(0);
        _terminal.Out.ShouldContain(mark);
        _terminal.Out.ShouldContain("compare run plan sensitivity load gate merge explain check list init schema rerun validate completion");
        _terminal.Out.ShouldContain(
            "--set --arms --precision --but-for --factorial --replications --seed --jobs --out --resume --shard --json --quiet "
            + "--fail-on-inconclusive --help");
    }

    [Fact]
    public void Another_shell_is_answered_with_those_there_are()
    {
        _terminal.Run("completion", "fish").ShouldBe(2);
        _terminal.Error.ShouldContain("'bash'");
    }
}
