using System.Text.Json;
using FulfilSim.Scenarios.Catalogue;
using Spectre.Console;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>list</c> prints: all faults and mitigations, or one of them in detail.</summary>
internal static class CataloguePage
{
    public static void PrintAll(Terminal terminal) => Screen.Print(terminal, console =>
    {
        var faults = new Grid(["fault", "what goes wrong"], words: 2);
        foreach (var fault in ScenarioCatalogue.Faults)
            faults.Row(fault.Id, fault.Meaning);
        faults.DrawOn(console);
        var mitigations = new Grid(["mitigation", "what it does"], words: 2);
        foreach (var mitigation in ScenarioCatalogue.Mitigations)
            mitigations.Row(mitigation.Id, mitigation.Meaning);
        mitigations.DrawOn(console);
        console.Say("'fulfilsim list ID' shows one of them with its parameters.");
    });

    public static void Print(CatalogueFault fault, Terminal terminal) => Screen.Print(terminal, console =>
    {
        console.SayBold($"{fault.Id}: a fault ({fault.Category}, {JsonNamingPolicy.CamelCase.ConvertName(fault.Family.ToString())})");
        console.Say(fault.Meaning);
        if (!fault.IsSwitchable)
            console.Say("It arises by itself; no scenario can switch it on.");
        PrintParameters(fault.Parameters, console);
    });

    public static void Print(CatalogueMitigation mitigation, Terminal terminal) => Screen.Print(terminal, console =>
    {
        console.SayBold($"{mitigation.Id}: a mitigation ({mitigation.Group})");
        console.Say(mitigation.Meaning);
        console.Say($"Acts on: {string.Join(", ", mitigation.ActsOn)}. Meant to make: {mitigation.Target}.");
        if (mitigation.Hurts.Length > 0)
            console.Say($"Hurts: {mitigation.Hurts}");
        PrintParameters(mitigation.Parameters, console);
    });

    private static void PrintParameters(IReadOnlyList<CatalogueParameter> parameters, IAnsiConsole console)
    {
        foreach (var parameter in parameters)
        {
            console.Skip();
            console.Say($"{parameter.Name} = {parameter.Default}");
            var basis = parameter.Basis is { } known ? $" Basis: {JsonNamingPolicy.CamelCase.ConvertName(known.ToString())}" : "";
            var source = parameter.Source.Length > 0 ? $" ({parameter.Source})" : "";
            var effect = parameter.IsEffect ? "; the size of the effect: input, not finding" : "";
            var end = basis.Length > 0 ? "." : "";
            console.Write(new Padder(new Text($"{parameter.Meaning}{basis}{source}{effect}{end}"), new(2, 0, 0, 0)));
        }
    }
}
