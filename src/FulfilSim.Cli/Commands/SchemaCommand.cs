using System.CommandLine;
using FulfilSim.Cli.Help;
using FulfilSim.Scenarios.Schema;

namespace FulfilSim.Cli.Commands;

/// <summary>The JSON schema of scenario files.</summary>
internal sealed class SchemaCommand : Command, IHasExamples
{
    public SchemaCommand(Terminal terminal)
        : base("schema", "Prints the JSON schema of scenario files, for editors.") =>
        SetAction(_ =>
        {
            terminal.Out.Write(ScenarioSchema.Generate());
            return ExitCode.Good;
        });

    public IReadOnlyList<string> Examples { get; } = ["fulfilsim schema > scenarios.schema.json"];
}
