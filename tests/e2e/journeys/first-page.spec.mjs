// The first page: the shell is there before the app, and the app takes it over.

import { expect, test } from "@playwright/test";
import { axe } from "../support/axe.mjs";
import { LANGUAGES, open, ready, setLanguage, watchForTrouble } from "../support/page.mjs";

test("the shell says what this is before any script has run", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading.locator('[lang="zh-Hans"]')).toBeVisible();
  await expect(heading.locator('[lang="en"]')).toBeVisible();
  await context.close();
});

for (const language of LANGUAGES) {
  test(`the app takes over without a complaint from axe or the policy, ${language}`, async ({
    page,
  }) => {
    const trouble = watchForTrouble(page);
    await open(page, "/");
    await setLanguage(page, language);
    await axe(page);
    trouble.expectNone();
  });
}

/** Where the heading and the lead stand, counted from the header's foot. */
const places = (page) =>
  page.evaluate(() => {
    const top = document.querySelector(".header").getBoundingClientRect().bottom;
    return [".heading", ".hero__lead, .account__lead"].map((what) => {
      const all = [...document.querySelectorAll(`main :is(${what})`)];
      const shown = all.find((element) => element.checkVisibility());
      const { x, y, height } = shown.getBoundingClientRect();
      return { text: shown.innerText.trim(), x, y: Math.round(y - top), height };
    });
  });

for (const path of ["/", "/sign-in", "/sign-up"])
  for (const locale of ["en-GB", "zh-CN"])
    for (const width of [360, 1280]) {
      test(`the app takes over without a move: ${path}, ${locale}, ${width} px`, async ({ browser }) => {
        const context = await browser.newContext({ locale, viewport: { width, height: 800 } });
        const page = await context.newPage();
        let release = () => {};
        const held = new Promise((resolve) => (release = resolve));
        await page.route("**/*.wasm", (route) => held.then(() => route.continue()));
        await page.goto(path, { waitUntil: "commit" });
        await expect(page.locator("#shell-loading")).toBeVisible();
        const before = await places(page);
        release();
        await ready(page);
        expect(await places(page)).toEqual(before);
        await context.close();
      });
    }

test("every path that is no file and no part of the API is the app", async ({ request }) => {
  const page = await request.get("/notices/no-such-notice");
  expect(page.status()).toBe(200);
  expect(page.headers()["content-type"]).toContain("text/html");
  const policy = page.headers()["content-security-policy"];
  expect(policy).toContain("'wasm-unsafe-eval'");
  expect(policy).not.toContain("unsafe-inline");
  const nothing = await request.get("/api/v1/no-such-endpoint");
  expect(nothing.status()).toBe(404);
  expect(nothing.headers()["content-type"]).toContain("json");
});
