using System.CommandLine;
using FulfilSim.Cli.Help;

namespace FulfilSim.Cli.Commands;

/// <summary>A commented scenario to start from.</summary>
internal sealed class InitCommand : Command, IHasExamples
{
    private const string FulfilmentWord = "fulfilment";
    private const string NetworkWord = "network";
    private const string DefaultPath = "scenario.json";

    private readonly Option<string> _model = new("--model")
    {
        Description = "fulfilment or network.",
        HelpName = "MODEL",
        DefaultValueFactory = _ => FulfilmentWord,
    };

    private readonly Argument<string> _path = new("FILE")
    {
        Description = "Where to write it; an existing file is never replaced.",
        DefaultValueFactory = _ => DefaultPath,
    };

    public InitCommand(Terminal terminal)
        : base("init", "Writes a commented scenario to start from.")
    {
        _model.AcceptOnlyFromAmong(FulfilmentWord, NetworkWord);
        Add(_path);
        Add(_model);
        SetAction(parsed =>
        {
            var path = parsed.GetValue(_path)!;
            Write(path, parsed.GetValue(_model) == NetworkWord ? "first-network.json" : "first-steps.json");
            terminal.Out.WriteLine($"Wrote {path}.");
            terminal.Out.WriteLine($"Next: fulfilsim check {path}");
            terminal.Out.WriteLine("Editors complete it with: fulfilsim schema > scenarios.schema.json (beside it)");
            return ExitCode.Good;
        });
    }

    public IReadOnlyList<string> Examples { get; } =
        ["fulfilsim init", "fulfilsim init my-shop.json", "fulfilsim init my-network.json --model network"];

    private static void Write(string path, string starter)
    {
        if (File.Exists(path) || Directory.Exists(path))
            throw new UsageException($"{path} exists already; give another name.");
        try
        {
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            file.Write(StarterFor(path, starter));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} could not be written: {refusal.Message}");
        }
    }

    /// <summary>The first scenario of a model, with its own name, and its schema expected beside it.</summary>
    private static string StarterFor(string path, string starter)
    {
        using var resource = typeof(InitCommand).Assembly.GetManifestResourceStream(starter)
            ?? throw new InvalidOperationException("The starter is missing from this build.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd()
            .Replace($"scenarios/{starter}", path, StringComparison.Ordinal)
            .Replace("\"../scenarios.schema.json\"", "\"scenarios.schema.json\"", StringComparison.Ordinal);
    }
}
