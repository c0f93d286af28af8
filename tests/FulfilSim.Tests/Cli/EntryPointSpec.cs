using FulfilSim.Cli;

namespace FulfilSim.Tests.Cli;

public sealed class EntryPointSpec
{
    private readonly FakeTerminal _terminal = new();

    [Theory]
    [InlineData("Unrecognized command or argument 'compar'.", "fulfilsim", "compar")]
    [InlineData("--jobs is '0'; it must be a whole number from 1 to 1024.", "fulfilsim compare", "compare", "x.json", "--jobs", "0")]
    [InlineData("--replications is '100001'; it must be a whole number from 1 to 100000.", "fulfilsim run", "run", "x.json", "--replications", "100001")]
    [InlineData("--shard is '9/8'; it must be one part of at most 10000, such as 1/8 or 8/8.", "fulfilsim compare", "compare", "x.json", "--shard", "9/8")]
    [InlineData("Required argument missing for command: 'merge'.", "fulfilsim merge", "merge")]
    [InlineData("--replication is '0'; it must be a whole number from 1 to 100000.",
        "fulfilsim rerun", "rerun", "x.json", "--arm", "bare", "--replication", "0")]
    [InlineData("Required argument missing for command: 'check'.", "fulfilsim check", "check")]
    public void A_command_that_cannot_be_read_is_answered_with_a_sentence_and_where_to_look(
        string sentence, string command, params string[] words)
    {
        _terminal.Run(words).ShouldBe(2);
        _terminal.Error.ShouldBe($"{sentence}\n'{command} --help' shows how to use it.\n");
        _terminal.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--jobs", "abc", "--jobs is 'abc'; it must be a whole number from 1 to 1024.")]
    [InlineData("--jobs", "0", "--jobs is '0'; it must be a whole number from 1 to 1024.")]
    [InlineData("--replications", "1e3", "--replications is '1e3'; it must be a whole number from 1 to 100000.")]
    [InlineData("--seed", "-3", "--seed is '-3'; it must be a whole number from 0 to 18446744073709551615.")]
    [InlineData("--but-for", "many", "--but-for is 'many'; it must be a whole number from 1 to 100.")]
    public void A_flag_that_is_no_such_number_is_the_users_mistake(string flag, string value, string told)
    {
        _terminal.Run("compare", "any.json", flag, value).ShouldBe(2);
        _terminal.Error.ShouldStartWith(told);
    }

    [Theory]
    [InlineData("plan a.json --out /elsewhere --vary x=1..2 -j 2 --resume", "fulfilsim plan a.json --vary x=1..2")]
    [InlineData("gate a.json --jobs=2 --out=there --json --quiet", "fulfilsim gate a.json")]
    public void A_question_is_the_same_wherever_its_answer_goes(string words, string question) =>
        EntryPoint.QuestionOf(words.Split(' ')).ShouldBe(question);

    [Fact]
    public void A_scenario_that_is_not_there_is_a_located_problem()
    {
        _terminal.Run("compare", "no-such-file.json").ShouldBe(2);
        _terminal.Error.ShouldStartWith("no-such-file.json:1:1: error FS");
        _terminal.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_bug_ends_in_what_happened_and_the_command_that_repeats_it()
    {
        var terminal = _terminal.Terminal() with { Out = new Broken() };
        EntryPoint.Run(["schema"], terminal).ShouldBe(70);
        _terminal.Error.ShouldBe(
            "This is a bug in FulfilSim: InvalidOperationException: broken\n"
            + "This command repeats it: fulfilsim schema\n"
            + "With FULFILSIM_TRACE=1 it says where it was found.\n");
    }

    [Fact]
    public void Output_that_nobody_can_take_is_no_bug()
    {
        EntryPoint.Run(["schema"], _terminal.Terminal() with { Out = new Broken(new IOException("No space left on device")) }).ShouldBe(2);
        _terminal.Error.ShouldBe("No space left on device\n");
    }

    [Fact]
    public void The_version_is_one_line()
    {
        _terminal.Run("--version").ShouldBe(0);
        _terminal.Out.ShouldMatch(@"^\d+\.\d+\.\d+\n$");
    }

    [Fact]
    public void What_is_in_the_catalogue_is_shown_with_its_parameters()
    {
        _terminal.Run("list", "waybill-ocr").ShouldBe(0);
        _terminal.Out.ShouldStartWith("waybill-ocr: a mitigation (waybill-carrier)\n");
        _terminal.Out.ShouldContain("fieldError = ");
        _terminal.Out.ShouldContain("input, not finding");
    }

    [Fact]
    public void What_is_not_in_the_catalogue_is_answered_with_where_to_look()
    {
        _terminal.Run("list", "magic").ShouldBe(2);
        _terminal.Error.ShouldBe("There is no fault or mitigation 'magic'; 'fulfilsim list' shows all of them.\n");
    }

    private sealed class Broken(Exception? trouble = null) : StringWriter
    {
        public override void Write(string? value) => throw trouble ?? new InvalidOperationException("broken");
    }
}
