using System.Collections;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Values;

/// <summary>Reads lists. Entries that are wrong are left out, with their problems.</summary>
internal sealed class ListReader : ValueReader
{
    public override bool Reads(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder)
    {
        if (wanted.MayBeFile && node is TextNode file)
            return RecordingFile.Read(file, path, binder);
        if (node is not ListNode source)
        {
            binder.Context.Problems.Add(ProblemCodes.WrongValue, node.Place, path, node.Shown,
                wanted.MayBeFile ? "a list, or the path of a file that holds it" : "a list", "put the entries in [ ]");
            return null;
        }
        var entryType = wanted.Type.GetGenericArguments()[0];
        // The entries' type is known only here, at run time.
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(entryType))!;
        for (var index = 0; index < source.Items.Count && !binder.Context.Problems.IsFull; index++)
        {
            var entry = binder.Value(source.Items[index], JsonPath.Item(path, index), new Wanted(entryType, wanted.Unit));
            if (entry is not null)
                list.Add(entry);
        }
        return list;
    }
}

/// <summary>Reads dictionaries by text, in the order of the file.</summary>
internal sealed class DictionaryReader : ValueReader
{
    public override bool Reads(Type type) => type.IsGenericType
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
        && type.GetGenericArguments()[0] == typeof(string);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder)
    {
        if (node is not ObjectNode source)
        {
            binder.Context.Problems.Add(ProblemCodes.WrongValue, node.Place, path, node.Shown, "an object",
                "put the entries in { }, each with its name");
            return null;
        }
        var valueType = wanted.Type.GetGenericArguments()[1];
        // The values' type is known only here, at run time.
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(OrderedDictionary<,>).MakeGenericType(typeof(string), valueType))!;
        foreach (var member in source.Members.TakeWhile(_ => !binder.Context.Problems.IsFull))
        {
            var value = binder.Value(member.Value, JsonPath.Member(path, member.Name), new Wanted(valueType, wanted.Unit));
            if (value is not null)
                dictionary.Add(member.Name, value);
        }
        return dictionary;
    }
}

/// <summary>Reads records of options; the last resort for every type.</summary>
internal sealed class RecordReader : ValueReader
{
    public override bool Reads(Type type) => true;

    public override object? Read(Node node, string path, Wanted wanted, Binder binder)
    {
        if (node is ObjectNode source)
            return binder.Record(wanted.Type, source, path);
        binder.Context.Problems.Add(ProblemCodes.WrongValue, node.Place, path, node.Shown, "an object",
            "put the properties in { }");
        return null;
    }
}
