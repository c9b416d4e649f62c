// Cuts outlines that cross the date line in two, so that no chart draws a line around the world:
// node jobs/world/cut-at-date-line.cjs < uncut.json > world.json
const fs = require("fs");
const at = (a, b, x) => [x, Math.round(10 * (a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]))) / 10];
const side = (ring, inside, x) => ring.flatMap((b, i) => {
    const a = ring[(i + ring.length - 1) % ring.length];
    return [...(inside(a) === inside(b) ? [] : [at(a, b, x)]), ...(inside(b) ? [b] : [])];
});
const cut = ring => {
    if (!ring.some((b, i) => i > 0 && Math.abs(b[0] - ring[i - 1][0]) > 180)) return [ring];
    const whole = ring.slice(1).map(p => [p[0] < 0 ? p[0] + 360 : p[0], p[1]]);
    const west = side(whole, p => p[0] <= 180, 180);
    const east = side(whole, p => p[0] > 180, 180).map(p => [p[0] - 360, p[1]]);
    return [west, east].filter(r => r.length > 2).map(r => [...r, r[0]]);
};
const world = JSON.parse(fs.readFileSync(0, "utf8"));
for (const {geometry} of world.features) {
    if (geometry.type === "MultiPolygon") {
        geometry.coordinates = geometry.coordinates.flatMap(([ring, ...holes]) => {
            const rings = cut(ring);
            return rings.length === 1 ? [[rings[0], ...holes]] : rings.map(r => [r]);
        });
    }
}
console.log(JSON.stringify(world));
