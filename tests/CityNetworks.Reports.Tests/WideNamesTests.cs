using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Microsoft.Playwright;
using Xunit;

namespace CityNetworks.Reports.Tests;

/// <summary>Long and wide names on the page, in the fonts that the browser really has.</summary>
public sealed class WideNamesTests : InChromium
{
    // Words of plots that stick out of them, and names of the rank chart that lie over one another.
    private const string Wrong = """
        (() => {
          const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;
          const boxes = (place, what) => [...place.querySelectorAll(what)].map(text => [text.textContent, text.getBoundingClientRect()]);
          const out = [...document.querySelectorAll('.chart')].flatMap(plot => {
            const outer = plot.getBoundingClientRect();
            return boxes(plot, '.ytick text, .annotation-text, .textpoint text')
              .filter(([, box]) => box.left < outer.left - 1 || box.right > outer.right + 1).map(([name]) => `${plot.closest('figure').id}: ${name} outside`);
          });
          const names = boxes(document.querySelector('#ranks'), '.annotation-text');
          names.forEach(([a, one], i) => names.slice(i + 1).forEach(([b, other]) => { if (over(one, other)) out.push(`${a} over ${b}`); }));
          return out.join('; ');
        })()
        """;

    // Heads of rows whose text runs over the next cell, and captions that are wider than the page.
    private const string WideTables = """
        [...document.querySelectorAll('.wide > table')].filter(table => table.getClientRects().length > 0).flatMap(table => [
          ...[...table.querySelectorAll('tbody th')].filter(head => head.scrollWidth > head.clientWidth + 1).map(head => `${head.textContent} over its cell`),
          ...[table.caption && table.caption.querySelector('span')].filter(words => words && words.offsetWidth > table.parentElement.clientWidth + 1)
            .map(words => `wide: ${words.textContent}`),
        ]).join('; ')
        """;

    [Theory]
    [InlineData(360, "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW {0}")]
    [InlineData(360, "{0} Santiago de los Caballeros de la Capital del Norte")]
    [InlineData(1600, "SANTIAGO DE LOS CABALLEROS DE LA CAPITAL {0}")]
    [InlineData(1600, "{0}東京都千代田区霞が関一丁目二番三号中央合同庁舎第五号館")]
    public async Task Wide_names_stay_inside_their_figures_and_off_one_another(int width, string pattern)
    {
        var page = await Open(Named(pattern), width);
        var wrong = await page.EvaluateAsync<string>(Wrong);
        Assert.True(wrong.Length == 0, wrong);
    }

    [Theory]
    [InlineData(360, "en")]
    [InlineData(768, "es")]
    [InlineData(1600, "pt")]
    public async Task No_caption_makes_a_table_wide_and_heads_of_rows_stay_in_their_cells(int width, string language)
    {
        var page = await Open(MercocitiesStudy.Input with { Language = Language.Of(language)! }, width);
        var wide = await page.EvaluateAsync<string>(WideTables);
        Assert.True(wide.Length == 0, wide);
    }

    // The bundled study with other names; ids stay.
    private static ReportInput Named(string pattern)
    {
        var tables = MercocitiesStudy.Input.Tables.ToDictionary(
            pair => pair.Key, pair => new Table(pair.Key, [.. pair.Value.Columns.Select(Renamed)]), StringComparer.Ordinal);
        return MercocitiesStudy.Input with { Tables = tables };

        Column Renamed(Column column) => column is TextColumn texts && column.Name is "name" or "source_name" or "target_name"
            ? new TextColumn(column.Name, [.. ((TextColumn)column).Values.Select(value => value is null ? null : string.Format(null, pattern, value))])
            : column;
    }

    private async Task<IPage> Open(ReportInput input, int width)
    {
        await File.WriteAllTextAsync(PageFile, HtmlReport.Render(input), TestContext.Current.CancellationToken);
        var context = await Browser.NewContextAsync(new() { Offline = true, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(PageFile).AbsoluteUri);
        return page;
    }
}
