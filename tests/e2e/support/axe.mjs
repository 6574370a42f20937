// axe on a page as it stands: what it finds, and what it cannot decide and nobody has looked at.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";

/** @typedef {import("@playwright/test").Page} Page */

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** axe's own, but for the first three, which make it decide where it would leave the answer open:
 * the thread and its stitches are pseudo-elements beside the text, never behind it; and a single
 * figure is text. An option that is not named here would be missing. */
const CONTRAST = {
  ignorePseudo: true,
  ignoreLength: true,
  ignoreUnicode: true,
  boldValue: 700,
  boldTextPt: 14,
  largeTextPt: 18,
  contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } },
  pseudoSizeThreshold: 0.25,
  shadowOutlineEmMax: 0.2,
  textStrokeEmMin: 0.03,
};

/** Every WCAG 2.2 A and AA rule, good practice, and the one that the default run leaves out. */
const OPTIONS = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
  },
  rules: { "target-size": { enabled: true } },
  checks: { "color-contrast": { options: CONTRAST } },
  // The details of what passes, and style sheets fetched for rules about media, are not asked for
  // and take two thirds of the time.
  resultTypes: ["violations", "incomplete"],
  preload: false,
};

/** What can differ between light and dark: the theme changes colours and nothing else. */
export const COLOURS = { ...OPTIONS, runOnly: ["color-contrast", "link-in-text-block"], rules: {} };

/**
 * What axe leaves open and a person has looked at: the rule, the key of axe's reason, where, and
 * what was seen. Anything else that it leaves open fails, so that it is looked at, too.
 * @type {{ rule: string, key: string, at: string, seen: string }[]}
 */
const REVIEWED = [
  {
    rule: "color-contrast",
    key: "imgNode",
    at: ".claim-picture .p-caption",
    seen: "Second ink on the wash of the picture: 7.0 in light, 7.6 in dark.",
  },
  {
    rule: "color-contrast",
    key: "bgOverlap",
    at: ".claim-picture .p-word",
    seen: "Harbour on its tint, both drawn in the picture: 6.6 in light, 7.7 in dark.",
  },
  {
    rule: "color-contrast",
    key: "bgGradient",
    at: ".input--select",
    seen: "The gradients draw the arrow beside the text: ink on the surface, 16.3 and 14.2.",
  },
  {
    rule: "color-contrast",
    key: "elmPartiallyObscured",
    at: ".filters__button, .filters__count, .filters__button > .both",
    seen: "Half out of the row of filters, which scrolls on a phone: second ink, 7.9 and 8.6.",
  },
  {
    rule: "color-contrast",
    key: "elmPartiallyObscuring",
    at: ".radio__hint",
    seen: "The label above reaches under it, for a finger; neither has a ground of its own.",
  },
];

/** Runs in the page: what axe finds, and what it leaves open and is not known. */
async function run({ options, reviewed }) {
  const { violations, incomplete } = await window.axe.run(document, options);
  const known = (id, { target, any, all, none }) => {
    const element = document.querySelector(target.at(-1));
    const keys = [...any, ...all, ...none].map(({ data }) => data?.messageKey ?? "");
    return reviewed.some(
      ({ rule, key, at }) => rule === id && keys.includes(key) && element?.matches(at),
    );
  };
  const told = (nodes) =>
    nodes.slice(0, 5).map(({ target, html, failureSummary }) => ({
      where: `${target.join(" ")}: ${html.slice(0, 200)}`,
      why: failureSummary,
    }));
  const open = incomplete
    .map(({ id, help, nodes }) => ({ id, help, nodes: nodes.filter((node) => !known(id, node)) }))
    .filter(({ nodes }) => nodes.length > 0);
  return [
    ...violations.map(({ id, help, nodes }) => ({ id, help, where: told(nodes) })),
    ...open.map(({ id, help, nodes }) => ({ id, left: "open", help, where: told(nodes) })),
  ];
}

/**
 * Fails if axe finds anything on the page as it is now, or leaves open what nobody has reviewed.
 * @param {Page} page
 * @param {string} [where] for the report; the address unless given
 * @param {object} [options] of axe
 */
export async function axe(page, where = page.url(), options = OPTIONS) {
  // Through the debugger: the Content-Security-Policy rightly stops an injected script element.
  const loaded = await page.evaluate(() => "axe" in window);
  if (!loaded) await page.evaluate(readFileSync(AXE, "utf8"));
  const found = await page.evaluate(run, { options, reviewed: REVIEWED });
  // Softly: one run tells of every page.
  expect.soft(found, `axe: ${where}`).toEqual([]);
}
