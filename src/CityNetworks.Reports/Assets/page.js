// Draws the plots, lets readers choose a view, save data and images, and keeps colours right in light, dark and print.
(() => {
  'use strict';

  const root = document.documentElement;
  const colour = name => getComputedStyle(root).getPropertyValue(name).trim();

  // Specifications name colours by CSS variable ("--blue").
  const coloured = value =>
    typeof value === 'string' ? (value.startsWith('--') ? colour(value) : value)
    : Array.isArray(value) ? value.map(coloured)
    : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, coloured(inner)]))
    : value;

  const axis = own => ({
    automargin: true, fixedrange: true, gridcolor: colour('--line'), linecolor: colour('--quiet'), tickcolor: colour('--quiet'), zerolinecolor: colour('--line'), ...own,
    title: own && own.title ? { standoff: 10, font: { size: 13 }, ...own.title } : undefined,
  });

  // The title of an axis that is longer than the room beside the names of the rows goes on in a second line.
  const fitted = (axis, room) => {
    const text = axis && axis.title && axis.title.text;
    if (!text || text.length * 7 <= room || text.includes('<br>')) return axis;
    const middle = [...text.matchAll(/ /g)].map(found => found.index).sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
    return middle ? { ...axis, title: { ...axis.title, text: `${text.slice(0, middle)}<br>${text.slice(middle + 1)}` } } : axis;
  };

  const longest = names => Math.max(0, ...(names || []).map(name => name.length));

  const themed = (own, width) => {
    const layout = coloured(own);
    layout.xaxis = fitted(layout.xaxis, width - 30 - 7 * longest(layout.yaxis && layout.yaxis.ticktext));
    layout.yaxis = fitted(layout.yaxis, layout.height - 100);
    return {
      ...layout,
      paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)', dragmode: false, hovermode: 'closest',
      font: { family: getComputedStyle(document.body).fontFamily, size: 13, color: colour('--text') },
      margin: { l: 50, r: 16, t: 16, b: 50, ...layout.margin },
      hoverlabel: { bgcolor: colour('--surface'), bordercolor: colour('--quiet'), font: { color: colour('--text') } },
      xaxis: axis(layout.xaxis), yaxis: axis(layout.yaxis),
    };
  };

  const plots = [...document.querySelectorAll('.chart')].map(place => {
    const figure = place.closest('figure');
    const { views, first } = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
    return { place, figure, views, view: first };
  });

  // The width is given, because a plot that is drawn again keeps its old one otherwise.
  const draw = (plot, width = plot.place.clientWidth) => {
    const view = plot.views[plot.view];
    plot.place.style.height = view.layout.height + 'px';
    return Plotly.react(plot.place, coloured(view.data), { ...themed(view.layout, width), width }, { displayModeBar: false, doubleClick: false });
  };
  const drawAll = () => plots.forEach(plot => draw(plot));

  const save = (content, type, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  // A drawing leaves the page with the page's styles, so that it looks the same by itself.
  const drawingOf = figure => {
    const shown = [...figure.querySelectorAll('svg.network')].find(svg => svg.getClientRects().length > 0);
    const copy = shown ? shown.cloneNode(true) : drawingOfLanes(figure);
    const style = document.createElementNS(copy.namespaceURI, 'style');
    style.textContent = document.querySelector('style').textContent;
    copy.prepend(style);
    for (const name of new Set(style.textContent.match(/--[a-z-]+(?=:)/g))) copy.style.setProperty(name, colour(name));
    const [width, height] = shown ? [shown.clientWidth, shown.clientHeight] : ['width', 'height'].map(side => Number(copy.getAttribute(side)));
    return { svg: new XMLSerializer().serializeToString(copy), width, height };
  };

  const plotOf = async place => {
    const [width, height] = [place.clientWidth, place.clientHeight];
    const image = await Plotly.toImage(place, { format: 'svg', width, height });
    return { svg: decodeURIComponent(image.split(',').slice(1).join(',')), width, height };
  };

  // Twice as fine as the screen, on the colour of the page.
  const pngOf = (svg, width, height) => new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [2 * width, 2 * height];
      const paper = canvas.getContext('2d');
      paper.fillStyle = colour('--surface');
      paper.fillRect(0, 0, canvas.width, canvas.height);
      paper.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(done, 'image/png');
    };
    image.onerror = fail;
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
  });

  for (const plot of plots) {
    const choice = plot.figure.querySelector('.choice');
    if (choice) {
      choice.hidden = false;
      choice.addEventListener('change', event => { plot.view = Number(event.target.value); draw(plot); });
    }
  }

  for (const button of document.querySelectorAll('.ways button')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const figure = button.closest('figure');
      const plot = plots.find(candidate => candidate.figure === figure);
      const { svg, width, height } = plot ? await plotOf(plot.place) : drawingOf(figure);
      if (button.dataset.format === 'png') {
        save(await pngOf(svg, width, height), 'image/png', figure.id + '.png');
      } else {
        save(svg, 'image/svg+xml', figure.id + '.svg');
      }
    });
  }

  // Without this script the link leads to the table's own link in the part "Data".
  for (const link of document.querySelectorAll('a[data-table]')) {
    link.addEventListener('click', event => {
      const target = document.getElementById('data-' + link.dataset.table);
      if (!target || !target.download) return;
      event.preventDefault();
      target.click();
    });
  }

  // The plotting library stands in the page compressed. The policy of the page names the hash of its text, so no other script can come this way.
  const script = document.createElement('script');
  const packed = Uint8Array.from(atob(document.getElementById('plotting').textContent), letter => letter.charCodeAt(0));
  script.textContent = new TextDecoder().decode(unpacked(packed));
  document.head.append(script);

  let resized;
  addEventListener('resize', () => {
    clearTimeout(resized);
    resized = setTimeout(() => 'print' in root.dataset || drawAll(), 100);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);

  // On paper a plot keeps the width its words need and is made smaller as a whole.
  const paper = 660;
  addEventListener('beforeprint', () => {
    root.dataset.print = '';
    for (const long of document.querySelectorAll('details.paper:not([open])')) {
      long.open = true;
      long.dataset.opened = '';
    }
    for (const plot of plots) {
      const width = Math.max(paper, parseInt(plot.place.style.minWidth, 10));
      plot.place.style.width = width + 'px';
      plot.place.style.zoom = paper / width;
      draw(plot, width);
    }
  });
  addEventListener('afterprint', () => {
    delete root.dataset.print;
    for (const long of document.querySelectorAll('details[data-opened]')) {
      long.open = false;
      delete long.dataset.opened;
    }
    for (const plot of plots) {
      plot.place.style.width = plot.place.style.zoom = '';
      draw(plot);
    }
  });

  drawAll();
  root.dataset.ready = '';
})();
