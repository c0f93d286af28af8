using FulfilSim.Experiments.Scenarios;
using FulfilSim.Live.Options;
using FulfilSim.Live.Targets;
using FulfilSim.Scenarios.Arms;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Loading;

/// <summary>Running systems can be reached, are arms with a reference, and those on other machines are guarded.</summary>
internal static class DeploymentRules
{
    private const string List = "deployments";

    public static void Check(RuleContext context)
    {
        var load = context.File.Load;
        if (load.Deployments.Count == 0)
        {
            CheckIdle(context);
            return;
        }
        if (!load.Deployments.ContainsKey(Arm.ReferenceName))
        {
            context.Add(ProblemCodes.NoReferenceDeployment, [LoadRules.Property, List], $"{string.Join(", ", load.Deployments.Keys)}",
                $"one that is called \"{Arm.ReferenceName}\"", "call the one so that the others are compared with");
        }
        if (load.Journey.Steps.Count == 0 && context.IsSound(LoadRules.Property, "journey"))
        {
            context.Add(ProblemCodes.NoJourney, [LoadRules.Property, "journey", "steps"], "no step",
                "what a buyer does at the deployments", "add a step that places an order");
        }
        foreach (var (name, deployment) in load.Deployments)
        {
            CheckName(context, name);
            CheckAddress(context, [LoadRules.Property, List, name, "url"], deployment.Url, "http://127.0.0.1:8080", maySecure: true);
            if (deployment.Proxy.Length > 0)
                CheckAddress(context, [LoadRules.Property, List, name, "proxy"], deployment.Proxy, "http://127.0.0.1:3128", maySecure: false);
            CheckGuards(context, name, deployment);
        }
    }

    /// <summary>A journey without a deployment is one that nobody makes.</summary>
    private static void CheckIdle(RuleContext context)
    {
        foreach (var part in (string[])["journey", "feeders", "webhooks"])
        {
            if (context.IsGiven(LoadRules.Property, part))
            {
                context.Add(ProblemCodes.OptionWithoutEffect, [LoadRules.Property, part], $"\"{part}\", and no deployments",
                    "a deployment to drive", "add load.deployments, or leave it out: the simulated shop needs none of it");
            }
        }
    }

    private static void CheckName(RuleContext context, string name)
    {
        if (name != Arm.ReferenceName && (ArmNames.Reserved.Contains(name) || !ArmNames.IsPlain(name)))
        {
            context.Add(ProblemCodes.ArmName, [LoadRules.Property, List, name], Show.Quoted(name),
                ArmNames.IsPlain(name) ? "a name that means nothing of its own" : ArmNames.FormExpected, "choose another name");
        }
    }

    private static void CheckAddress(RuleContext context, object[] at, string address, string example, bool maySecure)
    {
        if (!context.IsSound(at))
            return;
        var isOne = Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || (maySecure && uri.Scheme == Uri.UriSchemeHttps))
            && uri is { Host.Length: > 0, AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
        if (!isOne)
        {
            // What stands before an @ may be a secret, and is not shown.
            context.Add(ProblemCodes.DeploymentAddress, at, address.Contains('@', StringComparison.Ordinal) ? "an address with a user" : Show.Quoted(address),
                $"scheme, host and port alone, such as \"{example}\"",
                "put paths into the steps, and secrets into headers with {{env.NAME}}");
        }
    }

    private static void CheckGuards(RuleContext context, string name, DeploymentOptions deployment)
    {
        if (!context.IsSound(LoadRules.Property, List, name))
            return;
        var load = context.File.Load;
        var alone = load with { Deployments = new Dictionary<string, DeploymentOptions> { [name] = deployment } };
        if (TargetSafety.HostsBeyondLoopback(alone) is not [var host, ..])
            return;
        if (deployment.AcceptAnyCertificate)
        {
            context.Add(ProblemCodes.CertificateUnchecked, [LoadRules.Property, List, name, "acceptAnyCertificate"], $"true, for {host}",
                "a certificate that somebody vouches for, beyond loopback", "leave it out, and have the certificate signed");
        }
        if (load.StopFile.Length == 0)
            Refuse(context, ["stopFile"], host, "no stop file", "a stop file", "name a file with \"stopFile\": as soon as it is there, the run stops");
        if (load.Journey.CleanUp.Count == 0)
            Refuse(context, ["journey", "cleanUp"], host, "no steps that clean up", "steps that clean up", "add \"cleanUp\" steps that take orders away");
    }

    private static void Refuse(RuleContext context, object[] at, string host, string found, string expected, string fix) => context.Add(
        ProblemCodes.TargetUnguarded, [LoadRules.Property, .. at], $"{found} for {host}, which is not this machine",
        $"{expected}, where another machine is driven", fix);
}
