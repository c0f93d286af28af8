using System.Text.Json;
using System.Text.Json.Serialization;

namespace FulfilSim.Experiments.Live;

/// <summary>How often durations of one bucket came; written as [bucket,count].</summary>
/// <param name="Bucket">Number of the bucket, as a histogram counts them.</param>
/// <param name="Count">1 or above.</param>
[JsonConverter(typeof(BucketCountConverter))]
public readonly record struct BucketCount(int Bucket, long Count);

/// <summary>Two numbers in brackets: a cell has thousands of them.</summary>
internal sealed class BucketCountConverter : JsonConverter<BucketCount>
{
    public override BucketCount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("a bucket and its count are expected");
        reader.Read();
        var bucket = reader.GetInt32();
        reader.Read();
        var count = reader.GetInt64();
        reader.Read();
        return reader.TokenType == JsonTokenType.EndArray
            ? new(bucket, count)
            : throw new JsonException("a bucket and its count are two numbers");
    }

    public override void Write(Utf8JsonWriter writer, BucketCount value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Bucket);
        writer.WriteNumberValue(value.Count);
        writer.WriteEndArray();
    }
}
