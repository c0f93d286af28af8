using System.CommandLine;
using FulfilSim.Cli.Commands;
using FulfilSim.Cli.Completion;
using FulfilSim.Cli.Help;
using FulfilSim.Experiments.Cells;

namespace FulfilSim.Cli;

/// <summary>Every command there is. Building it does nothing that costs time: what a command needs, it makes when it is carried out.</summary>
internal static class CommandTree
{
    public static RootCommand Build(Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
    {
        var root = new FulfilSimCommand(terminal);
        root.Add(new CompareCommand(terminal, words, runner));
        root.Add(new RunCommand(terminal, words, runner));
        root.Add(new PlanCommand(terminal, words, runner));
        root.Add(new SensitivityCommand(terminal, words, runner));
        root.Add(new LoadCommand(terminal, words));
        root.Add(new GateCommand(terminal, words, runner));
        root.Add(new MergeCommand(terminal, words));
        root.Add(new ExplainCommand(terminal));
        root.Add(new CheckCommand(terminal));
        root.Add(new ListCommand(terminal));
        root.Add(new InitCommand(terminal));
        root.Add(new SchemaCommand(terminal));
        root.Add(new RerunCommand(terminal, runner));
        root.Add(new ValidateCommand(terminal, runner));
        root.Add(new CompletionCommand(terminal, root));
        HelpExamples.AddTo(root);
        return root;
    }
}
