// The reader's own colours and the wish for stillness.

import { HOLDER, signIn } from "../support/accounts.mjs";
import { call, draft, right } from "../support/desk.mjs";
import { listings } from "../support/notice.mjs";
import { open } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";

const answers = async (page) => ({
  right: await right(page, "trademark"),
  place: "listings",
  claim: "counterfeit",
  paste: listings("axe", 12, 2).join("\n"),
});

/** Opens pages of a draft that is thrown away after. */
async function pages(page, more, work) {
  const id = await draft(page, await answers(page));
  for (const path of [
    "/notices",
    "/rights",
    "/rights/new",
    "/settings",
    ...["right", "place", "claim", "listings", "evidence", "statement"].map(
      (step) => `/notices/new/${step}?draft=${id}`,
    ),
    ...more,
  ]) {
    await open(page, path);
    await expect(page.locator("main .skeleton")).toHaveCount(0);
    await work(path.split("?")[0]);
  }
  await page.goto("about:blank");
  await call(page, "delete", `/drafts/${id}`);
}

test("forced colours keep the edges of controls, what is chosen, and focus", async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ forcedColors: "active" });
  await signIn(page, HOLDER);
  await pages(page, [], async (path) => {
    const faint = await page.evaluate(() => {
      const clear = (colour) => /rgba\(.*, 0\)|transparent/.test(colour);
      const controls = ".button, .input, .radio__input, .checkbox__input, .card, .chip, .segments, .language";
      return [...document.querySelectorAll(controls)]
        .filter((node) => node.checkVisibility())
        .filter((node) => {
          const style = getComputedStyle(node);
          if (style.appearance === "auto") return false;
          const width = parseFloat(style.borderTopWidth);
          return width < 1 || style.borderTopStyle === "none" || clear(style.borderTopColor);
        })
        .map((node) => `${node.localName}.${node.className}`);
    });
    expect.soft(faint, `${path}: controls without an edge`).toEqual([]);
    const alike = await page.evaluate(() => {
      const look = (node) => {
        const style = getComputedStyle(node);
        return [style.backgroundColor, style.outlineStyle, style.borderTopColor].join();
      };
      const found = [];
      for (const [on, off] of [
        ["[aria-pressed=true]", "[aria-pressed=false]"],
        [".card.is-chosen", ".card:not(.is-chosen)"],
      ]) {
        for (const node of document.querySelectorAll(on)) {
          const other = node.parentElement.querySelector(`:scope > ${off}`);
          if (node.checkVisibility() && other && look(node) === look(other)) found.push(node.className);
        }
      }
      return found;
    });
    expect.soft(alike, `${path}: what is chosen looks like the rest`).toEqual([]);
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press("Tab");
      const unseen = await page.evaluate(() => {
        const node = document.activeElement;
        if (node === document.body) return null;
        const shown = node.matches("[type=file]") ? node.labels[0] : node;
        const style = getComputedStyle(shown);
        const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        return ring ? null : `${node.localName}#${node.id}.${node.className}`;
      });
      expect.soft(unseen, `${path}: focus without a ring`).toBeNull();
    }
  });
});

test("who wants no motion sees none", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, HOLDER);
  const moved = async (reducedMotion) => {
    await page.emulateMedia({ reducedMotion });
    const all = [];
    await pages(page, [], async (path) => {
      await page.evaluate(() => {
        window.moved = [];
        for (const kind of ["animationstart", "transitionrun"]) {
          addEventListener(kind, (event) => window.moved.push(`${kind} ${event.target.className}`));
        }
      });
      const radio = page.locator("main input[type=radio]").first();
      if (await radio.count()) await radio.check();
      await page.locator("main :is(a, button)").first().hover();
      await page.waitForTimeout(200);
      const running = await page.evaluate(() =>
        document.getAnimations().filter((one) => one.playState === "running").length,
      );
      all.push(...(await page.evaluate(() => window.moved)));
      if (running) all.push(`${running} running at ${path}`);
    });
    return all;
  };
  expect(await moved("reduce")).toEqual([]);
});

test("dark by choice is dark as by the device", async ({ page }) => {
  const colours = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const names = [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule.selectorText === ":root")
        .flatMap((rule) => [...rule.style])
        .filter((name) => name.startsWith("--"));
      return names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
    });
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "/");
  const device = await colours();
  await page.emulateMedia({ colorScheme: "light" });
  const light = await colours();
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  expect(await colours()).toEqual(device);
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "light"));
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await colours()).toEqual(light);
  expect(light).not.toEqual(device);
});
