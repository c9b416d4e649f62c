// What scripts add to the page besides charts: sorting and copying.
(() => {
    'use strict';

    // A heading sorts its column; absent values stay last, and rows that compare equal keep their order.
    const collator = new Intl.Collator('en', {numeric: true});
    function sort(table, column, numeric, descending) {
        const text = row => row.cells[column].textContent;
        const value = shown => Number(shown.replaceAll(',', '').replace('−', '-'));
        const key = !numeric ? text : row => {
            const [, side, shown] = /^(under |over )?(.*)$/.exec(text(row));
            return value(shown) + (side === 'under ' ? -1e-6 : side === 'over ' ? 1e-6 : 0);
        };
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
