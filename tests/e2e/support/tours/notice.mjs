// Every step of a notice, for each kind of right, with its errors. Drafts are written through the
// API and opened on the step; nothing is walked through twice.

import { HOLDER, REVIEWER, as, signIn } from "../accounts.mjs";
import { call, draft, keep, once, right } from "../desk.mjs";
import { IDS, PICTURE, listings } from "../notice.mjs";
import { showBoth } from "../page.mjs";
import { expect } from "../test.mjs";
import { say, within } from "../words.mjs";
import { approved, suspended } from "./rights.mjs";

const EXPLANATION =
  "The goods carry our mark without our licence. The shade of the lid and the print differ from ours. 杯盖颜色与印刷均与正品不同。";
const DECLARATIONS = ["D1", "D2", "D3", "D4"];

/** @typedef {import("@playwright/test").Page} Page */

/** What differs by kind of right: the claim, the question that goes with it, its declarations. */
const KINDS = {
  trademark: {
    claim: "counterfeit",
    own: { sample: { bought: "no", order: "", bought_on: "" } },
    declarations: DECLARATIONS,
  },
  copyright: {
    claim: "copied_pictures",
    own: { original: "https://yanque.example/patterns/twelve-eaves, 8 January 2022" },
    declarations: [...DECLARATIONS, "D5"],
  },
  utility_model: {
    claim: "patent_utility_model",
    own: { matching: "Claim 1: lid, locking ring, stop and spring catch; pictures 2 and 4." },
    declarations: [...DECLARATIONS, "D6"],
  },
};

/** A complete notice of one kind. */
async function complete(page, kind, ids) {
  const { claim, own, declarations } = KINDS[kind];
  const file = await keep(page, "comparison.png");
  return {
    right: await right(page, kind),
    place: "listings",
    claim,
    paste: ids.join("\n"),
    listings: ids.map((id) => ({ id })),
    evidence: [{ file, kind: "comparison", listing: null }],
    explanation: EXPLANATION,
    explanation_language: "en",
    accepted: declarations,
    signer: "林知微 Lin Zhiwei",
    capacity: "employee",
    ...own,
  };
}

/**
 * A notice of the signed-in organisation about these listings.
 * @param {Page} page
 * @param {string[]} ids
 */
export async function filed(page, ids) {
  const answers = await complete(page, "trademark", ids);
  const filing = { answers, language: "en", accept_findings: false };
  const { reference } = await once(page, "/notices", filing);
  return reference;
}

/**
 * A notice of the signed-in owner about these listings, each of which the reviewer asks about.
 * @param {Page} page
 * @param {string[]} ids
 */
export async function asked(page, ids) {
  const reference = await filed(page, ids);
  const decisions = ids.map((_, at) => ({
    line: at + 1,
    event: "ask",
    reason: "EV03",
    facts: "The screenshot has no date. 截图没有日期。",
    hint: "Add one that shows the date and the listing’s number. 请补充显示日期和商品编号的截图。",
  }));
  await as(page, REVIEWER, () => call(page, "post", `/review/notices/${reference}`, { decisions }));
  return reference;
}

const onward = (page) =>
  page.locator("form.form button[type=submit]").click();
const faulty = (page) => expect(page.locator("#error-summary")).toBeFocused();

/** Opens steps of a draft one after the other, and throws the draft away. */
async function steps({ page, go, see }, answers, what, list) {
  const id = await draft(page, answers);
  for (const [step, work] of list) {
    await go(`/notices/new/${step}?draft=${id}`);
    await work?.();
    await see(`${what}: ${step}${work ? `, ${work.what ?? "faulty"}` : ""}`);
  }
  await page.goto("about:blank");
  await call(page, "delete", `/drafts/${id}`);
}

/** Continue on a step that is not answered. */
const refused = (page) => async () => {
  await onward(page);
  await faulty(page);
};

/** One listing for each state that a row can have, with what people paste beside them. */
async function everyState(page) {
  const notices = await call(page, "get", "/notices?limit=50");
  const inState = async (state, item) => {
    for (const { reference } of notices.rows.filter((row) => row.state === state)) {
      const { rows } = await call(page, "get", `/notices/${reference}/items?limit=100`);
      const found = rows.find((row) => row.state === item);
      if (found) return found.listing;
    }
    throw new Error(`no listing that is ${item}`);
  };
  const [first, second] = listings("axe", 0, 2);
  return [
    first,
    `【南市】檐雀同款保温杯 礼盒装 快来看看 https://m.nanshi.example/goods?id=${second} 点击链接直接打开`,
    first,
    await inState("decided", "removed"),
    await inState("in_review", "in_review"),
    "https://s.nanshi.example/aB3xY9",
    "https://baihui.example/item?id=600012345678",
    "548799999998",
    "https://m.nanshi.example/shop?id=600037800",
    "废话",
  ].join("\n");
}

const ALL = ["right", "place", "claim", "listings", "evidence", "explanation", "statement"];
const shape = (step) => `/notices/new/${step}`;

/** @type {import("../everywhere.mjs").Tour[]} */
export const NOTICE = [
  {
    name: "a notice for a trademark, every step as it is answered",
    as: HOLDER,
    visits: [...ALL, "sample", "check"].map(shape),
    async walk(stop) {
      const { page } = stop;
      const answers = await complete(page, "trademark", listings("axe", 0, 3));
      const list = [...ALL, "sample"].map((step) => [step]);
      await steps(stop, answers, "trademark", [...list, ["check"]]);
      answers.sample = { bought: "yes", order: "NS20261102-7788", bought_on: "2026-11-02" };
      await steps(stop, answers, "trademark, sample bought", [["sample"]]);
    },
  },
  {
    name: "a notice for a trademark, every step with its errors",
    as: HOLDER,
    visits: [...ALL, "sample"].map(shape),
    async walk(stop) {
      const { page } = stop;
      const no = refused(page);
      await steps(stop, {}, "trademark", [["right", no]]);
      const answers = { right: await right(page, "trademark") };
      const rest = ["place", "claim", "listings"];
      await steps(stop, answers, "trademark", rest.map((step) => [step, no]));
      answers.claim = "counterfeit";
      answers.sample = { bought: "yes", order: "", bought_on: "2026-13-" };
      const later = ["evidence", "sample", "explanation", "statement"];
      await steps(stop, answers, "trademark", later.map((step) => [step, no]));
    },
  },
  {
    name: "the listings of a notice, a row in each state",
    as: HOLDER,
    visits: [shape("listings")],
    async walk(stop) {
      const { page } = stop;
      const answers = { right: await right(page, "trademark"), place: "listings", claim: "counterfeit" };
      const open = async () => {
        await expect(page.locator(".listing-rows__row")).toHaveCount(10);
        await expect(page.getByText(say("en", "wizard-row-looking"))).toHaveCount(0);
        // A short link is opened by the reader; where to put what it led to is shown then.
        await page.evaluate(() => {
          window.open = () => null;
          document.addEventListener("click", (event) => {
            if (event.target.closest?.("[target=_blank]")) event.preventDefault();
          });
        });
        await page.getByRole("link", { name: say("en", "wizard-row-open") }).click();
        await expect(page.getByLabel(say("en", "wizard-row-followed"))).toBeVisible();
      };
      open.what = "every state";
      const took = async () => {
        await open();
        await page.getByRole("button", { name: within("en", "wizard-remove-unusable") }).click();
        await expect(page.locator(".extractor__taken")).toBeVisible();
      };
      took.what = "taken out";
      const one = async () => {
        await page.locator(".filters__button").nth(2).click();
      };
      one.what = "filtered";
      const paste = await everyState(page);
      const list = [["listings", open], ["listings", one], ["listings", took]];
      await steps(stop, { ...answers, paste }, "rows", list);
    },
  },
  {
    name: "the listings of a notice, more than it can hold",
    as: HOLDER,
    visits: [shape("listings")],
    async walk(stop) {
      const { page } = stop;
      const answers = { right: await right(page, "trademark"), place: "listings", claim: "counterfeit" };
      const over = async () => {
        const onward = page.getByRole("button", { name: say("en", "wizard-continue-with") });
        await expect(onward).toHaveText(/1,?002/, { timeout: 60_000 });
        await onward.click();
        await faulty(page);
      };
      over.what = "too many";
      const paste = IDS.slice(-1002).join("\n");
      await steps(stop, { ...answers, paste }, "rows", [["listings", over]]);
    },
  },
  ...["copyright", "utility_model"].flatMap((kind) => [
    {
      name: `a notice for a ${kind.replace("_", " ")}, the steps that are its own`,
      as: HOLDER,
      visits: ["claim", "match", "evidence", "explanation", "statement", "check"].map(shape),
      async walk(stop) {
        const { page } = stop;
        const answers = await complete(page, kind, listings("axe", 3, 1));
        const own = ["claim", "match", "evidence", "explanation", "statement", "check"];
        await steps(stop, answers, kind, own.map((step) => [step]));
        const no = refused(page);
        const empty = { right: answers.right, place: "listings" };
        if (kind === "copyright") await steps(stop, empty, kind, [["claim", no]]);
        empty.claim = answers.claim;
        const faults = ["match", "evidence", "statement"];
        await steps(stop, empty, kind, faults.map((step) => [step, no]));
      },
    },
  ]),
  {
    name: "the check page: what would be refused, and what is missing",
    as: HOLDER,
    visits: [shape("check")],
    async walk(stop) {
      const { page } = stop;
      const answers = await complete(page, "trademark", listings("axe", 4, 2));
      const found = async () => {
        await expect(page.locator(".pre-flight__item").first()).toBeVisible();
      };
      found.what = "findings";
      // A sample without its report, and a listing that is not on the platform.
      answers.sample = { bought: "yes", order: "NS20261102-7788", bought_on: "2026-11-02" };
      answers.listings.push({ id: "548799999998" });
      answers.paste += "\n548799999998";
      answers.explanation = Array(9).fill(EXPLANATION).join("\n\n");
      const send = async () => {
        await page.locator(".actions .button").first().click();
        await expect(page.locator("#error-summary")).toBeVisible();
      };
      send.what = "incomplete";
      await steps(stop, answers, "check", [["check", found]]);
      await steps(stop, { right: answers.right, place: "listings" }, "check", [["check", send]]);
    },
  },
  {
    name: "a notice that cannot be sent: refused, not reached, without a network",
    as: HOLDER,
    expected: [/net::ERR_(FAILED|INTERNET_DISCONNECTED)/],
    visits: [shape("check")],
    async walk(stop) {
      const { page } = stop;
      const answers = await complete(page, "trademark", listings("axe", 8, 2));
      const send = (key) => page.getByRole("button", { name: say("en", key), exact: true }).click();
      const outcome = (key) => page.getByRole("alert").getByText(within("en", key));
      let answer;
      await page.route("**/api/v1/notices", (route) =>
        route.request().method() === "POST" ? answer(route) : route.fallback(),
      );
      const refuse = async () => {
        answer = (route) => route.fulfill({ status: 403, json: { code: "not_allowed" } });
        await send("wizard-submit");
        await expect(outcome("problem-not-allowed")).toBeVisible();
      };
      refuse.what = "refused";
      const lose = async () => {
        answer = (route) => route.abort();
        await send("wizard-submit");
        await expect(outcome("wizard-queued")).toBeVisible();
      };
      lose.what = "not reached";
      await steps(stop, answers, "check", [["check", refuse]]);
      await steps(stop, answers, "check", [["check", lose]]);
      const alone = async () => {
        await page.context().setOffline(true);
        const submit = page.getByRole("button", { name: say("en", "wizard-submit-offline") });
        await expect(submit).toBeVisible();
      };
      alone.what = "offline";
      // The drafts that wait are sent by whichever page is online, so this one comes last.
      const id = await draft(page, answers);
      await stop.go(`/notices/new/check?draft=${id}`);
      // Both languages are here before the network goes.
      await showBoth(page, true);
      await showBoth(page, false);
      await alone();
      await stop.see("check: offline");
    },
  },
  {
    name: "a draft that another device changed, and one that it threw away",
    as: HOLDER,
    visits: [shape("explanation")],
    async walk({ page, go, see }) {
      const answers = await complete(page, "trademark", listings("axe", 10, 1));
      const id = await draft(page, answers);
      const theirs = { ...answers, explanation: "From another device. 另一台设备上写的。" };
      await go(`/notices/new/explanation?draft=${id}`);
      const { version } = await call(page, "get", `/drafts/${id}`);
      await call(page, "put", `/drafts/${id}`, { answers: theirs, step: "explanation", version });
      const field = page.locator("#explanation");
      await field.fill("From this device. 这台设备上写的。");
      await expect(page.getByText(say("en", "wizard-conflict-title"))).toBeVisible();
      await see("a draft in conflict");
      await page.getByRole("button", { name: say("en", "wizard-take-theirs") }).click();
      await expect(field).toHaveValue(theirs.explanation);
      await call(page, "delete", `/drafts/${id}`);
      await field.fill("From this device again. 又是这台设备。");
      await expect(page.getByText(say("en", "wizard-gone-title"))).toBeVisible();
      await see("a draft that is gone");
    },
  },
  {
    name: "what a reviewer asks is answered: nothing, too many files, all that is asked",
    as: HOLDER,
    visits: ["/notices/*", "/review/*"],
    async walk({ page, go, see }) {
      const reference = await asked(page, listings("answer", 0, 2));
      await go(`/notices/${reference}`);
      await page.locator("#answer-send").click();
      await faulty(page);
      await see("answer: nothing written");
      await page.locator("#text").fill("Dated screenshots are attached. 附有带日期的截图。");
      const files = ["一", "2", "3", "4", "5", "六"].map((name) => ({ ...PICTURE, name: `${name}.png` }));
      await page.locator("#files").setInputFiles(files);
      await expect(page.locator(".files__row")).toHaveCount(6);
      await expect(page.getByText(within("en", "ui-file-done"))).toHaveCount(5);
      await page.locator("#answer-send").click();
      await faulty(page);
      await see("answer: one file too many");
      await page.locator(".files__row.is-wrong button").click();
      await page.locator("#answer-send").click();
      await expect(page.locator("#answer-send")).toHaveCount(0);
      await see("a notice that was answered");
      await signIn(page, REVIEWER);
      await go(`/review/${reference}`);
      await see("a case that was answered");
    },
  },
  {
    name: "a right that cannot be asserted today stops the notice",
    as: HOLDER,
    visits: [shape("right")],
    async walk(stop) {
      const { page } = stop;
      const stopped = async () => {
        await onward(page);
        await expect(page.locator(".interruption")).toBeVisible();
      };
      stopped.what = "stopped";
      const pending = { right: await right(page, "design", ["pending"]) };
      await steps(stop, pending, "a pending right", [["right", stopped]]);
      const refusedRight = { right: await right(page, "trademark", ["rejected"]) };
      await steps(stop, refusedRight, "a rejected right", [["right", stopped]]);
      // Ten years that have ended, in an organisation of its own.
      const expired = { right: await approved(page, "2010-03-01") };
      await steps(stop, expired, "an expired right", [["right", stopped]]);
      const held = { right: await suspended(page) };
      await steps(stop, held, "a suspended right", [["right", stopped]]);
    },
  },
];
