// Every page, for every reader: a tour stops at each state of its pages, and each stop is looked
// at in both languages, on a phone and on a desktop, light and dark, without leaving it.

import { COLOURS, axe } from "./axe.mjs";
import * as looks from "./looks.mjs";
import { LANGUAGES, setLanguage, showBoth } from "./page.mjs";
import { has, shapes } from "./routes.mjs";
import { signIn } from "./accounts.mjs";
import { expect, test } from "./test.mjs";
import { keys, plain } from "./words.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/**
 * @typedef {object} Tour
 * @property {string} name
 * @property {string} [as] the account; a guest without
 * @property {RegExp[]} [expected] trouble that the tour brings about on purpose
 * @property {string[]} visits the shapes of the addresses it stops at
 * @property {(stop: Stop) => Promise<void>} walk
 */
/** @typedef {{ page: Page, see: (what: string) => Promise<void>, go: (path: string) => Promise<void> }} Stop */

const PHONE = 360;
const DESKTOP = 1280;

/** Waits until no skeleton stands in for what is loading. */
async function settled(page) {
  await expect(page.locator("main h1").first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("main :is(.skeleton, .button__ring)")).toHaveCount(0);
}

const nothing = (found, where) => expect.soft(found, where).toEqual([]);

/** What the reader has given on the page, whatever the language. */
const given = (page) =>
  page.locator("main").evaluate((main) => {
    const controls = [...main.querySelectorAll("input, textarea, select, [aria-pressed]")];
    const values = controls.map((node) => {
      const value = node.ariaPressed ?? (/radio|checkbox/.test(node.type) ? node.checked : node.value);
      return `${node.id || node.name}: ${value}`;
    });
    // The boxes of a date change their order with the language.
    return values.sort();
  });

/**
 * Looks at the page as it stands.
 * @param {Page} page
 * @param {string} what
 */
async function everywhere(page, what) {
  await settled(page);
  const before = await given(page);
  const titles = [];
  for (const language of [...LANGUAGES].reverse()) {
    await setLanguage(page, language);
    titles.push(await page.title());
    const where = `${what}, ${language}`;
    for (const width of [DESKTOP, PHONE]) {
      await page.setViewportSize({ width, height: 800 });
      await axe(page, `${where}, ${width} px`);
      await page.emulateMedia({ colorScheme: "dark" });
      await axe(page, `${where}, ${width} px, dark`, COLOURS);
      await page.emulateMedia({ colorScheme: "light" });
      if (language !== "en") nothing(await looks.chinese(page), `${where}, ${width} px: letters`);
    }
    nothing(await looks.runs(page), `${where}: runs in the other language`);
    nothing(await looks.marks(page), `${where}: marks of direction`);
    nothing(await looks.keys(page, keys(language)), `${where}: keys for sentences`);
    nothing(await looks.targets(page), `${where}: what is pressed on a phone`);
    nothing(await looks.spacing(page), `${where}: wider spacing`);
    if (language === "en") nothing(await looks.longer(page), `${where}: longer text`);
    await page.setViewportSize({ width: 320, height: 800 });
    nothing(await looks.sideways(page), `${where}: 320 px`);
  }
  await both(page, what);
  await page.setViewportSize({ width: DESKTOP, height: 800 });
  expect.soft(await given(page), `${what}: kept when the language changes`).toEqual(before);
  expect.soft(titles[0], `${what}: the title follows the language`).not.toBe(titles[1]);
}

/** Both languages at once, English first. */
async function both(page, what) {
  await showBoth(page, true);
  const where = `${what}, both languages`;
  for (const width of [DESKTOP, PHONE]) {
    await page.setViewportSize({ width, height: 800 });
    await axe(page, `${where}, ${width} px`);
  }
  nothing(await looks.halves(page, plain("en", "zh-Hans")), `${where}: sentences in one language`);
  nothing(await looks.runs(page), `${where}: runs in the other language`);
  nothing(await looks.chinese(page, ".both"), `${where}: letters`);
  nothing(await looks.targets(page), `${where}: what is pressed on a phone`);
  await page.setViewportSize({ width: 320, height: 800 });
  nothing(await looks.sideways(page), `${where}: 320 px`);
  await showBoth(page, false);
}

/** The shape of an address: of several, the one that leaves least open. */
function shapeOf(url) {
  const path = new URL(url).pathname;
  const found = shapes().filter(({ shape }) => has(path, shape));
  const open = (shape) => shape.split("*").length;
  return found.sort((one, other) => open(one.shape) - open(other.shape))[0]?.shape ?? path;
}

/**
 * A test for each tour.
 * @param {Tour[]} tours
 */
export function take(tours) {
  for (const { name, as, expected = [], visits, walk } of tours) {
    const stops = async ({ page }) => {
      test.setTimeout(600_000);
      const seen = new Set();
      if (as) await signIn(page, as);
      await walk({
        page,
        go: async (path) => {
          await page.goto(path);
          await expect(page.locator("#shell-loading")).toHaveCount(0, { timeout: 30_000 });
          await settled(page);
        },
        see: async (what) => {
          seen.add(shapeOf(page.url()));
          await everywhere(page, what);
        },
      });
      expect([...seen].sort(), "where the tour stopped").toEqual([...visits].sort());
    };
    // A group of its own, because what is expected is said to a group.
    test.describe(() => {
      test.use({ expected });
      test(name, stops);
    });
  }
}
