// The test of every journey: fails on anything that must never happen on any page, wherever it
// happens: a page error, an error in the console, a violation of the Content-Security-Policy, a
// 5xx. Journeys import `test` and `expect` from here.

import { test as base, expect } from "@playwright/test";

/** What a journey may say that it brings about on purpose: `test.use({ expected: [/…/] })`. */
const NEVER_MIND = [
  // A guest asks who is signed in; a page asks for something that is not there: answers, both.
  /Failed to load resource: the server responded with a status of 4\d\d/,
  // A part of the app that is fetched ahead is given up when the whole page is left; a part that
  // is wanted and does not come has a page of its own, which the journeys see.
  /^console: TypeError: Failed to fetch\s+at \S+\/__wasm_split\.js/,
  /^console: TypeError: WebAssembly compilation aborted: Network error: Response body loading was/,
];

function watch(context, trouble, expected) {
  const note = (text) => {
    if (![...NEVER_MIND, ...expected].some((pattern) => pattern.test(text))) trouble.push(text);
  };
  context.on("weberror", (error) => note(`page error: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) note(`${response.status()} from ${response.url()}`);
  });
  return context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

export const test = base.extend({
  /** @type {RegExp[]} */
  expected: [[], { option: true }],
  /** Watches every context of the journey, also those it opens itself. */
  trouble: [
    async ({ browser, context, expected }, use) => {
      const trouble = [];
      await watch(context, trouble, expected);
      const open = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const another = await open(options);
        await watch(another, trouble, expected);
        return another;
      };
      await use(trouble);
      browser.newContext = open;
      expect(trouble, "what must never happen").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
