using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing;

namespace FulfilSim.Cli.Commands;

/// <summary>What scenarios can be made of.</summary>
internal sealed class ListCommand : Command, IHasExamples
{
    private readonly Argument<string?> _id = new("ID")
    {
        Description = "One fault or mitigation, in detail.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _json = CommonFlags.Json();

    public ListCommand(Terminal terminal)
        : base("list", "Lists the faults and mitigations there are.")
    {
        Add(_id);
        Add(_json);
        SetAction(parsed =>
        {
            var id = parsed.GetValue(_id);
            var found = CatalogueJson.Of(id);
            if (id is not null && found is { Faults: [], Mitigations: [] })
                throw new UsageException($"There is no fault or mitigation '{id}'; 'fulfilsim list' shows all of them.");
            if (parsed.GetValue(_json))
                found.Print(terminal);
            else
                Print(found, id, terminal);
            return ExitCode.Good;
        });
    }

    public IReadOnlyList<string> Examples { get; } = ["fulfilsim list", "fulfilsim list address-verify"];

    private static void Print(CatalogueJson found, string? id, Terminal terminal)
    {
        if (id is null)
            CataloguePage.PrintAll(terminal);
        else if (found.Faults is [var fault])
            CataloguePage.Print(fault, terminal);
        else
            CataloguePage.Print(found.Mitigations[0], terminal);
    }
}
