// Draws the charts with ECharts. Without scripts every number is in the tables.
(() => {
    'use strict';

    const data = JSON.parse(document.getElementById('data').textContent);
    if (data.world) {
        echarts.registerMap('world', data.world);
    }
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const number = new Intl.NumberFormat('en-US');
    const brief = new Intl.NumberFormat('en-US', {notation: 'compact'});
    const font = getComputedStyle(document.querySelector('nav')).fontFamily;
    const unit = chart => chart.unit ? ' ' + chart.unit : '';
    const inside = {outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'};
    const opacity = (small, scheme) => small ? scheme.pale : 1;
    const widest = texts => Math.ceil(Math.max(...texts.map(text => echarts.format.getTextRect(text, `12px ${font}`).width)));

    // A value with the decimals of its column, so that 10.0 stands under 3.7. A percentage that was rounded to nothing is
    // under, one that was rounded to all is over what can be written.
    function written(chart, value, side) {
        if (value == null) {
            return '–';
        }
        const least = 10 ** -chart.digits;
        const shown = side === 'under' ? least : side === 'over' ? 100 - least : value;
        const text = shown.toLocaleString('en-US', {minimumFractionDigits: chart.digits, maximumFractionDigits: chart.digits}) + unit(chart);
        return side ? `${side} ${text}` : text;
    }

    const side = (rows, at) => rows.sides && rows.sides[at];

    // How many values of the axis are in sight before somebody moves the slider.
    const shown = chart => chart.opens ? chart.opens[1] - chart.opens[0] + 1 : chart.x.length;

    function axis(chart, scheme, width) {
        const months = chart.time === 'month';
        const years = shown(chart) / 12;
        const step = Math.ceil(years / (width / 48));
        const sparse = chart.time || chart.x.length > 16; // of a scale a few labels are enough
        return {
            type: 'category',
            data: chart.x,
            axisLine: {lineStyle: {color: scheme.soft}},
            axisTick: {show: false},
            axisLabel: {
                color: scheme.soft,
                hideOverlap: true,
                ...(months && years > 3 && chart.x[0].endsWith('-01')
                    ? {interval: 12 * step - 1, formatter: month => month.slice(0, 4)}
                    : sparse ? {} : width / chart.x.length < 84 && chart.x.some(x => x.length > 8)
                        ? {interval: 0, rotate: 40, overflow: 'truncate', width: 130}
                        : {interval: 0, overflow: 'break', width: width / chart.x.length - 8}),
            },
        };
    }

    // All labels of an axis are written alike, in full where there is room.
    function values(chart, scheme, largest, more) {
        return {
            type: 'value',
            splitNumber: 4,
            axisLabel: {color: scheme.soft, hideOverlap: true, formatter: value => (largest < 1e7 ? number : brief).format(value) + unit(chart)},
            splitLine: {lineStyle: {color: scheme.line}},
            ...more,
        };
    }

    function tooltip(scheme, more) {
        return {
            renderMode: 'richText', // drawn, never parsed as HTML
            confine: true,
            backgroundColor: scheme.paper,
            borderColor: scheme.line,
            textStyle: {color: scheme.ink, fontFamily: font, fontSize: 13},
            ...more,
        };
    }

    const named = (rows, at, names = rows.x) => rows.detail && rows.detail[at] ? `${names[at]}, ${rows.detail[at]}` : names[at];

    // How wide a column of names is; ECharts cuts a name that fits to the pixel.
    const column = (names, most) => Math.min(widest(names) + 4, most);

    // Without ranks a colour for each series; with them a tone, and hatching where there is no rank.
    function fill(chart, series, i, scheme) {
        const hatched = {symbol: 'rect', color: scheme.paper, dashArrayX: [1, 0], dashArrayY: [1, 6],
            rotation: -Math.PI / 4};
        if (chart.series.every(other => other.tone === null)) {
            return chart.series.length === 1 ? {color: scheme.plain} : {
                color: scheme.kinds[i % scheme.kinds.length],
                decal: i < scheme.kinds.length ? undefined : hatched,
            };
        }
        return series.tone === null
            ? {color: scheme.none, decal: hatched}
            : {color: scheme.ranks[Math.min(series.tone, 4)]};
    }

    // A line needs more contrast with the paper than an area.
    function stroke(chart, series, i, scheme) {
        const palest = chart.series.length > 1 && series.tone === 0;
        return palest ? scheme.faint : fill(chart, series, i, scheme).color;
    }

    // Every series is named, on as many lines as that takes.
    function legend(chart, scheme, width) {
        if (chart.series.length < 2) {
            return {look: {show: false}, height: 8};
        }
        const swatch = chart.kind === 'line' ? 28 : 14;
        const gap = 14;
        let lines = 1;
        let at = 0;
        for (const series of chart.series) {
            const wide = swatch + 5 + widest([series.name]);
            if (at > 0 && at + wide > width) {
                lines += 1;
                at = 0;
            }
            at += wide + gap;
        }
        return {
            look: {data: chart.series.map(series => series.name), left: 0, right: 0, top: 0, padding: [4, 0], textStyle: {color: scheme.ink}, itemWidth: swatch, itemHeight: 12,
                itemGap: gap, inactiveColor: scheme.line},
            height: 26 * lines + 4,
        };
    }

    function zoom(chart, scheme) {
        return chart.time && (chart.opens || chart.x.length > 60)
            ? [{type: 'slider', startValue: chart.opens && chart.opens[0], endValue: chart.opens && chart.opens[1], height: 20, bottom: 6, borderColor: scheme.line, textStyle: {color: scheme.soft},
                showDataShadow: false, brushSelect: false, fillerColor: scheme.line + '88'}]
            : [];
    }

    // A column whose name is left out says nothing: many names stand one below the other.
    function isLying(chart) {
        return !chart.time && chart.x.length > 16 && chart.x.filter(x => /^\d/.test(x)).length < chart.x.length / 2;
    }

    function listed(chart, names, scheme, width, look) {
        return {
            type: 'category',
            inverse: true,
            data: names,
            axisLine: {show: false},
            axisTick: {show: false},
            axisLabel: {color: scheme.ink, interval: 0, width, overflow: 'truncate', ...look},
        };
    }

    // Rows with what their codes mean: where there is no room for it beside them, on a second line.
    const isNarrow = (chart, width) => width < 640 && (chart.detail || []).some(detail => detail);
    const rowOf = (chart, width, tall) => isNarrow(chart, width) ? 36 : tall;

    function meant(chart, names, scheme, width) {
        const full = names.map((_, at) => named(chart, at, names));
        return isNarrow(chart, width)
            ? listed(chart, full.map((name, at) => chart.detail[at] ? `${names[at]}\n${chart.detail[at]}` : name), scheme,
                Math.min(widest([...names, ...chart.detail]) * 11 / 12 + 4, width * 0.4), {fontSize: 11, lineHeight: 14})
            : listed(chart, full, scheme, column(full, width * 0.4));
    }

    function overAxis(chart, scheme, width) {
        const stacked = chart.kind.startsWith('stacked');
        const line = chart.kind === 'line';
        const lying = isLying(chart);
        const zooms = zoom(chart, scheme);
        const names = legend(chart, scheme, width);
        const [from, to] = chart.opens || [0, chart.x.length - 1];
        const sums = chart.x.map((_, at) => chart.series.map(series => series.data[at] || 0)
            .reduce(stacked ? (a, b) => a + b : (a, b) => Math.max(a, b), 0)).slice(from, to + 1);
        const largest = Math.max(...sums);
        const whole = chart.kind === 'stacked-share' || (chart.unit === '%' && largest > 80 && largest <= 100);
        const measured = values(chart, scheme, largest, whole ? {min: 0, max: 100, interval: 25}
            : {min: extent => Math.min(0, extent.min || 0), minInterval: chart.digits ? 0 : 1});
        const kinds = lying ? listed(chart, chart.x, scheme, column(chart.x, width * 0.4)) : axis(chart, scheme, width);
        return {
            grid: {left: 8, right: 16, top: names.height + 8, bottom: zooms.length ? 52 : 8, ...inside},
            legend: names.look,
            tooltip: tooltip(scheme, {
                trigger: 'axis',
                axisPointer: {type: line ? 'line' : 'shadow'},
                formatter: items => [items[0].axisValueLabel, ...items.filter(item => item.value != null).map(item => {
                    const series = chart.series.find(other => other.name === item.seriesName);
                    return `${item.marker}${item.seriesName}: ${written(chart, item.value, side(series, item.dataIndex))}`;
                })].join('\n'),
            }),
            xAxis: lying ? measured : kinds,
            yAxis: lying ? kinds : measured,
            dataZoom: zooms,
            series: chart.series.map((series, i) => ({
                type: line ? 'line' : 'bar',
                name: series.name,
                data: series.data.map((value, at) => line && series.small[at] ? null
                    : {value, itemStyle: {opacity: opacity(series.small[at], scheme)}}),
                stack: stacked ? 'all' : undefined,
                barCategoryGap: shown(chart) > 100 ? '0%' : chart.time ? '12%' : '35%',
                symbol: symbols[i % 5],
                symbolSize: 6,
                showSymbol: shown(chart) <= 60,
                lineStyle: {width: 2, type: ['solid', 'dashed', 'dotted'][i % 3], color: stroke(chart, series, i, scheme)},
                itemStyle: {
                    ...(line ? {color: stroke(chart, series, i, scheme)} : fill(chart, series, i, scheme)),
                    borderColor: line ? undefined : scheme.paper,
                    borderWidth: stacked && shown(chart) < 100 ? 0.75 : 0,
                },
            })).concat(line ? alone(chart, scheme) : []),
        };
    }

    // None is hollow, which is for small samples.
    const symbols = ['circle', 'rect', 'triangle', 'diamond', 'path://M-1,-3H1V-1H3V1H1V3H-1V1H-3V-1H-1Z'];

    // No line goes through a small sample, which is hollow: chance alone makes a peak of it.
    function alone(chart, scheme) {
        return chart.series.flatMap((series, i) => series.small.includes(true) ? [{
            type: 'scatter',
            name: series.name,
            data: series.data.map((value, at) => series.small[at] ? value : null),
            symbol: symbols[i % 5],
            symbolSize: 6,
            itemStyle: {color: scheme.paper, borderColor: stroke(chart, series, i, scheme), borderWidth: 1.5},
        }] : []);
    }

    // Between the margins of a page of A4; the window may be wider, and browsers shrink a page that is too wide.
    const paperWidth = 672;

    // On paper forty rows stand on one page with their heading and answer, thirty with the heading of their chapter.
    let onPaper = false;
    const rowHeight = () => onPaper ? 17 : 24;
    const panelHead = 30;

    // How the panels of a ranking stand side by side, and the names in them: where they are long and the window is narrow,
    // above their bars, which leaves room for what they mean.
    function panels(chart, width) {
        const several = chart.panels.length > 1;
        const columns = several ? Math.max(1, Math.min(chart.panels.length, Math.floor(width / 300))) : 1;
        const own = width / columns;
        const names = chart.panels.map(panel => panel.x.map((x, at) => own < 640 && own >= 480 ? x : named(panel, at)));
        const longest = widest(names.flat());
        const above = own < 480 && longest > own * 0.42;
        const row = above ? 40 : rowHeight();
        const head = several ? panelHead : above ? 6 : 0; // a name above the first bar reaches higher than its row
        const height = head + row * Math.max(...chart.panels.map(panel => panel.x.length)) + 16;
        return {columns, head, height, row, above, names, width: own, total: height * Math.ceil(chart.panels.length / columns),
            labels: column(names.flat(), own * (own < 640 ? 0.45 : 0.56))};
    }

    function ranking(chart, scheme, width) {
        const layout = panels(chart, width);
        const place = i => ({left: (i % layout.columns) * layout.width, top: Math.floor(i / layout.columns) * layout.height});
        const data = chart.panels.flatMap(panel => panel.data);
        const left = layout.above ? 0 : layout.labels + 10;
        const right = widest(chart.panels.flatMap(panel =>
            panel.data.map((value, at) => written(chart, value, side(panel, at))))) + 24;
        const names = layout.above
            ? {inside: true, margin: 0, align: 'left', verticalAlign: 'bottom', padding: [0, 0, 12, 0], width: layout.width - 16}
            : {};
        return {
            title: chart.panels.filter(() => chart.panels.length > 1).map((panel, i) => ({
                text: panel.name, left: place(i).left, top: place(i).top, padding: [6, 0],
                textStyle: {color: scheme.ink, fontFamily: font, fontSize: 13, fontWeight: 600, width: layout.width - 16,
                    overflow: 'truncate'},
            })),
            // The names have one width, so that equal bars of two panels are equally long.
            grid: chart.panels.map((panel, i) => ({
                left: place(i).left + left, top: place(i).top + layout.head, height: layout.row * panel.x.length,
                width: layout.width - left - right, outerBoundsMode: 'none',
            })),
            tooltip: tooltip(scheme, {trigger: 'item', formatter: item =>
                `${named(chart.panels[item.seriesIndex], item.dataIndex)}: `
                    + written(chart, item.value, side(chart.panels[item.seriesIndex], item.dataIndex))}),
            xAxis: chart.panels.map((panel, i) => ({
                type: 'value', gridIndex: i, min: Math.min(0, ...data), max: Math.max(...data), show: false,
            })),
            yAxis: chart.panels.map((panel, i) => ({
                ...listed(chart, layout.names[i], scheme, layout.labels, names), gridIndex: i,
            })),
            series: chart.panels.map((panel, i) => ({
                type: 'bar',
                name: chart.yName,
                xAxisIndex: i,
                yAxisIndex: i,
                data: panel.data.map((value, at) => ({
                    value,
                    itemStyle: {color: value < 0 ? scheme.other : scheme.plain, opacity: opacity(panel.small[at], scheme)},
                })),
                barWidth: layout.above ? 14 : '68%',
                label: {show: true, position: 'right', color: scheme.soft, opacity: 1, formatter: item =>
                    written(chart, item.value, side(panel, item.dataIndex))},
            })),
        };
    }

    function interval(chart, scheme, width) {
        const across = Boolean(chart.time);
        const span = (params, api) => {
            const at = value => api.coord(across ? [api.value(0), value] : [value, api.value(0)]);
            const [low, high, middle] = [at(api.value(1)), at(api.value(2)), at(api.value(3))];
            const colour = api.value(3) < 0 ? scheme.other : scheme.plain;
            const small = chart.small[rows[params.dataIndex][0]];
            const look = {stroke: colour, lineWidth: small ? 1 : 2};
            const cap = end => ({type: 'line', style: look, shape: across
                ? {x1: end[0] - 4, x2: end[0] + 4, y1: end[1], y2: end[1]}
                : {x1: end[0], x2: end[0], y1: end[1] - 4, y2: end[1] + 4}});
            return {
                type: 'group',
                children: [
                    {type: 'line', style: look, shape: {x1: low[0], y1: low[1], x2: high[0], y2: high[1]}},
                    cap(low),
                    cap(high),
                    {type: 'circle', shape: {cx: middle[0], cy: middle[1], r: 4},
                        style: {fill: small ? scheme.paper : colour, stroke: colour, lineWidth: 1.5}},
                ],
            };
        };
        const rows = chart.data.flatMap((cell, at) => cell ? [[at, ...cell]] : []);
        const zooms = across ? zoom(chart, scheme) : [];
        const measured = values(chart, scheme, Math.max(...rows.flat().map(Math.abs)), {scale: false});
        const kinds = across ? axis(chart, scheme, width) : meant(chart, chart.x, scheme, width);
        return {
            grid: {left: 8, right: 24, top: 12, bottom: zooms.length ? 52 : 8, ...inside},
            tooltip: tooltip(scheme, {trigger: 'item', formatter: item => {
                const [at, low, high, value] = item.value;
                return `${named(chart, at)}: ${written(chart, value, side(chart, at))}\n(${written(chart, low)} to ${written(chart, high)})`;
            }}),
            xAxis: across ? kinds : measured,
            yAxis: across ? measured : kinds,
            dataZoom: zooms,
            series: [{
                type: 'custom',
                name: chart.yName,
                renderItem: span,
                encode: across ? {x: 0, y: [1, 2, 3]} : {x: [1, 2, 3], y: 0},
                data: rows,
                markLine: {silent: true, symbol: 'none', label: {show: false}, lineStyle: {color: scheme.soft, type: 'solid'},
                    data: [across ? {yAxis: 0} : {xAxis: 0}]},
            }],
        };
    }

    // The scale is that of the large samples, where there are any; what exceeds it is as dark as its end.
    function heatmap(chart, scheme, width) {
        const large = chart.cells.filter(cell => !cell[3]);
        const most = Math.max(...(large.length ? large : chart.cells).map(cell => cell[2]));
        const zooms = zoom(chart, scheme);
        return {
            grid: {left: 8, right: 8, top: 4, bottom: zooms.length ? 82 : 48, ...inside},
            dataZoom: zooms.map(slider => ({...slider, bottom: 34})),
            tooltip: tooltip(scheme, {
                trigger: 'item',
                formatter: item => `${named(chart, item.value[1], chart.y)}, ${chart.x[item.value[0]]}: `
                    + written(chart, item.value[3], side(chart, item.dataIndex)),
            }),
            xAxis: axis(chart, scheme, width),
            yAxis: meant(chart, chart.y, scheme, width),
            visualMap: {
                min: 0,
                max: most,
                dimension: 2,
                orient: 'horizontal',
                left: 0,
                bottom: 0,
                itemHeight: width < 480 ? 120 : 200,
                itemWidth: 12,
                calculable: false,
                text: [written(chart, most), '0' + unit(chart)],
                textStyle: {color: scheme.soft},
                inRange: {color: [scheme.low, scheme.high]},
            },
            series: [{
                type: 'heatmap',
                data: chart.cells.map(([x, y, value, small]) => (
                    {value: [x, y, Math.min(value, most), value], itemStyle: {opacity: opacity(small, scheme)}})),
                itemStyle: {borderColor: scheme.paper, borderWidth: shown(chart) > 60 ? 0 : 1},
                emphasis: {itemStyle: {borderColor: scheme.ink}},
            }],
        };
    }

    // How wide the circle of a point is: areas, not radii, are as the numbers.
    function circles(chart, width) {
        const largest = Math.max(...chart.data.map(point => point[2]));
        const widestOne = width < 480 ? 22 : 44;
        return point => Math.max(4, Math.sqrt(Math.max(0, point[2]) / largest) * widestOne);
    }

    // Small circles lie over large ones.
    function map(chart, scheme, width) {
        const rows = chart.data.map((value, at) => ({value, at})).sort((a, b) => b.value[2] - a.value[2]);
        return {
            tooltip: tooltip(scheme, {trigger: 'item', formatter: item =>
                `${named(chart, item.data.at)}: ${written(chart, item.value[2], side(chart, item.data.at))}`}),
            geo: {
                map: 'world',
                silent: true,
                left: 0,
                right: 0,
                top: 4,
                bottom: 4,
                itemStyle: {areaColor: scheme.land, borderColor: scheme.paper, borderWidth: 0.6},
            },
            series: [{
                type: 'scatter',
                name: chart.yName,
                coordinateSystem: 'geo',
                symbolSize: circles(chart, width),
                itemStyle: {color: scheme.plain, opacity: 0.62, borderColor: scheme.paper, borderWidth: 0.8},
                data: rows,
            }],
        };
    }

    // The rows of a map that is drawn, of which the largest are named where the name covers no other name and no large
    // circle; the three that a sentence names, where nothing else is free, over circles too.
    function nameCircles(chart, rows, scheme, width, drawn) {
        const wide = circles(chart, width);
        const placed = rows.map(row => {
            const [x, y] = drawn.convertToPixel('geo', row.value);
            return {row, x, y, r: wide(row.value) / 2};
        });
        const large = placed.slice(0, width < 480 ? 20 : 40);
        const tall = 17; // the letters reach a little over the height that ECharts reckons with
        const taken = [];
        const sides = {
            right: (c, w) => [c.x + c.r + 3, c.y - tall / 2],
            left: (c, w) => [c.x - c.r - 3 - w, c.y - tall / 2],
            top: (c, w) => [c.x - w / 2, c.y - c.r - 1 - tall],
            bottom: (c, w) => [c.x - w / 2, c.y + c.r + 1],
        };
        return placed.map((circle, rank) => {
            const name = chart.x[circle.row.at];
            const w = widest([name]);
            const fits = ([x, y]) => x >= 0 && x + w <= width && y >= 0
                && taken.every(t => x + w + 4 < t.x || t.x + t.w + 4 < x || y + tall < t.y || t.y + tall < y);
            const isClear = ([x, y]) => large.every(c => c === circle || Math.hypot(
                Math.max(x - c.x, 0, c.x - x - w), Math.max(y - c.y, 0, c.y - y - tall)) > c.r * 0.8);
            const free = rank < large.length && taken.length < (width < 480 ? 6 : 18)
                ? Object.keys(sides).filter(at => fits(sides[at](circle, w))) : [];
            const side = free.find(at => isClear(sides[at](circle, w))) || (rank < 3 && free[0]);
            if (!side) {
                return circle.row;
            }
            const [x, y] = sides[side](circle, w);
            taken.push({x, y, w});
            return {...circle.row, label: {show: true, position: side, distance: 3, formatter: name, color: scheme.ink, opacity: 1,
                fontSize: 11, textBorderColor: scheme.paper, textBorderWidth: 2}};
        });
    }

    function height(chart, width) {
        switch (chart.kind) {
            case 'ranking': return panels(chart, width).total;
            case 'interval': return chart.time ? 320 : rowOf(chart, width, rowHeight()) * chart.x.length + 48;
            case 'heatmap': return rowOf(chart, width, 22) * chart.y.length + (zoom(chart, data.colours.light).length ? 114 : 80);
            case 'map': return Math.max(200, width * 0.44);
            default: return (isLying(chart) ? (onPaper ? 16 : 20) * chart.x.length + 40 : 310) + legend(chart, data.colours.light, width).height;
        }
    }

    const options = {ranking, heatmap, interval, map};

    function draw(drawing, scheme, width = drawing.element.clientWidth) {
        const {chart, element, instance} = drawing;
        drawing.width = width;
        if (width === 0) {
            return; // of a window that is not shown; ECharts cannot invert the map's scale
        }
        element.style.height = height(chart, width) + 'px';
        instance.resize({width, height: height(chart, width)});
        const option = (options[chart.kind] || overAxis)(chart, scheme, width);
        instance.setOption({animation: false, textStyle: {fontFamily: font}, ...option}, true);
        if (chart.kind === 'map') {
            instance.setOption({series: [{data: nameCircles(chart, option.series[0].data, scheme, width, instance)}]});
        }
    }

    const drawings = data.charts.map(chart => {
        const element = document.querySelector(`[data-chart="${chart.id}"]`);
        element.hidden = false;
        element.style.height = height(chart, element.clientWidth) + 'px';
        return {chart, element, instance: echarts.init(element, null, {renderer: 'svg'})};
    });
    const drawAll = () => drawings.forEach(drawing => draw(drawing, data.colours[dark.matches ? 'dark' : 'light']));
    drawAll();
    dark.addEventListener('change', drawAll);
    // Telephones resize the window whenever the bar with the address comes and goes.
    addEventListener('resize', () => {
        if (drawings.some(({element, width}) => element.clientWidth !== width)) {
            drawAll();
        }
    });
    addEventListener('beforeprint', () => {
        document.querySelectorAll('details.numbers').forEach(details => { details.open = true; });
        onPaper = true;
        drawings.forEach(drawing => draw(drawing, data.colours.light, paperWidth));
        document.documentElement.classList.add('paper');
        const tables = [...document.querySelectorAll('.scroll table')];
        const widths = tables.map(table => table.offsetWidth);
        tables.forEach((table, i) => { table.style.zoom = Math.min(1, paperWidth / widths[i]); });
    });
    addEventListener('afterprint', () => {
        onPaper = false;
        document.documentElement.classList.remove('paper');
        document.querySelectorAll('.scroll table').forEach(table => { table.style.zoom = ''; });
        drawAll();
    });
})();
