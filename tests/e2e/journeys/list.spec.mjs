// Long lists: they keep their length, what they are searched for, and their reader's place. The
// rows are made up, because a desk that has just been set up has few.

import { HOLDER, signIn } from "../support/accounts.mjs";
import { call } from "../support/desk.mjs";
import { open } from "../support/page.mjs";
import { expect, test } from "../support/test.mjs";
import { say, within } from "../support/words.mjs";

const L = "en";

// A request that fails, and notices that are not there, are the point of some of these.
test.use({ expected: [/net::ERR_FAILED/] });

test.beforeEach(async ({ page }) => signIn(page, HOLDER));

/** A stream that says nothing until it is told to: then one event. `cut`: it has been cut before. */
async function live(page, cut = false) {
  let tell;
  const told = new Promise((done) => (tell = done));
  let asked = 0;
  await page.route("**/api/v1/live", async (route) => {
    asked += 1;
    const say = (body) => route.fulfill({ contentType: "text/event-stream", body }).catch(() => {});
    if (cut && asked === 1) return say("retry: 100\n\n");
    const event = asked === (cut ? 2 : 1) ? await told : "";
    // The page may be closed by then.
    return say(`retry: 600000\n\n${event}`);
  });
  return tell;
}

/** Answers a list with `count` rows made from one, by key, and counts what is asked for. */
async function rows(page, path, count, make) {
  const limits = [];
  await page.route(path, async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    const asked = new URL(route.request().url()).searchParams;
    const from = Number(asked.get("after") ?? 0);
    const limit = Number(asked.get("limit") ?? 50);
    limits.push(limit);
    const total = asked.get("search") === "nothing" ? 0 : count;
    const to = Math.min(total, from + limit);
    const json = { rows: Array.from({ length: Math.max(0, to - from) }, (_, at) => make(from + at)) };
    if (to < total) json.next = `${to}`;
    await route.fulfill({ json });
  });
  return limits;
}

const LIST = /\/api\/v1\/notices(\?|$)/;

async function notices(page, count) {
  const { rows: [one] } = await call(page, "get", "/notices?limit=1");
  const reference = (at) => `RD-2020-${`${at}`.padStart(8, "0")}`;
  return rows(page, LIST, count, (at) => ({ ...one, reference: reference(at) }));
}

test("Back from a notice finds the search, the filter, the rows and the place", async ({ page }) => {
  await live(page);
  await notices(page, 120);
  await open(page, "/notices");
  const links = page.locator(".notice-list__title");
  await expect(links).toHaveCount(50);
  const entries = await page.evaluate(() => history.length);
  const search = page.getByRole("searchbox", { name: say(L, "notices-search") });
  await search.pressSequentially("杯 cup");
  await expect(page).toHaveURL((url) => url.searchParams.get("search") === "杯 cup");
  await expect(search, "typing goes on").toBeFocused();
  await page.getByRole("button", { name: say(L, "notice-state-decided") }).click();
  await expect(page).toHaveURL((url) => url.searchParams.get("state") === "decided");
  await expect(page.getByRole("status").filter({ hasText: within(L, "notices-found-first") })).toHaveCount(1);
  expect(await page.evaluate(() => history.length), "no page of its own").toBe(entries);

  await page.getByRole("button", { name: say(L, "ui-show-more") }).click();
  await expect(links).toHaveCount(100);
  await links.nth(80).evaluate((node) => node.scrollIntoView({ block: "center" }));
  const offset = () => page.evaluate(() => Math.round(scrollY));
  const place = await offset();
  await links.nth(80).click();
  await expect(page).toHaveURL(/\/notices\/RD-2020-00000080$/);
  await page.goBack();
  await expect(search).toHaveValue("杯 cup");
  await expect(page.getByRole("button", { name: say(L, "notice-state-decided") })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(links).toHaveCount(100);
  await expect.poll(offset).toBe(place);

  // The whole list has an address of its own.
  await page.getByRole("navigation").first().getByRole("link", { name: say(L, "ui-nav-notices") }).click();
  await expect(page).toHaveURL(/\/notices$/);
  await expect(search).toHaveValue("");
});

test("where nothing matches, one button lists all again", async ({ page }) => {
  await live(page);
  await notices(page, 60);
  await open(page, "/notices?search=nothing");
  await expect(page.getByText(say(L, "notices-no-match")).first()).toBeVisible();
  await page.getByRole("button", { name: say(L, "notices-clear") }).click();
  await expect(page.locator(".notice-list__title")).toHaveCount(50);
  await expect(page).toHaveURL(/\/notices$/);
  await expect(page.getByRole("heading", { level: 1 }), "focus is not lost").toBeFocused();
});

test("a change that is told leaves a list as long as it is", async ({ page }) => {
  const tell = await live(page);
  const limits = await notices(page, 120);
  await open(page, "/notices");
  const links = page.locator(".notice-list__title");
  await page.getByRole("button", { name: say(L, "ui-show-more") }).click();
  await expect(links).toHaveCount(100);
  const before = limits.length;
  tell('data: {"topic":"notice","reference":null}\n\n');
  await expect.poll(() => limits.length).toBeGreaterThan(before);
  expect(limits.at(-1)).toBe(100);
  await expect(links).toHaveCount(100);
});

/** A notice of the desk that is shown with 250 listings. */
async function long(page) {
  const { rows: [one] } = await call(page, "get", "/notices?limit=1");
  const path = `/notices/${one.reference}`;
  const { rows: [item] } = await call(page, "get", `${path}/items?limit=1`);
  await page.route(`**/api/v1${path}`, async (route) => {
    const json = await (await route.fetch()).json();
    json.row.tally = { total: 250, removed: 250, kept: 0, needs_you: 0, waiting: 0 };
    await route.fulfill({ json });
  });
  const items = new RegExp(`/api/v1${path}/items`);
  await rows(page, items, 250, (at) => ({ ...item, state: "removed", line: at + 1 }));
  return { path, items };
}

test("more listings that do not come are told, and come at the next press", async ({ page }) => {
  await live(page);
  const { path, items } = await long(page);
  await open(page, path);
  const lines = page.locator(".table tbody tr");
  await expect(lines).toHaveCount(100);
  const more = page.getByRole("button", { name: say(L, "ui-show-more") });
  await expect(more).toHaveText(/100/);
  const fail = (route) => route.abort();
  await page.route(items, fail);
  await more.click();
  await expect(page.locator(".pager").getByRole("alert")).toHaveText(within(L, "problem-offline"));
  await expect(more).toBeFocused();
  await page.unroute(items, fail);
  await more.click();
  await expect(lines).toHaveCount(200);
  await expect(page.locator(".pager .field-error")).toHaveCount(0);
  await expect(more, "no more than there are").toHaveText(/50/);
});

test("a long notice is printed whole, or says that it is not", async ({ page }) => {
  await live(page);
  const { path } = await long(page);
  await page.addInitScript(() => {
    window.print = () => (window.printed = document.querySelectorAll(".table tbody tr").length);
  });
  await open(page, path);
  await expect(page.locator(".table tbody tr")).toHaveCount(100);
  // By the browser's own command.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(say(L, "notice-printed"))).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByText(say(L, "notice-printed"))).toBeHidden();
  await page.getByRole("button", { name: say(L, "notice-print") }).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(250);
  await expect(page.getByText(say(L, "notice-printed"))).toHaveCount(0);
});

for (const [what, cut, event] of [
  ["the stream says that events were missed", false, 'data: {"topic":"notice","reference":null}\n\n'],
  ["the stream was cut and is there again", true, ""],
]) {
  test(`an open notice catches up when ${what}`, async ({ page }) => {
    const tell = await live(page, cut);
    const { rows: [{ reference }] } = await call(page, "get", "/notices?limit=1");
    let asked = 0;
    await page.route(`**/api/v1/notices/${reference}`, async (route) => {
      const json = await (await route.fetch()).json();
      const last = json.timeline.at(-1);
      asked += 1;
      if (asked > 1) json.timeline.push({ ...last, seq: last.seq + 1 });
      await route.fulfill({ json });
    });
    await open(page, `/notices/${reference}`);
    await expect(page.locator(".dossier__head")).toBeVisible();
    expect(asked).toBe(1);
    tell(event);
    await expect(page.getByRole("status").filter({ hasText: within(L, "notice-changed") })).toHaveCount(1, {
      timeout: 15_000,
    });
  });
}

test("\"Try again\" keeps the focus while it fails, and hands it on when it succeeds", async ({ page }) => {
  await live(page);
  const fail = (route) => route.abort();
  await page.route(LIST, fail);
  await open(page, "/notices");
  const again = page.getByRole("button", { name: say(L, "ui-retry") });
  const failed = page.waitForEvent("requestfailed", (request) => LIST.test(request.url()));
  await again.click();
  await failed;
  await expect(again).not.toHaveAttribute("aria-disabled");
  await expect(again).toBeFocused();
  await page.unroute(LIST, fail);
  await again.click();
  await expect(page.locator(".notice-list__title").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});
