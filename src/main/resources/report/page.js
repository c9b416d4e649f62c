// What scripts add to the page: charts, sorting, copying. Without them every number is in the tables.
(() => {
    'use strict';

    // Ranks 0 to 4 (UNCLASSIFIED to TOP SECRET) from pale to strong: told apart in grey too.
    const schemes = {
        light: {
            ink: '#1c1b19', soft: '#5f5b54', line: '#dcd8d0', paper: '#fdfcfa', none: '#c9c4ba', plain: '#2f6690',
            ranks: ['#d3e1e9', '#a6c6d8', '#6fa3c0', '#2f6690', '#0d2b45'], low: '#eef3f6', high: '#123c5e',
            kinds: ['#0d2b45', '#d07a2d', '#5b8fb0', '#7d2e46', '#c2a83e', '#4d7a52'],
        },
        dark: {
            ink: '#e8e5df', soft: '#a5a199', line: '#34383e', paper: '#16181b', none: '#5d5f62', plain: '#7fb2d9',
            ranks: ['#263b4b', '#34607f', '#5590bb', '#93c3e6', '#dff0fd'], low: '#1d2a35', high: '#b5dcf7',
            kinds: ['#dff0fd', '#d07a2d', '#5590bb', '#c06a84', '#e0c862', '#6fa276'],
        },
    };
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const pale = 0.35; // of small samples
    const number = new Intl.NumberFormat('en-US');
    const font = getComputedStyle(document.querySelector('nav')).fontFamily;
    const withUnit = (value, unit) => value == null ? '–' : number.format(value) + (unit ? ' ' + unit : '');

    function axis(chart, scheme, width) {
        const months = chart.time === 'month';
        const years = chart.x.length / 12;
        const step = years > 24 ? 5 : years > 12 ? 2 : 1;
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
                    : chart.time ? {} : {interval: 0, overflow: 'break', width: width / chart.x.length - 8}),
            },
        };
    }

    function values(chart, scheme, max) {
        return {
            type: 'value',
            min: 0,
            max,
            axisLabel: {color: scheme.soft, formatter: value => withUnit(value, chart.unit)},
            splitLine: {lineStyle: {color: scheme.line}},
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

    // Without ranks a colour for each series; with them a tone, and hatching where there is no rank.
    function fill(chart, series, i, scheme) {
        if (chart.series.every(other => other.tone === null)) {
            return {color: chart.series.length === 1 ? scheme.plain : scheme.kinds[i % scheme.kinds.length]};
        }
        return series.tone === null
            ? {color: scheme.none, decal: {symbol: 'rect', color: scheme.paper, dashArrayX: [1, 0],
                dashArrayY: [1, 6], rotation: -Math.PI / 4}}
            : {color: scheme.ranks[Math.min(series.tone, 4)]};
    }

    const overAxis = (chart, scheme, width) => {
        const stacked = chart.kind.startsWith('stacked');
        const zoom = chart.time && chart.x.length > 60;
        return {
            grid: {left: 8, right: 8, top: chart.series.length > 1 ? 44 : 16, bottom: zoom ? 52 : 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
            legend: chart.series.length > 1
                ? {type: 'scroll', left: 0, top: 0, padding: [4, 0], textStyle: {color: scheme.ink}, itemWidth: 14, itemHeight: 14,
                    inactiveColor: scheme.line, pageTextStyle: {color: scheme.soft}}
                : {show: false},
            tooltip: tooltip(scheme, {
                trigger: 'axis',
                axisPointer: {type: 'shadow'},
                valueFormatter: value => withUnit(value, chart.unit),
            }),
            xAxis: axis(chart, scheme, width),
            yAxis: values(chart, scheme, chart.kind === 'stacked-share' ? 100 : null),
            dataZoom: zoom
                ? [{type: 'slider', height: 20, bottom: 6, borderColor: scheme.line, textStyle: {color: scheme.soft},
                    showDataShadow: false, brushSelect: false, fillerColor: scheme.line + '88'}]
                : [],
            series: chart.series.map((series, i) => ({
                type: chart.kind === 'line' ? 'line' : 'bar',
                name: series.name,
                data: series.data.map((value, at) => ({value, itemStyle: {opacity: chart.small[at] ? pale : 1}})),
                stack: stacked ? 'all' : undefined,
                barCategoryGap: chart.x.length > 100 ? '0%' : chart.time ? '12%' : '35%',
                lineStyle: {type: ['solid', 'dashed', 'dotted'][i % 3]},
                itemStyle: {
                    ...fill(chart, series, i, scheme),
                    borderColor: scheme.paper,
                    borderWidth: stacked && chart.x.length < 100 ? 0.75 : 0,
                },
            })),
        };
    };

    const ranking = (chart, scheme, width) => ({
        grid: {left: 8, right: 64, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
        tooltip: tooltip(scheme, {trigger: 'item', valueFormatter: value => withUnit(value, chart.unit)}),
        xAxis: {type: 'value', min: 0, show: false},
        yAxis: {
            type: 'category',
            inverse: true,
            data: chart.x,
            axisLine: {show: false},
            axisTick: {show: false},
            axisLabel: {
                color: scheme.ink,
                width: width < 480 ? 110 : 280,
                overflow: 'truncate',
                interval: 0,
                formatter: (x, i) => width < 640 || !chart.detail[i] ? x : `${x}, ${chart.detail[i]}`,
            },
        },
        series: [{
            type: 'bar',
            name: chart.yName,
            data: chart.series[0].data,
            barWidth: '68%',
            itemStyle: {color: scheme.plain},
            label: {show: true, position: 'right', color: scheme.soft,
                formatter: item => withUnit(item.value, chart.unit)},
        }],
    });

    // The scale is that of the large samples, where there are any.
    function most(chart) {
        const large = chart.cells.filter(cell => !chart.small[cell[0]]);
        return Math.max(...(large.length ? large : chart.cells).map(cell => cell[2]));
    }

    const heatmap = (chart, scheme, width) => ({
        grid: {left: 8, right: 8, top: 4, bottom: 48, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
        tooltip: tooltip(scheme, {
            trigger: 'item',
            formatter: item => `${chart.y[item.value[1]]}, ${chart.x[item.value[0]]}: `
                + withUnit(item.value[2], chart.unit),
        }),
        xAxis: axis(chart, scheme, width),
        yAxis: {
            type: 'category',
            inverse: true,
            data: chart.y,
            axisLine: {show: false},
            axisTick: {show: false},
            axisLabel: {color: scheme.ink, interval: 0, width: 120, overflow: 'truncate'},
        },
        visualMap: {
            min: 0,
            max: most(chart),
            orient: 'horizontal',
            left: 0,
            bottom: 0,
            itemHeight: width < 480 ? 120 : 200,
            itemWidth: 12,
            calculable: false,
            text: [withUnit(most(chart), chart.unit), withUnit(0, chart.unit)],
            textStyle: {color: scheme.soft},
            inRange: {color: [scheme.low, scheme.high]},
        },
        series: [{
            type: 'heatmap',
            data: chart.cells.map(cell => ({value: cell, itemStyle: {opacity: chart.small[cell[0]] ? pale : 1}})),
            itemStyle: {borderColor: scheme.paper, borderWidth: 1},
            emphasis: {itemStyle: {borderColor: scheme.ink}},
        }],
    });

    function height(chart) {
        switch (chart.kind) {
            case 'ranking': return 24 * chart.x.length + 16;
            case 'heatmap': return 22 * chart.y.length + 80;
            default: return 340;
        }
    }

    function draw(drawing, scheme) {
        const make = {ranking, heatmap}[drawing.chart.kind] || overAxis;
        drawing.instance.resize();
        drawing.instance.setOption(
            {animation: false, textStyle: {fontFamily: font}, ...make(drawing.chart, scheme, drawing.element.clientWidth)}, true);
    }

    const drawings = JSON.parse(document.getElementById('data').textContent).map(chart => {
        const element = document.querySelector(`[data-chart="${chart.id}"]`);
        element.hidden = false;
        element.style.height = height(chart) + 'px';
        return {chart, element, instance: echarts.init(element, null, {renderer: 'svg'})};
    });
    const drawAll = () => drawings.forEach(drawing => draw(drawing, dark.matches ? schemes.dark : schemes.light));
    drawAll();
    dark.addEventListener('change', drawAll);
    addEventListener('resize', drawAll);
    addEventListener('beforeprint', () => {
        document.querySelectorAll('details.numbers').forEach(details => { details.open = true; });
        drawings.forEach(drawing => draw(drawing, schemes.light));
    });
    addEventListener('afterprint', drawAll);

    // A heading sorts its column; absent values stay last, and rows that compare equal keep their order.
    const collator = new Intl.Collator('en', {numeric: true});
    function sort(table, column, numeric, descending) {
        const text = row => row.cells[column].textContent;
        const key = numeric ? row => Number(text(row).replaceAll(',', '').replace('−', '-')) : text;
        const compare = numeric ? (a, b) => a - b : collator.compare;
        const rows = [...table.tBodies[0].rows];
        const absent = rows.filter(row => text(row) === '–');
        const present = rows.filter(row => text(row) !== '–');
        present.sort((a, b) => compare(key(a), key(b)) * (descending ? -1 : 1));
        table.tBodies[0].append(...present, ...absent);
    }
    document.querySelectorAll('table').forEach(table => {
        const heads = [...table.tHead.rows[0].cells];
        heads.forEach((head, column) => {
            const numeric = head.classList.contains('n');
            const button = document.createElement('button');
            button.type = 'button';
            button.textContent = head.textContent;
            head.replaceChildren(button);
            button.addEventListener('click', () => {
                const descending = head.ariaSort ? head.ariaSort === 'ascending' : numeric;
                heads.forEach(other => other.removeAttribute('aria-sort'));
                head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
                sort(table, column, numeric, descending);
            });
        });
    });

    document.querySelectorAll('.query pre').forEach(pre => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'copy';
        button.textContent = 'Copy';
        button.addEventListener('click', async () => {
            await navigator.clipboard.writeText(pre.textContent);
            button.textContent = 'Copied';
        });
        pre.before(button);
    });

    document.documentElement.classList.add('scripted');
})();
