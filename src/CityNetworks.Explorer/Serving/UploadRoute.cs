using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CityNetworks.Explorer.Serving;

/// <summary>Files that the page sends: limited in size and number, kept in memory, checked as records are.</summary>
internal static class UploadRoute
{
    private static readonly FormOptions s_limits = new()
    {
        MultipartBodyLengthLimit = UploadLimits.MostBytes,
        MemoryBufferThreshold = UploadLimits.MostBytes, // never a file of its own on the disk
        ValueCountLimit = UploadLimits.MostFiles,
        MultipartHeadersCountLimit = 8,
    };

    /// <summary>The route.</summary>
    /// <param name="sets">Where uploads are kept.</param>
    /// <returns>What answers.</returns>
    public static RequestDelegate Of(DataSetList sets) => async context =>
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = UploadLimits.MostBytes;
        if (context.Request.ContentLength > UploadLimits.MostBytes)
            throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        if (!context.Request.HasFormContentType)
            throw new RefusedException("Found a request of another type; expected multipart/form-data.", 415);
        var form = await context.Request.ReadFormAsync(s_limits, context.RequestAborted);
        var files = new List<(string Name, byte[] Bytes)>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, context.RequestAborted);
            files.Add((file.FileName, bytes.ToArray()));
        }

        await Answer.JsonAsync(context, new UploadAnswer(StartViews.Of(Added(sets, files))), ExplorerJson.Default.UploadAnswer);
    };

    private static DataSet Added(DataSetList sets, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var reading = Upload.Read(files);
        string[] problems =
            [.. reading.Problems.Select(problem => $"{problem.SeverityWord} {problem.Code}: {problem}")];
        if (reading.Records is not { } records)
            throw new RefusedException("The records cannot be used.", 422) { Problems = problems };
        return records.Participations.Count == 0
            ? throw new RefusedException("Found records without a participation; expected cities at events: the explorer shows no direct ties.", 422)
            : sets.Add(id => Upload.Of(id, [.. files.Select(file => file.Name)], reading));
    }
}
