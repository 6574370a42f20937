// What every journey does with a page.

import { expect } from "@playwright/test";

/** @typedef {import("@playwright/test").Page} Page */

/** The languages, as `html[lang]` has them. */
export const LANGUAGES = ["en", "zh-Hans"];

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
 * Shows both languages at once, or English alone again.
 * @param {Page} page
 * @param {boolean} on
 */
export async function showBoth(page, on) {
  const name = on ? /^对照/ : /^English/;
  await page.locator("header").getByRole("button", { name }).click();
  const halves = page.locator(".both");
  await (on ? expect(halves.first()).toBeAttached() : expect(halves).toHaveCount(0));
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
