namespace FulfilSim.Scenarios.Json;

/// <summary>JSON paths as problems print them: $.warehouses[0].pickTime.</summary>
internal static class JsonPath
{
    public const string Root = "$";

    public static string Member(string path, string name) =>
        IsPlain(name) ? $"{path}.{name}" : $"{path}[{Show.Quoted(name)}]";

    public static string Item(string path, int index) => $"{path}[{index}]";

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 60 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '$');
}
