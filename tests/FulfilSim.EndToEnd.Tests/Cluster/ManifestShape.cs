using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace FulfilSim.EndToEnd.Tests.Cluster;

/// <summary>
/// Field names and types of the objects a manifest may hold, as the OpenAPI document of Kubernetes publishes them
/// (api/openapi-spec/v3, apis__batch__v1 and api__v1). "!" marks required fields, "[]" lists, "{}" maps; what no manifest here
/// uses is "any".
/// </summary>
internal static class ManifestShape
{
    private static readonly Dictionary<string, Dictionary<string, string>> Objects = new(StringComparer.Ordinal)
    {
        ["Job"] = Fields("apiVersion!:string kind!:string metadata!:ObjectMeta spec!:JobSpec status:any"),
        ["PersistentVolumeClaim"] = Fields("apiVersion!:string kind!:string metadata!:ObjectMeta spec!:PersistentVolumeClaimSpec status:any"),
        ["ObjectMeta"] = Fields("""
            name:string generateName:string namespace:string labels:{}string annotations:{}string finalizers:[]string ownerReferences:any
            """),
        ["JobSpec"] = Fields("""
            activeDeadlineSeconds:int backoffLimit:int backoffLimitPerIndex:int completionMode:string completions:int managedBy:string
            manualSelector:bool maxFailedIndexes:int parallelism:int podFailurePolicy:PodFailurePolicy podReplacementPolicy:string
            selector:any successPolicy:any suspend:bool template!:PodTemplateSpec ttlSecondsAfterFinished:int
            """),
        ["PodFailurePolicy"] = Fields("rules!:[]PodFailurePolicyRule"),
        ["PodFailurePolicyRule"] = Fields("action!:string onExitCodes:OnExitCodes onPodConditions:[]OnPodCondition"),
        ["OnExitCodes"] = Fields("containerName:string operator!:string values!:[]int"),
        ["OnPodCondition"] = Fields("status!:string type!:string"),
        ["PodTemplateSpec"] = Fields("metadata:ObjectMeta spec:PodSpec"),
        ["PodSpec"] = Fields("""
            activeDeadlineSeconds:int affinity:any automountServiceAccountToken:bool containers!:[]Container dnsConfig:any dnsPolicy:string
            enableServiceLinks:bool ephemeralContainers:any hostAliases:any hostIPC:bool hostNetwork:bool hostPID:bool hostUsers:bool
            hostname:string imagePullSecrets:any initContainers:[]Container nodeName:string nodeSelector:{}string os:any overhead:any
            preemptionPolicy:string priority:int priorityClassName:string readinessGates:any resourceClaims:any restartPolicy:string
            runtimeClassName:string schedulerName:string schedulingGates:any securityContext:any serviceAccount:string
            serviceAccountName:string setHostnameAsFQDN:bool shareProcessNamespace:bool subdomain:string
            terminationGracePeriodSeconds:int tolerations:any topologySpreadConstraints:any volumes:[]Volume
            """),
        ["Container"] = Fields("""
            args:[]string command:[]string env:[]EnvVar envFrom:any image:string imagePullPolicy:string lifecycle:any livenessProbe:any
            name!:string ports:any readinessProbe:any resizePolicy:any resources:ResourceRequirements restartPolicy:string
            securityContext:any startupProbe:any stdin:bool stdinOnce:bool terminationMessagePath:string
            terminationMessagePolicy:string tty:bool volumeDevices:any volumeMounts:[]VolumeMount workingDir:string
            """),
        ["EnvVar"] = Fields("name!:string value:string valueFrom:any"),
        ["ResourceRequirements"] = Fields("claims:any limits:{}quantity requests:{}quantity"),
        ["VolumeMount"] = Fields(
            "mountPath!:string mountPropagation:string name!:string readOnly:bool recursiveReadOnly:string subPath:string subPathExpr:string"),
        ["Volume"] = Fields("name!:string persistentVolumeClaim:PersistentVolumeClaimVolumeSource emptyDir:any configMap:any secret:any hostPath:any nfs:any"),
        ["PersistentVolumeClaimVolumeSource"] = Fields("claimName!:string readOnly:bool"),
        ["PersistentVolumeClaimSpec"] = Fields("""
            accessModes:[]string dataSource:any dataSourceRef:any resources:ResourceRequirements selector:any storageClassName:string
            volumeAttributesClassName:string volumeMode:string volumeName:string
            """),
    };

    /// <summary>Places at which a document is not what the published schema asks for; empty when it is.</summary>
    public static IReadOnlyList<string> ProblemsOf(YamlNode document) =>
        document is YamlMappingNode mapping && Text(mapping, "kind") is { } kind && Objects.ContainsKey(kind)
            ? [.. Check(document, kind, kind)]
            : ["it is of no kind that is known here"];

    private static IEnumerable<string> Check(YamlNode node, string type, string at) => type switch
    {
        "any" => [],
        "string" => IsText(node) ? [] : [$"{at} must be a string"],
        "int" => IsPlain(node, out var number) && int.TryParse(number, CultureInfo.InvariantCulture, out _) ? [] : [$"{at} must be an integer"],
        "bool" => IsPlain(node, out var word) && word is "true" or "false" ? [] : [$"{at} must be true or false"],
        "quantity" => node is YamlScalarNode ? [] : [$"{at} must be a quantity"],
        ['[', ']', .. var each] => node is YamlSequenceNode list
            ? list.SelectMany((child, index) => Check(child, each, $"{at}[{index}]"))
            : [$"{at} must be a list"],
        ['{', '}', .. var each] => node is YamlMappingNode map
            ? map.SelectMany(entry => Check(entry.Value, each, $"{at}.{entry.Key}"))
            : [$"{at} must be a map"],
        _ => node is YamlMappingNode mapping ? CheckFields(mapping, Objects[type], at) : [$"{at} must be an object"],
    };

    private static IEnumerable<string> CheckFields(YamlMappingNode mapping, Dictionary<string, string> fields, string at)
    {
        foreach (var (key, value) in mapping)
        {
            var name = ((YamlScalarNode)key).Value!;
            if (!fields.TryGetValue(name, out var type) && !fields.TryGetValue(name + "!", out type))
                yield return $"{at} has no field {name}";
            else
                foreach (var problem in Check(value, type, $"{at}.{name}"))
                    yield return problem;
        }
        foreach (var name in fields.Keys.Where(name => name.EndsWith('!') && Text(mapping, name[..^1]) is null))
            yield return $"{at} lacks {name[..^1]}";
    }

    /// <summary>A scalar's text, "" for what is no scalar; null where there is no such field.</summary>
    private static string? Text(YamlMappingNode mapping, string name) =>
        mapping.Children.TryGetValue(new YamlScalarNode(name), out var value) ? (value as YamlScalarNode)?.Value ?? "" : null;

    private static bool IsPlain(YamlNode node, out string text)
    {
        text = (node as YamlScalarNode)?.Value ?? "";
        return node is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain };
    }

    /// <summary>In quotes, in a block, or nothing that YAML takes for a number, a truth value or nothing.</summary>
    private static bool IsText(YamlNode node) => node is YamlScalarNode scalar
        && (!IsPlain(node, out var text)
            || (text is not ("true" or "false" or "null" or "~" or "") && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)));

    private static Dictionary<string, string> Fields(string list) => list
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split(':'))
        .ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
}
