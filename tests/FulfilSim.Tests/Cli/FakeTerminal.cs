using System.Text;
using FulfilSim.Cli;
using FulfilSim.Experiments.Cells;

namespace FulfilSim.Tests.Cli;

/// <summary>Runs commands in this process and remembers what they printed.</summary>
internal sealed class FakeTerminal
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public Terminal Terminal(bool mayColour = false, bool mayRewrite = false) => new()
    {
        Out = new StringWriter(_out) { NewLine = "\n" },
        Error = new StringWriter(_error) { NewLine = "\n" },
        MayColour = mayColour,
        MayRewrite = mayRewrite,
    };

    /// <summary>The exit code.</summary>
    public int Run(params string[] words) => EntryPoint.Run(words, Terminal());

    /// <summary>The exit code of a command whose cells are run by a fake.</summary>
    public int RunWith(ICellRunner runner, params string[] words) => EntryPoint.Run(words, Terminal(), runner);
}
