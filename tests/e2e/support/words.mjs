// The app's own sentences, by key, so that a journey runs in either language and outlives a
// change of wording.

import { readFileSync, readdirSync } from "node:fs";

const LOCALES = new URL("../../../locales/", import.meta.url);

/** @type {Map<string, Map<string, string>>} */
const messages = new Map();

function load(language) {
  const found = new Map();
  const folder = new URL(`${language}/`, LOCALES);
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    let key = "";
    for (const line of readFileSync(new URL(name, folder), "utf8").split("\n")) {
      const start = /^([a-z][\w-]*) =\s?(.*)$/.exec(line);
      if (start) {
        key = start[1];
        found.set(key, start[2]);
      } else if (key && (/^\s+\S/.test(line) || /^}/.test(line) || line === "")) {
        found.set(key, `${found.get(key)}\n${line.replace(/^ {4}/, "")}`);
      } else {
        key = "";
      }
    }
  }
  for (const [key, text] of found) found.set(key, text.trim());
  return found;
}

function all(language) {
  if (!messages.has(language)) messages.set(language, load(language));
  return messages.get(language);
}

/** The keys of every sentence. */
export const keys = (language) => [...all(language).keys()];

/** The sentences without a variable, but for those that are the same in the other language. */
export function plain(language, other) {
  const own = [...all(language)].filter(([, text]) => !/[{\n]/.test(text));
  return own.filter(([key, text]) => all(other).get(key) !== text).map(([, text]) => text);
}

function message(language, key) {
  const text = all(language).get(key);
  if (text === undefined) throw new Error(`no sentence ${key} in ${language}`);
  return text;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The pattern of a sentence: variables match anything, plurals any of their forms. */
function pattern(text) {
  const select = /\{ \$\w+ ->\n([\s\S]*?)\n\s*\}/.exec(text);
  if (select) {
    const forms = select[1].split("\n").map((line) => line.replace(/^\s*\*?\[[^\]]*\] ?/, ""));
    const before = pattern(text.slice(0, select.index));
    const after = pattern(text.slice(select.index + select[0].length));
    return `${before}(?:${forms.map(pattern).join("|")})${after}`;
  }
  return text
    .split(/(\{ ?[^}]* ?\})/)
    .map((part) => {
      if (!part.startsWith("{")) return escaped(part).replace(/\s+/g, "\\s+");
      const literal = /^\{ ?"([^"]*)" ?\}$/.exec(part);
      return literal ? escaped(literal[1]) : "[\\s\\S]+?";
    })
    .join("");
}

/**
 * A matcher for a sentence: exact unless it has variables.
 * @param {string} language
 * @param {string} key
 */
export function say(language, key) {
  return new RegExp(`^\\s*${pattern(message(language, key))}\\s*$`);
}

/** The same, anywhere inside a longer text. */
export function within(language, key) {
  return new RegExp(pattern(message(language, key)));
}
