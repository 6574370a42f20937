// A thousand links pasted at once, and what the page does with them, by the page's own clock.

import { IDS } from "./notice.mjs";

/** Links to as many listings as one notice holds, one a line. */
export const LINKS = IDS.slice(-1000)
  .map((id) => `https://m.nanshi.example/goods?id=${id}`)
  .join("\n");

/** @typedef {import("@playwright/test").Page} Page */

/**
 * Pastes into the open listings page. Times are in milliseconds from the paste; a task counts as
 * long from 50 ms on.
 * @param {Page} page
 * @param {string} text
 */
export function paste(page, text) {
  return page.evaluate((text) => {
    const field = document.getElementById("paste");
    field.focus();
    const times = { started: performance.now(), rows: null, ready: null, tasks: [] };
    window.thousand = times;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        times.tasks.push({ at: Math.round(startTime - times.started), ms: Math.round(duration) });
      }
    }).observe({ type: "longtask" });
    const says = (element, what) => what.test(document.querySelector(element)?.textContent ?? "");
    const look = () => {
      const now = performance.now() - times.started;
      if (times.rows === null && says(".extractor__count", /1,?000/)) times.rows = now;
      if (says(".extractor__count", /1,?000\D+1,?000/)) times.ready = now;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    // As a paste does: the whole text at once, then one event.
    field.setRangeText(text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, text);
}

/**
 * Waits until all rows are counted (`rows`) or all are also looked up (`ready`).
 * @param {Page} page
 * @param {"rows" | "ready"} which
 */
export async function until(page, which) {
  await page.waitForFunction((which) => window.thousand[which] !== null, which, {
    polling: 200,
    timeout: 30_000,
  });
  return page.evaluate(() => window.thousand);
}
