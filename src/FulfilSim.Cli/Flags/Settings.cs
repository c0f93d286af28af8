using System.Globalization;
using FulfilSim.Experiments.Engine;
using Microsoft.Extensions.Configuration;

namespace FulfilSim.Cli.Flags;

/// <summary>Defaults for flags from <c>fulfilsim.json</c> in the working directory and from <c>FULFILSIM_*</c>, which wins.</summary>
internal sealed record Settings
{
    private const string FileName = "fulfilsim.json";
    private const string VariablePrefix = "FULFILSIM_";

    public int? Replications { get; private init; }

    public string? Out { get; private init; }

    private int? Jobs { get; init; }

    /// <exception cref="UsageException">The file is not JSON, or a value is none.</exception>
    public static Settings Load()
    {
        try
        {
            var configuration = new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile(FileName, optional: true)
                .AddEnvironmentVariables(VariablePrefix)
                .Build();
            return new()
            {
                Jobs = Number(configuration, "jobs", CellEngine.JobsMax),
                Replications = Number(configuration, "replications", 100_000),
                Out = configuration["out"] is { Length: > 0 } path ? path : null,
            };
        }
        catch (InvalidDataException refusal)
        {
            throw new UsageException($"{FileName} cannot be read: {refusal.GetBaseException().Message}");
        }
    }

    /// <summary>Worker threads: what the command line says, else the setting, else all cores.</summary>
    public int JobsOr(int? given) => given ?? Jobs ?? Math.Min(Environment.ProcessorCount, CellEngine.JobsMax);

    private static int? Number(IConfiguration configuration, string key, int max)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max
            ? number
            : throw new UsageException(
                $"The setting '{key}' is '{text}'; it must be a number from 1 to {max}. It comes from {FileName} or {VariablePrefix}{key.ToUpperInvariant()}.");
    }
}
