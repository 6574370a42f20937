// A registration, step by step, for each kind of right: empty, refused, and complete.

import { REVIEWER, as, signIn } from "../accounts.mjs";
import { call, fresh, keep, newcomer } from "../desk.mjs";
import { expect } from "../test.mjs";
import { say } from "../words.mjs";

const OWNER = {
  owner_name: "青山文具有限公司",
  owner_other: "Qingshan Stationery Co., Ltd.",
  owner_kind: "company",
};

/** A number of a patent of one kind that no other run has used, with its check digit. */
function patentNumber(kind) {
  const digits = `2021${kind}${fresh().slice(-7)}`;
  const sum = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (2 + (at % 8)), 0);
  return `ZL${digits}.${sum % 11 === 10 ? "X" : sum % 11}`;
}

const DATES = { filed_on: "2021-07-19", granted_on: "2022-03-04" };

/** Complete forms, without documents, and the documents that each needs. */
export const KINDS = {
  trademark: {
    form: () => ({
      kind: "trademark",
      title: "青山 QINGSHAN",
      number: fresh().slice(-8),
      office: "cnipa",
      mark_type: "combination",
      classes: "16, 21",
      goods: "文具；笔；书写纸",
      registered_on: "2021-08-28",
    }),
    documents: ["certificate", "goods_page"],
  },
  "registered copyright": {
    form: () => ({
      kind: "copyright",
      title: "《十二檐》",
      registered: true,
      number: `国作登字-2022-F-${fresh().slice(-8)}`,
      work_type: "picture",
      author: "林檐生",
      completed_on: "2021-11-20",
      published_on: "2022-01-08",
    }),
    documents: ["certificate", "specimen"],
  },
  "unregistered copyright": {
    form: () => ({
      kind: "copyright",
      title: "Twelve eaves",
      registered: false,
      work_type: "photograph",
      author: "Lin Yansheng",
      completed_on: "2021-11-20",
    }),
    documents: ["specimen", "ownership_statement", "creation_evidence"],
  },
  invention: {
    form: () => ({ kind: "invention", title: "一种旋锁杯盖", number: patentNumber(1), ...DATES }),
    documents: ["certificate", "claims_and_description", "fee_proof"],
  },
  "utility model": {
    form: () => ({ kind: "utility_model", title: "Locking lid", number: patentNumber(2), ...DATES }),
    documents: ["certificate", "claims_and_description", "fee_proof", "evaluation_report"],
  },
  design: {
    form: () => ({
      kind: "design",
      title: "折叠饭盒",
      number: patentNumber(3),
      brief_description: "1.产品名称：折叠饭盒。2.用途：盛装食物。",
      ...DATES,
    }),
    documents: ["certificate", "views", "evaluation_report"],
  },
};

/** A complete form of a kind, documents and all. */
export async function form(page, kind, more = {}) {
  const { form, documents } = KINDS[kind];
  const papers = [];
  for (const document of documents) {
    papers.push({ kind: document, file: await keep(page, `${document}.png`) });
  }
  return { ...OWNER, ...form(), ...more, documents: papers };
}

/** A right that waits for approval, of a new organisation that the page is then signed in for. */
export async function pending(page, more = {}) {
  await newcomer(page);
  const filled = await form(page, "trademark", more);
  const right = await call(page, "post", "/rights", { form: filled });
  const { id } = right.row;
  await call(page, "post", `/rights/${id}/state`, { event: "submit", version: right.version });
  return id;
}

/** The reviewer's decision on a right, while the page stays signed in for its owner. */
async function decide(page, id, event, rejections = []) {
  await as(page, REVIEWER, async () => {
    const { version } = await call(page, "get", `/rights/${id}`);
    await call(page, "post", `/review/rights/${id}`, { event, version, rejections });
  });
}

/** The same, approved. */
export async function approved(page, registered_on) {
  const id = await pending(page, { registered_on });
  await decide(page, id, "approve");
  return id;
}

/** The same, approved and then suspended. */
export async function suspended(page) {
  const id = await approved(page, "2021-08-28");
  const facts = "无效宣告请求已受理。A request to invalidate the mark was accepted.";
  await decide(page, id, "suspend", [{ reason: "RT06", facts }]);
  return id;
}

/** A day in Beijing, so many from today. */
export function beijing(days) {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}

/** An approved right of a new agent firm, whose power of attorney ends today. */
export async function acting(page, more = {}) {
  await newcomer(page, "agent_firm");
  const given = { for_owner: true, authority_until: beijing(0), ...more };
  const filled = await form(page, "trademark", given);
  const file = await keep(page, "poa.png");
  filled.documents.push({ kind: "power_of_attorney", file });
  const { row, version } = await call(page, "post", "/rights", { form: filled });
  await call(page, "post", `/rights/${row.id}/state`, { event: "submit", version });
  await decide(page, row.id, "approve");
  return row.id;
}

/** The registration date of a mark whose term ends in about so many days. */
function endsIn(days) {
  const [year, month] = new Date(Date.now() + days * 86_400_000).toISOString().split("-");
  return `${year - 10}-${month}-15`;
}

const onward = (page) => page.locator("form.form button[type=submit]").click();
const faulty = (page) => expect(page.locator("#error-summary")).toBeFocused();
const STEPS = ["owner", "detail", "documents", "check"];

/** @type {import("../everywhere.mjs").Tour[]} */
export const RIGHTS = [
  {
    name: "a registration begins: every step without a draft, and what stops it",
    visits: [
      "/rights/new",
      ...["type", ...STEPS].map((step) => `/rights/new/${step}`),
      "/rights/*/edit/type",
    ],
    async walk({ page, go, see }) {
      await newcomer(page);
      await go("/rights/new");
      await see("registration: type");
      await onward(page);
      await faulty(page);
      await see("registration: no type");
      for (const step of ["type", ...STEPS]) {
        await go(`/rights/new/${step}`);
        await see(`registration without a draft: ${step}`);
      }
      await go("/rights/new");
      await page.locator("#kind-trademark").check();
      await expect(page).toHaveURL(/\/edit\/type$/);
      await onward(page);
      await faulty(page);
      await see("registration: not said whether granted");
      await page.locator("#granted-no").check();
      await see("registration: not granted yet");
    },
  },
  ...Object.keys(KINDS).map((kind) => ({
    name: `a registration: ${kind}`,
    visits: ["/rights/*", ...["type", ...STEPS].map((step) => `/rights/*/edit/${step}`)],
    async walk({ page, go, see }) {
      await newcomer(page);
      const { kind: code, registered } = KINDS[kind].form();
      const empty = await call(page, "post", "/rights", { form: { kind: code, registered } });
      const filled = await call(page, "post", "/rights", { form: await form(page, kind) });
      await go(`/rights/${filled.row.id}`);
      await see(`${kind}: as a draft`);
      await go(`/rights/${filled.row.id}/edit/type`);
      await see(`${kind}: type`);
      for (const step of STEPS) {
        await go(`/rights/${empty.row.id}/edit/${step}`);
        await (step === "check" ? page.locator("#send").click() : onward(page));
        await faulty(page);
        await see(`${kind}: ${step}, faulty`);
        await go(`/rights/${filled.row.id}/edit/${step}`);
        await see(`${kind}: ${step}`);
      }
    },
  })),
  {
    name: "a registration that is no draft any more",
    visits: ["/rights/*", "/rights/*/edit/check"],
    async walk({ page, go, see }) {
      const id = await pending(page);
      await go(`/rights/${id}`);
      await see("a right that was sent");
      await go(`/rights/${id}/edit/check`);
      await expect(page.locator(".interruption")).toBeVisible();
      await see("a registration that was sent");
    },
  },
  {
    name: "a right that is suspended, for its owner and for the reviewer",
    visits: ["/rights", "/rights/*", "/review/rights/*"],
    async walk({ page, go, see }) {
      const id = await suspended(page);
      await go("/rights");
      await see("rights, one suspended");
      await go(`/rights/${id}`);
      await see("a right that is suspended");
      await signIn(page, REVIEWER);
      await go(`/review/rights/${id}`);
      await see("a suspended right, for the reviewer");
    },
  },
  {
    name: "a registration that was changed somewhere else",
    visits: ["/rights/*/edit/owner"],
    async walk({ page, go, see }) {
      await newcomer(page);
      const { row, form, version } = await call(page, "post", "/rights", {
        form: { kind: "trademark" },
      });
      await go(`/rights/${row.id}/edit/owner`);
      await call(page, "put", `/rights/${row.id}`, { form: { ...form, title: "檐雀" }, version });
      await page.locator("#title").fill("Twelve eaves");
      await expect(page.getByText(say("en", "register-conflict"))).toBeVisible();
      await see("a registration in conflict");
    },
  },
  {
    name: "the renewal of a right: empty, refused, with the reviewers",
    visits: ["/rights/*", "/rights/*/renewal"],
    async walk({ page, go, see }) {
      const id = await approved(page, endsIn(200));
      await go(`/rights/${id}/renewal`);
      await see("renewal");
      await onward(page);
      await faulty(page);
      await see("renewal, faulty");
      const { row, version } = await call(page, "get", `/rights/${id}`);
      const until = `${Number(row.valid_to.slice(0, 4)) + 10}${row.valid_to.slice(4)}`;
      const files = [await keep(page, "renewal.png")];
      await call(page, "post", `/rights/${id}/renewal`, { renews: "term", until, files, version });
      await go(`/rights/${id}`);
      await see("a right whose renewal waits");
    },
  },
  {
    name: "another power of attorney: empty, refused, with the reviewers",
    visits: ["/rights", "/rights/*", "/rights/*/authority", "/review/rights/*"],
    async walk({ page, go, see }) {
      const id = await acting(page);
      await go(`/rights/${id}`);
      await see("a right whose power of attorney ends");
      await go(`/rights/${id}/authority`);
      await see("power of attorney");
      await onward(page);
      await faulty(page);
      await see("power of attorney, faulty");
      const { version } = await call(page, "get", `/rights/${id}`);
      const files = [await keep(page, "poa-1.png"), await keep(page, "poa-2.png")];
      const sent = { renews: "authority", until: beijing(400), files, version };
      await call(page, "post", `/rights/${id}/renewal`, sent);
      await go(`/rights/${id}`);
      await see("a right whose power of attorney waits");
      await go("/rights");
      await see("rights, the power of attorney of one with the reviewers");
      await signIn(page, REVIEWER);
      await go(`/review/rights/${id}`);
      await see("a power of attorney, for the reviewer");
    },
  },
];
