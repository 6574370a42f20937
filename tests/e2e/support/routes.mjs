// The pages there are, read from the app's own source: a page, a step or a stage that is added
// and not visited is missed by name.

import { readFileSync } from "node:fs";

const source = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

/** What stands between the braces that follow `start`. */
function block(text, start) {
  const from = text.indexOf("{", text.indexOf(start)) + 1;
  let depth = 1;
  let to = from;
  while (depth > 0 && to < text.length) {
    if (text[to] === "{") depth += 1;
    if (text[to] === "}") depth -= 1;
    to += 1;
  }
  return text.slice(from, to - 1);
}

/** The gallery is in development builds only. */
const released = (text) => text.replace(/#\[cfg\(feature = "gallery"\)\]\s*\n.*\n/g, "");

/** The literals of an enum's codes: `Name = "code"` or `Self::Name => "code"`. */
const codes = (text) => [...text.matchAll(/(?:=|=>) "([^"]*)"/g)].map(([, code]) => code);

/**
 * Every shape of an address, with the variant of `Page` that it is. A shape has `*` where an id
 * stands; steps and stages are written out.
 * @returns {{ page: string, shape: string }[]}
 */
export function shapes() {
  const routes = source("src/routes.rs");
  const variants = [...released(block(routes, "pub enum Page")).matchAll(/^ {4}([A-Z]\w*)/gm)];
  const stages = codes(block(routes, "const fn part"));
  const steps = codes(block(source("crates/domain/src/notice/steps.rs"), "pub enum Step"));
  const parts = codes(block(source("src/pages/rights/register/field.rs"), "const fn code"));
  const arms = released(block(routes, "pub fn path(&self)")).matchAll(
    /Self::(\w+)[^\n]*?=> (?:"([^"]*)"\.to_owned\(\)|format!\("([^"]*)"[^)]*\)?\))/g,
  );
  const found = [];
  for (const [, page, plain, pattern] of arms) {
    const among = page === "NewNotice" ? steps : parts;
    const each = plain ?? pattern.replace(/\{(id|reference)\}/g, "*");
    const filled = each.includes("{step}")
      ? among.map((step) => each.replace("{step}", step))
      : each.includes("{}")
        ? stages.map((stage) => each.replace("{}", stage))
        : [each];
    found.push(...filled.map((shape) => ({ page, shape })));
  }
  for (const [, variant] of variants) {
    if (!found.some(({ page }) => page === variant)) {
      throw new Error(`src/routes.rs: no path of Page::${variant} was understood`);
    }
  }
  return found;
}

/**
 * Whether an address has a shape.
 * @param {string} path
 * @param {string} shape
 */
export function has(path, shape) {
  const pattern = shape.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, "[^/]+");
  return new RegExp(`^${pattern}$`).test(path);
}
