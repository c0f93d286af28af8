using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace FulfilSim.Live.Telemetry;

/// <summary>
/// Sends a block's instruments to a collector, now and then and at the end. A collector that is away costs the run nothing but
/// a warning.
/// </summary>
public sealed class TelemetryExport : IDisposable
{
    private const string SignalPath = "/v1/metrics";

    private readonly TelemetryOptions _options;
    private readonly MeterProvider _provider;
    private readonly ExportWatch _watch = new();
    private bool _isClosed;

    private TelemetryExport(TelemetryOptions options)
    {
        _options = options;
        _provider = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(ResourceOf(options))
            .AddMeter(LoadInstruments.MeterName)
            .AddOtlpExporter(SetUp)
            .Build();
    }

    /// <summary>Begins to export the instruments of this process.</summary>
    public static TelemetryExport Start(TelemetryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(options);
    }

    /// <summary>Sends what is left, for no longer than the limit.</summary>
    /// <returns>One sentence if anything did not arrive; else empty.</returns>
    public string Close()
    {
        if (_isClosed)
            return "";
        _isClosed = true;
        var isWhole = _provider.Shutdown((int)_options.Limit.TotalMilliseconds);
        var where = _options.Endpoint.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped); // user and password stay out
        return (isWhole, _watch.Failed) switch
        {
            (true, 0) => "",
            (_, 0) => $"The last figures did not reach the collector at {where} in time; the run is not touched by it.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{_watch.Failed} of {_watch.Sent} exports did not reach the collector at {where} ({_watch.Reason}); the run is not touched by it."),
        };
    }

    public void Dispose()
    {
        Close();
        _provider.Dispose();
        _watch.Dispose();
    }

    /// <summary>Where the collector takes metrics in: the protocol's own path, unless the address names one.</summary>
    internal static Uri SignalOf(Uri endpoint) => endpoint.AbsolutePath.EndsWith(SignalPath, StringComparison.Ordinal)
        ? endpoint
        : new UriBuilder(endpoint) { Path = endpoint.AbsolutePath.TrimEnd('/') + SignalPath }.Uri;

    private static ResourceBuilder ResourceOf(TelemetryOptions options) => ResourceBuilder.CreateEmpty()
        .AddTelemetrySdk()
        .AddService("fulfilsim", serviceVersion: options.Version, autoGenerateServiceInstanceId: false, serviceInstanceId: options.RunId)
        .AddAttributes(
        [
            new("fulfilsim.run.id", options.RunId),
            new("fulfilsim.scenario", options.Scenario),
            new("fulfilsim.arm", options.Arm),
            new("fulfilsim.block", (long)options.Block),
        ]);

    private void SetUp(OtlpExporterOptions exporter, MetricReaderOptions reader)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = SignalOf(_options.Endpoint);
        exporter.TimeoutMilliseconds = (int)_options.Limit.TotalMilliseconds;
        exporter.HttpClientFactory = () => new HttpClient(_watch, disposeHandler: false) { Timeout = _options.Limit };
        reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)_options.Interval.TotalMilliseconds;
        reader.PeriodicExportingMetricReaderOptions.ExportTimeoutMilliseconds = (int)_options.Limit.TotalMilliseconds;
    }
}
