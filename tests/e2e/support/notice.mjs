// The main job, in steps that journeys share.

import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { ready } from "./page.mjs";
import { say, within } from "./words.mjs";

/** @typedef {import("@playwright/test").Page} Page */

/** Listings of the demo marketplace that are on sale and that nobody has reported. */
export const IDS = readFileSync(new URL("listing-ids.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

/** A listing can be in one open notice only: each journey takes its own, and each run others. */
const START = Number(process.env.LISTINGS_FROM ?? 0);
const AREAS = { main: 0, keyboard: 40, touch: 60, language: 80, drafts: 100, axe: 300, bad: 320, answer: 400 };

/**
 * @param {keyof typeof AREAS} area
 * @param {number} from
 * @param {number} count
 */
export function listings(area, from, count) {
  const first = START + AREAS[area] + from;
  return IDS.slice(first, first + count);
}

/** A small picture and a small document, by content what their names say. */
export const PICTURE = {
  name: "comparison.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

/** @param {Page} page */
export const heading = (page) => page.getByRole("heading", { level: 1 });

/**
 * Waits for the page with this question.
 * @param {Page} page
 */
export async function at(page, language, key) {
  await expect(heading(page)).toHaveText(within(language, key));
}

/** @param {Page} page */
export const goOn = (page, language) =>
  page.getByRole("button", { name: say(language, "wizard-continue") });

/**
 * A new draft, opened on its first question.
 * @param {Page} page
 */
export async function begin(page, language) {
  await page.goto("/notices/new/start");
  await ready(page);
  await page.getByRole("button", { name: say(language, "wizard-start"), exact: true }).click();
  await at(page, language, "wizard-right-title");
}

/**
 * Chooses the demo trademark and where, and what: a counterfeit in listings.
 * @param {Page} page
 */
export async function problem(page, language) {
  await page.getByRole("radio", { name: /YANQUE/ }).first().check();
  await goOn(page, language).click();
  await at(page, language, "wizard-place-title");
  await page.getByRole("radio", { name: say(language, "place-listings") }).check();
  await goOn(page, language).click();
  await at(page, language, "wizard-claim-title");
  await page.getByRole("radio", { name: say(language, "claim-counterfeit") }).check();
  await goOn(page, language).click();
  await at(page, language, "wizard-listings-title");
}

/** @param {Page} page */
export const paste = (page, language) =>
  page.getByRole("textbox", { name: say(language, "wizard-paste-label") });

/**
 * Fills the listings page and goes on with `count` listings.
 * @param {Page} page
 */
export async function name(page, language, text, count) {
  await paste(page, language).fill(text);
  const button = page.getByRole("button", { name: say(language, "wizard-continue-with") });
  await expect(button).toHaveText(new RegExp(`(^|\\D)${count}(\\D|$)`));
  await button.click();
  await at(page, language, "wizard-evidence-title");
}

/** @param {Page} page */
export async function prove(page, language) {
  await page.locator("#evidence").setInputFiles(PICTURE);
  await expect(page.getByRole("link", { name: PICTURE.name })).toBeVisible();
  await page
    .getByRole("combobox", { name: say(language, "wizard-evidence-kind") })
    .selectOption("comparison");
  await goOn(page, language).click();
  await at(page, language, "wizard-sample-title");
}

/**
 * Says what a starting text leaves to the filer, which would be refused.
 * @param {Page} page
 */
export async function fillPlaces(page) {
  const field = page.locator("#explanation");
  await expect(page.locator(".brackets")).toBeVisible();
  await field.fill((await field.inputValue()).replace(/[[［][^\]］]*[\]］]/g, "盖子 lid"));
  await expect(page.locator(".brackets")).toHaveCount(0);
}

/** @param {Page} page */
export async function explain(page, language) {
  await page.getByRole("radio", { name: say(language, "bought-no") }).check();
  await goOn(page, language).click();
  await at(page, language, "wizard-explanation-title");
  const insert = language === "en" ? "wizard-insert-english" : "wizard-insert-chinese";
  await page.getByRole("button", { name: say(language, insert) }).click();
  await fillPlaces(page);
  await goOn(page, language).click();
  await at(page, language, "wizard-statement-title");
}

/** @param {Page} page */
export async function sign(page, language) {
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("radio", { name: say(language, "capacity-employee") }).check();
  await goOn(page, language).click();
  await at(page, language, "wizard-check-title");
}

/** @param {Page} page */
export const submit = (page, language) =>
  page.getByRole("button", { name: say(language, "wizard-submit"), exact: true });

/**
 * Waits for the receipt and answers with the reference.
 * @param {Page} page
 */
export async function receipt(page, language) {
  await at(page, language, "wizard-receipt-title");
  await expect(page).toHaveURL(/\/notices\/[^/]+\/receipt$/);
  return /\/notices\/([^/]+)\/receipt$/.exec(page.url())[1];
}

/**
 * Everything from an empty draft to the check page.
 * @param {Page} page
 */
export async function untilCheck(page, language, ids) {
  await begin(page, language);
  await problem(page, language);
  await name(page, language, ids.join("\n"), ids.length);
  await prove(page, language);
  await explain(page, language);
  await sign(page, language);
}

/**
 * How many notices of the signed-in organisation name a listing.
 * @param {Page} page
 */
export async function noticesWith(page, id) {
  const answer = await page.request.get("/api/v1/notices?limit=50");
  const rows = (await answer.json()).rows;
  let found = 0;
  for (const row of rows) {
    const items = await page.request.get(`/api/v1/notices/${row.reference}/items?limit=100`);
    if ((await items.json()).rows.some((item) => item.listing === id)) found += 1;
  }
  return found;
}
