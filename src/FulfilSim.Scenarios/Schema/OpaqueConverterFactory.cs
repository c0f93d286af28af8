using System.Text.Json;
using System.Text.Json.Serialization;

namespace FulfilSim.Scenarios.Schema;

/// <summary>
/// Keeps the exporter from looking into types whose schema is written by hand. Nothing is ever read or written with it.
/// </summary>
internal sealed class OpaqueConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => Definitions.IsDefined(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Opaque<>).MakeGenericType(typeToConvert))!;

    private sealed class Opaque<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
