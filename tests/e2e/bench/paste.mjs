// For `cargo xtask bench paste`: pastes a thousand links into a page that has never done it, as
// often as RUNS says, and prints one line of JSON each. With TRACE, the last run is also recorded
// for the performance panel of Chromium.

import { chromium } from "@playwright/test";
import config from "../playwright.config.mjs";
import { HOLDER, signIn } from "../support/accounts.mjs";
import * as notice from "../support/notice.mjs";
import { LINKS, paste, until } from "../support/thousand.mjs";

const { baseURL, launchOptions, locale, timezoneId, viewport } = config.use;
const runs = Number(process.env.RUNS ?? 5);
/** The draft goes to the server a second after the last change: that belongs to it. */
const AFTER = 2_500;

for (let run = 1; run <= runs; run += 1) {
  // A new browser each time: one that has compiled the program before is faster.
  const browser = await chromium.launch(launchOptions);
  const context = await browser.newContext({ baseURL, locale, timezoneId, viewport });
  const page = await context.newPage();
  await signIn(page, HOLDER);
  await notice.begin(page, "en");
  await notice.problem(page, "en");
  const path = run === runs ? process.env.TRACE : undefined;
  if (path) await browser.startTracing(page, { path });
  await paste(page, LINKS);
  await until(page, "ready");
  await page.waitForTimeout(AFTER);
  const { rows, ready, tasks } = await until(page, "ready");
  if (path) await browser.stopTracing();
  console.log(JSON.stringify({ rows, ready, tasks }));
  await browser.close();
}
