// What every journey does with a page.

import { createRequire } from "node:module";
import { expect } from "@playwright/test";

/** @typedef {import("@playwright/test").Page} Page */

/** The languages, as `html[lang]` has them. */
export const LANGUAGES = ["en", "zh-Hans"];

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Every WCAG 2.2 A and AA rule, good practice, and the one that the default run leaves out. */
const AXE_OPTIONS = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
  },
  rules: { "target-size": { enabled: true } },
  // The details of what passes, and style sheets fetched for rules about media, are not asked for
  // and take two thirds of the time.
  resultTypes: ["violations"],
  preload: false,
};

/** What can differ between light and dark: the theme changes colours and nothing else. */
export const COLOURS = { ...AXE_OPTIONS, runOnly: ["color-contrast", "link-in-text-block"], rules: {} };

/**
 * Opens a page and waits until the app, not only its shell, is there.
 * @param {Page} page
 * @param {string} path
 */
export async function open(page, path) {
  await page.goto(path);
  await ready(page);
}

/**
 * Waits until the app has taken over from the shell in the HTML.
 * @param {Page} page
 */
export async function ready(page) {
  await expect(page.locator("#shell-loading")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator("main h1").first()).toBeVisible();
}

/**
 * Fails if axe finds anything on the page as it is now.
 * @param {Page} page
 * @param {string} [where] for the report; the address unless given
 * @param {object} [options] of axe
 */
export async function axe(page, where = page.url(), options = AXE_OPTIONS) {
  // Through the debugger: the Content-Security-Policy rightly stops an injected script element.
  const loaded = await page.evaluate(() => "axe" in window);
  if (!loaded) {
    const { readFileSync } = await import("node:fs");
    await page.evaluate(readFileSync(AXE, "utf8"));
  }
  const result = await page.evaluate((options) => window.axe.run(document, options), options);
  const found = result.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(" ")}: ${node.html}`),
  }));
  // Softly: one run tells of every page.
  expect.soft(found, `axe: ${where}`).toEqual([]);
}

/**
 * Switches the language with the control that a reader would use.
 * @param {Page} page
 * @param {"en" | "zh-Hans"} language
 */
export async function setLanguage(page, language) {
  const html = page.locator("html");
  if ((await html.getAttribute("lang")) === language) return;
  await page.locator(`[lang="${language}"]:is(button, a)`).first().click();
  await expect(html).toHaveAttribute("lang", language);
}

/**
 * Writes a picture of the whole page to test-results/screenshots.
 * @param {Page} page
 * @param {string} name
 */
export async function screenshot(page, name) {
  await page.screenshot({ path: `test-results/screenshots/${name}.png`, fullPage: true });
}

/**
 * Collects what must never happen; call `expectNone()` at the end.
 * @param {Page} page
 */
export function watchForTrouble(page) {
  /** @type {string[]} */
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    if (/Content.Security.Policy|panicked at|unreachable/i.test(text)) trouble.push(text);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) trouble.push(`${response.status()} from ${response.url()}`);
  });
  return { expectNone: () => expect(trouble).toEqual([]) };
}
